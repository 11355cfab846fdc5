using Wutong.Platform.Access;
using Wutong.Platform.Language;
using Wutong.Territory;

namespace Wutong.Tasks.Inbox;

/// <summary>Names of the areas that stand in some lines.</summary>
internal sealed class AreaWords(IAreas areas)
{
    /// <summary>Every area in reach.</summary>
    public async Task<AreaWordsFound> WithinAsync(Reach reach, CancellationToken ct) => new((await areas.WithinAsync(reach, ct)).ToDictionary(a => a.Code, StringComparer.Ordinal));

    /// <summary>A few areas, each looked up once.</summary>
    public async Task<AreaWordsFound> OfAsync(IEnumerable<string?> codes, CancellationToken ct)
    {
        var found = new Dictionary<string, Area>(StringComparer.Ordinal);
        foreach (var code in codes.OfType<string>().Distinct(StringComparer.Ordinal))
            if (await areas.FindAsync(code, ct) is { } area) found[code] = area;
        return new(found);
    }
}

/// <inheritdoc cref="AreaWords"/>
internal sealed record AreaWordsFound(IReadOnlyDictionary<string, Area> Areas)
{
    public static AreaWordsFound None { get; } = new(new Dictionary<string, Area>());

    /// <summary>The area's name; its code when it has none.</summary>
    public string Of(string? code, Lang l) => code is null ? "—" : Areas.TryGetValue(code, out var area) ? l.PlainName(area.NameZh, area.NameEn) : code;
}
