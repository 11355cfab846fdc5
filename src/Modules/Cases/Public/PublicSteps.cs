using Wutong.Cases.Records;

namespace Wutong.Cases.Public;

/// <summary>公开进展: of all that happened, the steps whose plain words differ, or with which something was told; newest first.</summary>
internal static class PublicSteps
{
    /// <param name="events">Those that stand, in the order of the life.</param>
    public static IReadOnlyList<CaseEventRow> Of(IReadOnlyList<CaseEventRow> events)
    {
        var steps = new List<CaseEventRow>();
        foreach (var step in events)
            if (steps.Count == 0 || step.PublicText is not null || CaseWords.Plain(step.Stage) != CaseWords.Plain(steps[^1].Stage)) steps.Add(step);
        steps.Reverse();
        return steps;
    }
}
