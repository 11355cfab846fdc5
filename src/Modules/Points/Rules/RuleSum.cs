using Wutong.Platform.Time;

namespace Wutong.Points.Rules;

/// <summary>算分: what a rule gives for one service. Pure, so that its arithmetic can be shown and tried.</summary>
internal static class RuleSum
{
    private const int HalfHour = 30;

    /// <param name="minutes">Of actual service.</param>
    /// <param name="today">Points by this rule that day so far.</param>
    /// <param name="thisMonth">The same of the month.</param>
    public static RuleAward Award(RuleRow rule, int minutes, long today, long thisMonth)
    {
        long full = rule.Basis is RuleBasis.Time ? rule.Points : (long)rule.Points * (minutes / HalfHour) / 2;
        long room = Math.Min(rule.MostPerDay - today ?? long.MaxValue, rule.MostPerMonth - thisMonth ?? long.MaxValue);
        return new(full, Math.Clamp(full, 0, Math.Max(0, room)), rule.CountsTime ? minutes : 0);
    }

    /// <summary>The end of the month in Beijing, so many months after that of the service.</summary>
    public static DateTime LapsesAtUtc(DateTime happenedAtUtc, int monthsValid)
    {
        var day = ChinaDay.Of(happenedAtUtc);
        return ChinaDay.Utc(new DateOnly(day.Year, day.Month, 1).AddMonths(monthsValid + 1));
    }
}

/// <param name="Full">Before the caps.</param>
/// <param name="Points">What is given.</param>
/// <param name="Minutes">What counts as time served.</param>
internal readonly record struct RuleAward(long Full, long Points, int Minutes);
