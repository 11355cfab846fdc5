namespace Wutong.Greening.Care;

/// <summary>When a plan is due.</summary>
internal sealed record CareTerms(int FromMonth, int ToMonth, int EveryDays, int? HotEveryDays, bool IsWatering, DateOnly FirstDay)
{
    public static CareTerms Of(CarePlanRow plan) => new(plan.FromMonth, plan.ToMonth, plan.EveryDays, plan.HotEveryDays, plan.KindCode == GreeningLists.Watering, plan.FirstDay);

    public bool IsSeason(DateOnly day) => FromMonth <= ToMonth ? day.Month >= FromMonth && day.Month <= ToMonth : day.Month >= FromMonth || day.Month <= ToMonth;
}

/// <param name="IsHot">The limit or above.</param>
internal readonly record struct DayWeather(bool IsRain, bool IsHot);

internal enum CareAnswer { NotDue, Give, Rain }

/// <summary>养护规则: every n days within the season, counted from the last time; on a hot day watering goes by its own interval when that is shorter; on a day of rain watering that is due is left to the rain, which counts as a time.</summary>
internal static class CareRule
{
    /// <param name="last">The day it was last given or rained; null: never.</param>
    public static CareAnswer Of(CareTerms plan, DateOnly day, DateOnly? last, DayWeather weather)
    {
        if (day < plan.FirstDay || !plan.IsSeason(day)) return CareAnswer.NotDue;
        var every = plan is { IsWatering: true, HotEveryDays: { } hot } && weather.IsHot ? Math.Min(hot, plan.EveryDays) : plan.EveryDays;
        if (last is { } before && day.DayNumber - before.DayNumber < every) return CareAnswer.NotDue;
        return plan.IsWatering && weather.IsRain ? CareAnswer.Rain : CareAnswer.Give;
    }

    /// <summary>The days from <paramref name="from"/> to <paramref name="until"/> on which it will be due if the weather is neither.</summary>
    public static IReadOnlyList<DateOnly> Ahead(CareTerms plan, DateOnly? last, DateOnly from, DateOnly until)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= until; day = day.AddDays(1))
            if (Of(plan, day, last, default) == CareAnswer.Give) days.Add((last = day).Value);
        return days;
    }
}
