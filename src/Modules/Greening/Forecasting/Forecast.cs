using Wutong.Greening.Varieties;

namespace Wutong.Greening.Forecasting;

/// <summary>预报规则, in words.</summary>
internal static class ForecastRule
{
    /// <summary>The rule in words, as the page and the guide say it.</summary>
    public const string Zh = "一个容器从哪天起是空箱：里面什么都没有，从今天算起；有花的，从最后一株的花期结束的第二天算起（花期是栽下满“见花天数”以后的“花期天数”，并且只算落在品种花期窗口里的日子；还没到花期的不算空）。只在观赏季里算：季外的顺延到下一季的第一天，超出预报周数的不列。要订的苗，按容器可栽株数，从那天往前推备苗天数起订；品种按那天栽下、到季末能开几天花排，能开得久的在前，一天也开不了的不荐。";
    public const string En = "From which day a container is bare: with nothing in it, from today; with plants, from the day after the last of them stops flowering (a variety flowers for its days of flowering, once its days to flower have passed since planting, and only within its window of the year; what has yet to flower is not bare). Only the flowering season counts: a day outside it moves to the first day of the next, and what lies beyond the weeks asked for is left out. To order: as many plants as the container holds, from the lead days before that day; varieties by how many days they flower if planted then, until the season ends, most first, and none that flowers on no day.";
}

internal sealed record PlantedNow(Bloom Bloom, DateOnly Day);

internal sealed record ContainerNow(Guid Id, int Holds, IReadOnlyList<PlantedNow> Planted);

internal sealed record VarietyNow(Guid Id, string Code, Bloom Bloom);

/// <param name="Today">The first day looked at.</param>
internal sealed record ForecastAsk(DateOnly Today, int Weeks, YearSpan Season, int LeadDays)
{
    /// <summary>Not among them any more.</summary>
    public DateOnly End => Today.AddDays(7 * Weeks);
}

/// <summary>空箱: a container that is bare, or out of flower, from a day.</summary>
/// <param name="IsBare">Nothing stands in it; otherwise what stands is over.</param>
/// <param name="Varieties">What to order, best first.</param>
internal sealed record Gap(ContainerNow Container, bool IsBare, DateOnly From, DateOnly OrderFrom, IReadOnlyList<VarietyNow> Varieties);

/// <summary>空箱预报: a pure function of what is planted, of the varieties and of the calendar; <see cref="ForecastRule"/> says it in words.</summary>
internal static class Forecast
{
    public const int MostVarieties = 3;

    public static IReadOnlyList<Gap> Of(ForecastAsk ask, IEnumerable<ContainerNow> containers, IReadOnlyList<VarietyNow> varieties)
    {
        var suits = new Dictionary<DateOnly, IReadOnlyList<VarietyNow>>();
        var gaps = new List<Gap>();
        foreach (var container in containers)
            if (BareFrom(ask, container) is { } from)
            {
                if (!suits.TryGetValue(from, out var fit)) suits[from] = fit = Suiting(ask, from, varieties);
                gaps.Add(new(container, container.Planted.Count == 0, from, from.AddDays(-ask.LeadDays), fit));
            }
        return gaps;
    }

    /// <returns>Null when it is not bare on any day asked for.</returns>
    public static DateOnly? BareFrom(ForecastAsk ask, ContainerNow container)
    {
        var over = container.Planted.Select(p => p.Bloom.LastFlowering(p.Day)).Max() is { } last && last >= ask.Today ? last.AddDays(1) : ask.Today;
        return ask.Season.FirstFrom(over) is var from && from < ask.End ? from : null;
    }

    /// <summary>Varieties that flower if planted on a day, until the season of that day ends.</summary>
    public static IReadOnlyList<VarietyNow> Suiting(ForecastAsk ask, DateOnly day, IReadOnlyList<VarietyNow> varieties)
    {
        var end = ask.Season.NextEnd(day);
        return [.. varieties.Select(v => (Variety: v, Days: v.Bloom.DaysUntil(day, end))).Where(v => v.Days > 0).OrderByDescending(v => v.Days).ThenBy(v => v.Variety.Code, StringComparer.Ordinal).Take(MostVarieties).Select(v => v.Variety)];
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
