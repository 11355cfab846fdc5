namespace Wutong.Streets.Chiefs;

/// <summary>路长缺口: the levels at which nobody answers for a road, or not for all of it.</summary>
internal static class ChiefGaps
{
    /// <param name="sections">Codes of the road's sections; none: only the whole road can be answered for.</param>
    /// <param name="standing">Who stands on the day: for the whole road (null) or one section.</param>
    public static IReadOnlyList<ChiefLevel> Of(IReadOnlyCollection<string> sections, IReadOnlyCollection<(string? Section, ChiefLevel Level)> standing) =>
        [.. ChiefLevels.All.Where(level => !standing.Any(s => s.Level == level && s.Section is null)
            && (sections.Count == 0 || sections.Any(section => !standing.Any(s => s.Level == level && s.Section == section))))];
}
