namespace Wutong.Cases.Public;

/// <summary>What the public's list is narrowed to.</summary>
/// <param name="Area">Code of a subdistrict or community.</param>
/// <param name="IsOpen">Under way, or over; null: both.</param>
internal sealed record PublicFilter(string? Kind = null, string? Area = null, bool? IsOpen = null)
{
    /// <summary>As it stands in an address; what cannot be understood narrows nothing.</summary>
    public static PublicFilter Of(string? kind, string? area, string? state) => new(Some(kind), Some(area), state switch { "open" => true, "closed" => false, _ => null });

    public string Query => string.Join('&', Pairs.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>As a form keeps it.</summary>
    public IEnumerable<(string Name, string Value)> Pairs
    {
        get
        {
            if (Kind is not null) yield return ("kind", Kind);
            if (Area is not null) yield return ("area", Area);
            if (IsOpen is { } open) yield return ("state", open ? "open" : "closed");
        }
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
