namespace Wutong.Streets.Patrols;

/// <summary>A plan in force from a month on.</summary>
/// <param name="Times">A month; 0: it ended.</param>
internal readonly record struct PlanFrom(DateOnly Month, int Times);

/// <summary>巡查是否欠账: walks done against walks planned, month by month; of a road, never of a person.</summary>
internal static class PatrolRule
{
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>How often it was to be walked in a month: by the plan that had begun last.</summary>
    /// <param name="plans">In the order they were made.</param>
    public static int Planned(IEnumerable<PlanFrom> plans, DateOnly month)
    {
        var (best, times) = (DateOnly.MinValue, 0);
        foreach (var plan in plans)
            if (plan.Month <= month && plan.Month >= best) (best, times) = (plan.Month, plan.Times);
        return times;
    }

    /// <summary>Walks missing in the month that is over.</summary>
    public static int Overdue(IReadOnlyCollection<PlanFrom> plans, DateOnly today, IEnumerable<DateOnly> walks)
    {
        var last = MonthOf(today).AddMonths(-1);
        return Math.Max(0, Planned(plans, last) - walks.Count(w => MonthOf(w) == last));
    }
}
