namespace Wutong.Platform.Forms;

/// <summary>What somebody typed, or an address brought.</summary>
public static class Typed
{
    /// <returns>Trimmed; null when nothing stands in it.</returns>
    public static string? OrNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
