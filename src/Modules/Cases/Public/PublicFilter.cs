using Wutong.Platform.Time;

namespace Wutong.Cases.Public;

/// <summary>What the public's list is narrowed to.</summary>
/// <param name="Area">Code of a subdistrict or community.</param>
/// <param name="IsOpen">Under way, or over; null: both.</param>
/// <param name="News">What was told on this day as new to who follows an area; null: all.</param>
internal sealed record PublicFilter(string? Kind = null, string? Area = null, bool? IsOpen = null, DateOnly? News = null)
{
    /// <summary>As it stands in an address; what cannot be understood narrows nothing.</summary>
    public static PublicFilter Of(string? kind, string? area, string? state, string? news = null) => new(Some(kind), Some(area), state switch { "open" => true, "closed" => false, _ => null },
        ChinaDay.Read(news));

    public string Query => string.Join('&', Pairs.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>As a form keeps it.</summary>
    public IEnumerable<(string Name, string Value)> Pairs
    {
        get
        {
            if (Kind is not null) yield return ("kind", Kind);
            if (Area is not null) yield return ("area", Area);
            if (IsOpen is { } open) yield return ("state", open ? "open" : "closed");
            if (News is { } news) yield return ("news", ChinaDay.Text(news));
        }
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
