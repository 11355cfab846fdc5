namespace Wutong.Cases.Public;

/// <summary>What the public's list is narrowed to.</summary>
/// <param name="Area">Code of a subdistrict or community.</param>
/// <param name="IsOpen">Under way, or over; null: both.</param>
internal sealed record PublicFilter(string? Kind = null, string? Area = null, bool? IsOpen = null)
{
    /// <summary>As it stands in an address; what cannot be understood narrows nothing.</summary>
    public static PublicFilter Of(string? kind, string? area, string? state) => new(Some(kind), Some(area), state switch { "open" => true, "closed" => false, _ => null });

    public string Query => string.Join('&', new[] { ("kind", Kind), ("area", Area), ("state", IsOpen is { } open ? open ? "open" : "closed" : null) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
