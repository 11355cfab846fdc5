namespace Wutong.Platform.Frame;

/// <summary>An address of the site with a query.</summary>
public static class PageLink
{
    /// <summary>Relative to the base; empty values are left out.</summary>
    public static string To(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var parts = new List<string>();
        foreach (var (name, value) in query)
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
