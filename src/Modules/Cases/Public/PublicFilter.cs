using System.Globalization;

namespace Wutong.Cases.Public;

/// <summary>What the public's list is narrowed to.</summary>
/// <param name="Area">Code of a subdistrict or community.</param>
/// <param name="IsOpen">Under way, or over; null: both.</param>
/// <param name="News">What was told on this day as new to who follows an area; null: all.</param>
internal sealed record PublicFilter(string? Kind = null, string? Area = null, bool? IsOpen = null, DateOnly? News = null)
{
    /// <summary>As it stands in an address; what cannot be understood narrows nothing.</summary>
    public static PublicFilter Of(string? kind, string? area, string? state, string? news = null) => new(Some(kind), Some(area), state switch { "open" => true, "closed" => false, _ => null },
        DateOnly.TryParseExact(news, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    public string Query => string.Join('&', new[] { ("kind", Kind), ("area", Area), ("state", IsOpen is { } open ? open ? "open" : "closed" : null), ("news", News?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
