using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.Stations;

/// <summary>What every page of the stations says alike: addresses, names of areas, days.</summary>
internal static class StationWords
{
    public static string? None(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>An address relative to the base; empty values are left out.</summary>
    public static string Link(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var parts = new List<string>();
        foreach (var (name, value) in query)
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>Names of these areas, each looked up once; a code without a name stands for itself.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesAsync(this IAreas areas, IEnumerable<string?> codes, Lang l, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes.OfType<string>().Distinct(StringComparer.Ordinal)) names[code] = await areas.FindAsync(code, ct) is { } area ? l.PlainName(area.NameZh, area.NameEn) : code;
        return names;
    }

    public static string Day(DateTime utc) => ChinaDay.Text(ChinaDay.Of(utc));
}
