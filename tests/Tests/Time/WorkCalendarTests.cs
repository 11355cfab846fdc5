using System.Globalization;
using Wutong.Platform.Time;

namespace Wutong.Tests.Time;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Mainland = WorkCalendar.Mainland;

    [Theory]
    [InlineData("2022-09-10", "2022-09-12", false)] // 中秋
    [InlineData("2022-10-01", "2022-10-07", false)] // 国庆
    [InlineData("2022-10-08", "2022-10-09", true)] // Saturday and Sunday, worked
    [InlineData("2022-12-31", "2023-01-02", false)] // 元旦 begins in the year before
    [InlineData("2023-01-21", "2023-01-27", false)] // 春节
    [InlineData("2023-01-28", "2023-02-03", true)] // seven days in a row
    [InlineData("2023-09-29", "2023-10-06", false)]
    [InlineData("2024-02-09", "2024-02-09", true)] // 除夕 was a working day in 2024
    [InlineData("2024-02-10", "2024-02-17", false)]
    [InlineData("2025-01-28", "2025-02-04", false)]
    [InlineData("2025-10-01", "2025-10-08", false)]
    [InlineData("2026-01-04", "2026-01-04", true)]
    [InlineData("2026-02-15", "2026-02-23", false)]
    [InlineData("2026-09-20", "2026-09-20", true)]
    [InlineData("2022-09-17", "2022-09-18", false)] // a plain weekend
    [InlineData("2022-09-19", "2022-09-23", true)] // a plain week
    public void The_shipped_calendar_says_what_the_notices_say(string from, string to, bool working)
    {
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1)) Assert.True(Mainland.IsWorkingDay(day) == working, $"{day:yyyy-MM-dd}");
    }

    /// <remarks>Counted by hand from the notices: public weekdays less holidays plus make-up days.</remarks>
    [Theory, InlineData(2022, 249), InlineData(2023, 249), InlineData(2024, 251), InlineData(2025, 248), InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_it_had(int year, int expected) =>
        Assert.Equal(expected, Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Count(i => Mainland.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(i))));

    [Fact]
    public void Every_special_day_names_its_notice_and_differs_from_its_weekday_or_is_part_of_a_holiday()
    {
        Assert.Equal(new DateOnly(2026, 12, 31), Mainland.KnownThrough);
        foreach (var day in Mainland.Days)
        {
            Assert.Contains("国办发明电〔", day.Source, StringComparison.Ordinal);
            if (day.IsWorking) Assert.Contains(day.Day.DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday });
        }
        Assert.Equal("国庆节调休", Mainland.Special(new(2022, 10, 8))!.NameZh);
        Assert.Null(Mainland.Special(new(2022, 9, 20)));
    }

    [Theory]
    // working hours: 08:00-12:00 and 14:00-18:00
    [InlineData("2022-09-19 09:00", WorkUnit.WorkingHours, 4, "2022-09-19 15:00")]
    [InlineData("2022-09-19 08:00", WorkUnit.WorkingHours, 4, "2022-09-19 12:00")] // at the end of the morning, not at the start of the afternoon
    [InlineData("2022-09-19 12:30", WorkUnit.WorkingHours, 1, "2022-09-19 15:00")]
    [InlineData("2022-09-30 17:00", WorkUnit.WorkingHours, 4, "2022-10-08 11:00")] // over National Day, into a worked Saturday
    [InlineData("2022-09-09 20:00", WorkUnit.WorkingHours, 8, "2022-09-13 18:00")] // over Mid-Autumn
    // working days: due at the close of work
    [InlineData("2022-09-19 09:00", WorkUnit.WorkingDays, 1, "2022-09-20 18:00")]
    [InlineData("2022-09-19 17:59", WorkUnit.WorkingDays, 1, "2022-09-20 18:00")]
    [InlineData("2022-09-19 18:00", WorkUnit.WorkingDays, 1, "2022-09-21 18:00")] // after hours: counts as the next day
    [InlineData("2022-09-17 10:00", WorkUnit.WorkingDays, 1, "2022-09-20 18:00")] // Saturday: counts as Monday
    [InlineData("2022-09-30 10:00", WorkUnit.WorkingDays, 3, "2022-10-10 18:00")] // 8, 9, 10 October
    [InlineData("2023-01-20 10:00", WorkUnit.WorkingDays, 2, "2023-01-29 18:00")]
    [InlineData("2022-09-30 20:00", WorkUnit.Hours, 24, "2022-10-01 20:00")]
    public void A_limit_ends_when_the_table_says(string start, WorkUnit unit, int amount, string due) =>
        Assert.Equal(new(Beijing(due), false), Mainland.Due(Beijing(start), new(unit, amount)));

    [Theory]
    [InlineData(WorkUnit.WorkingHours, 4, "2022-09-20 10:00", "2022-09-21 10:00", "2022-09-21 11:00")] // an hour on Monday, two on Tuesday, one after the pause
    [InlineData(WorkUnit.WorkingDays, 2, "2022-09-20 10:00", "2022-09-21 10:00", "2022-09-22 18:00")] // Tuesday's close is paused, Wednesday's is not
    [InlineData(WorkUnit.WorkingDays, 2, "2022-09-20 10:00", "2022-09-20 17:00", "2022-09-21 18:00")] // over before the close: the day counts
    [InlineData(WorkUnit.WorkingDays, 2, "2022-09-20 17:00", "2022-09-20 18:00", "2022-09-22 18:00")] // to the close itself
    [InlineData(WorkUnit.Hours, 1, "2022-09-19 18:00", "2022-09-19 20:00", "2022-09-19 18:00")] // used up as the pause begins
    [InlineData(WorkUnit.WorkingDays, 2, "2022-09-20 18:00", "2022-09-21 08:00", "2022-09-21 18:00")] // a night
    [InlineData(WorkUnit.Hours, 24, "2022-09-20 10:00", "2022-09-21 10:00", "2022-09-21 17:00")]
    public void An_approved_pause_does_not_count(WorkUnit unit, int amount, string from, string to, string due)
    {
        var start = Beijing("2022-09-19 17:00");
        Assert.Equal(Beijing(due), Mainland.Due(start, new(unit, amount), [new(Beijing(from), Beijing(to)), new(Beijing(from), Beijing(from))]).DueUtc);
    }

    [Fact]
    public void A_limit_past_the_known_years_says_so()
    {
        Assert.False(Mainland.Due(Beijing("2026-12-30 09:00"), WorkLimit.WorkingDays(1)).ReachesBeyondCalendar);
        Assert.True(Mainland.Due(Beijing("2026-12-30 09:00"), WorkLimit.WorkingDays(2)).ReachesBeyondCalendar);
        Assert.True(Mainland.Due(Beijing("2021-12-30 09:00"), WorkLimit.WorkingHours(1)).ReachesBeyondCalendar);
        Assert.False(Mainland.Due(Beijing("2026-12-31 20:00"), WorkLimit.Hours(24)).ReachesBeyondCalendar); // the clock needs no calendar
    }

    [Fact]
    public void The_next_working_moment_is_now_or_when_work_begins()
    {
        Assert.Equal(Beijing("2022-09-19 08:00"), Mainland.NextWorkingMoment(Beijing("2022-09-16 18:00")));
        Assert.Equal(Beijing("2022-09-19 14:00"), Mainland.NextWorkingMoment(Beijing("2022-09-19 12:00")));
        Assert.Equal(Beijing("2022-09-19 14:01"), Mainland.NextWorkingMoment(Beijing("2022-09-19 14:01")));
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        var at = Beijing("2022-09-19 09:00");
        Assert.Throws<ArgumentOutOfRangeException>(() => Mainland.Due(at, WorkLimit.WorkingDays(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mainland.Due(at, WorkLimit.Hours(10_001)));
        Assert.Throws<ArgumentException>(() => Mainland.Due(new DateTime(2022, 9, 19), WorkLimit.Hours(1)));
        Assert.Throws<ArgumentException>(() => Mainland.Due(at, WorkLimit.Hours(1), [new(at, at.AddHours(-1))]));
        Assert.Throws<ArgumentException>(() => new WorkCalendar("x", [], [new(new(8, 0), new(9, 0))], [], default, default));
        Assert.Throws<ArgumentException>(() => new WorkCalendar("x", [DayOfWeek.Monday], [new(new(9, 0), new(8, 0))], [], default, default));
    }

    internal static DateTime Beijing(string text) => DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).AddHours(-8), DateTimeKind.Utc);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
