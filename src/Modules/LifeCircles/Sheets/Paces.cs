using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Sheets;

/// <summary>How a pace is written in addresses and on the command line.</summary>
internal static class Paces
{
    /// <returns>Null for a word that names none; elderly when nothing was said.</returns>
    public static Pace? Of(string? word) => word?.ToLowerInvariant() switch { null or "" or "elderly" => Pace.Elderly, "adult" => Pace.Adult, _ => null };
}
