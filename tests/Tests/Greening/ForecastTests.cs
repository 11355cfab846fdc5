using CsCheck;
using Wutong.Greening.Forecasting;
using Wutong.Greening.Varieties;

namespace Wutong.Tests.Greening;

/// <summary>空箱预报: two calendars worked by hand, and a plain slow reckoning day by day.</summary>
public sealed class ForecastTests
{
    private static readonly YearSpan Season = new(520, 1010);
    private static readonly Bloom Petunia = new(new(520, 930), DaysToFlower: 7, DaysInFlower: 80), Sage = new(new(701, 1010), 12, 70), Pansy = new(new(1001, 531), 5, 50);

    /// <summary>
    /// The summer of 2022. A box of 40 petunias was planted on 8 June. Seven days to flower: first flowers on 15 June. Eighty days: 15 June is the first, 2 September the eightieth
    /// (16 days in June, 31 in July, 31 in August make 78; 1 and 2 September make 80). All within the window, 20 May to 30 September. So it is out of flower from Saturday 3 September.
    /// Seen on 1 August with eight weeks (until 25 September): a gap from 3 September; with two weeks lead, ordered from 20 August. Beside it stands an empty box: bare from today, 1 August, ordered from 18 July.
    /// What to plant on 3 September: petunias flower from 10 September until their window shuts on 30 September, 21 days; scarlet sage from 15 September until the season ends on 10 October, 26 days; pansies from 8 September
    /// for fifty days, but their window opens on 1 October, so 1 to 10 October, 10 days. So sage, petunia, pansy.
    /// </summary>
    [Fact]
    public void A_box_planted_in_June_is_over_on_the_third_of_September()
    {
        var ask = new ForecastAsk(new(2022, 8, 1), 8, Season, LeadDays: 14);
        var (box, empty) = (Box(40, (Petunia, new(2022, 6, 8))), Box(20));
        VarietyNow[] varieties = [new(Guid.NewGuid(), "A", Petunia), new(Guid.NewGuid(), "B", Sage), new(Guid.NewGuid(), "C", Pansy)];
        var gaps = Forecast.Of(ask, [box, empty], varieties);
        Assert.Equal((new DateOnly(2022, 9, 3), new DateOnly(2022, 8, 20), false, "B A C"), (gaps[0].From, gaps[0].OrderFrom, gaps[0].IsBare, string.Join(' ', gaps[0].Varieties.Select(v => v.Code))));
        Assert.Equal((new DateOnly(2022, 8, 1), new DateOnly(2022, 7, 18), true), (gaps[1].From, gaps[1].OrderFrom, gaps[1].IsBare));
        Assert.Single(Forecast.Of(ask with { Weeks = 4 }, [box, empty], varieties)); // until 28 August: only the empty one
    }

    /// <summary>
    /// Over the winter of 2022 to 2023. Pansies planted on 1 September 2022 have their fifty days from 6 September to 25 October; their window, 1 October to 31 May, opens on 1 October, so they flower on 1 to 25 October and
    /// are over from 26 October. The season shut on 10 October, so nothing is missed until it opens again: the gap is on 20 May 2023. Seen on 1 May 2023 with three weeks (until 21 May) it is there, ordered from 6 May;
    /// with two weeks (until 14 May) it is not. Planted on 20 May: petunias flower from 27 May for eighty days, until 14 August; pansies from 25 May to 31 May, 7 days; sage waits for its window until 1 July and its seventy
    /// days, from 1 June on, end on 9 August: 40 days.
    /// </summary>
    [Fact]
    public void What_is_over_in_autumn_is_missed_when_the_season_opens_in_May()
    {
        var box = Box(12, (Pansy, new(2022, 9, 1)));
        VarietyNow[] varieties = [new(Guid.NewGuid(), "A", Pansy), new(Guid.NewGuid(), "B", Sage), new(Guid.NewGuid(), "C", Petunia)];
        Assert.Equal(new DateOnly(2022, 10, 25), Pansy.LastFlowering(new(2022, 9, 1)));
        var gap = Assert.Single(Forecast.Of(new(new(2023, 5, 1), 3, Season, 14), [box], varieties));
        Assert.Equal((new DateOnly(2023, 5, 20), new DateOnly(2023, 5, 6), "C B A"), (gap.From, gap.OrderFrom, string.Join(' ', gap.Varieties.Select(v => v.Code))));
        Assert.Equal((80, 40, 7), (Petunia.DaysUntil(new(2023, 5, 20), new(2023, 10, 10)), Sage.DaysUntil(new(2023, 5, 20), new(2023, 10, 10)), Pansy.DaysUntil(new(2023, 5, 20), new(2023, 10, 10))));
        Assert.Empty(Forecast.Of(new(new(2023, 5, 1), 2, Season, 14), [box], varieties));
    }

    [Theory, InlineData("02-29", null), InlineData("13-01", null), InlineData("05-20", 520), InlineData("5-2", 502), InlineData("x", null), InlineData("05-200", null)]
    public void A_day_of_the_year_is_read_or_is_none(string text, int? expected) => Assert.Equal(expected, YearSpan.ReadDay(text));

    private static readonly Gen<int> MonthDays = Gen.Int[0, 364].Select(d => new DateOnly(2023, 1, 1).AddDays(d)).Select(d => d.Month * 100 + d.Day);
    private static readonly Gen<YearSpan> Spans = Gen.Select(MonthDays, MonthDays, (from, to) => new YearSpan(from, to));
    private static readonly Gen<Bloom> Blooms = Gen.Select(Spans, Gen.Int[0, 60], Gen.Int[1, 366], (window, until, days) => new Bloom(window, until, days));
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 1600].Select(d => new DateOnly(2023, 1, 1).AddDays(d)); // with the leap day of 2024

    /// <summary>The forecast says the first day within the weeks that is in the season, on which nothing flowers and after which nothing will.</summary>
    [Fact]
    public void The_forecast_agrees_with_a_slow_reckoning_day_by_day() => Gen.Select(Days, Gen.Int[1, 52], Spans, Gen.Select(Blooms, Gen.Int[0, 500]).Array[0, 3]).Sample((today, weeks, season, planted) =>
    {
        var box = Box(10, [.. planted.Select(p => (p.Item1, today.AddDays(-p.Item2)))]);
        return Forecast.BareFrom(new(today, weeks, season, 14), box) == Slow(today, weeks, season, box);
    }, iter: 400);

    [Fact]
    public void Days_of_flowering_agree_with_counting_them() => Gen.Select(Blooms, Days, Gen.Int[0, 500]).Sample((bloom, day, more) =>
    {
        var days = Enumerable.Range(0, more + 1).Select(day.AddDays).ToList();
        return bloom.DaysUntil(day, days[^1]) == days.Count(d => bloom.Flowers(day, d));
    }, iter: 1000);

    private static DateOnly? Slow(DateOnly today, int weeks, YearSpan season, ContainerNow box)
    {
        var flowering = Enumerable.Range(0, 430).Select(today.AddDays).Where(day => box.Planted.Any(p => Blossoms(p, day))).ToList(); // none flowers longer
        for (var day = today; day < today.AddDays(7 * weeks); day = day.AddDays(1))
            if (IsIn(season, day) && flowering.TrueForAll(f => f < day)) return day;
        return null;
    }

    private static bool Blossoms(PlantedNow p, DateOnly day) => day >= p.Day.AddDays(p.Bloom.DaysToFlower) && day < p.Day.AddDays(p.Bloom.DaysToFlower).AddDays(p.Bloom.DaysInFlower) && IsIn(p.Bloom.Window, day);

    /// <summary>Walks from the span's first day to its last, as one would on a calendar; over a 29 February where it runs over one.</summary>
    private static bool IsIn(YearSpan span, DateOnly day)
    {
        for (var (at, steps) = (new DateOnly(span.From > span.To ? 2023 : 2024, span.From / 100, span.From % 100), 0); steps < 366; at = at.AddDays(1), steps++)
        {
            if (at.Month == day.Month && at.Day == day.Day) return true;
            if (at.Month * 100 + at.Day == span.To) return false;
        }
        return false;
    }

    private static ContainerNow Box(int holds, params (Bloom Bloom, DateOnly Day)[] planted) => new(Guid.NewGuid(), holds, [.. planted.Select(p => new PlantedNow(p.Bloom, p.Day))]);
}
