using CsCheck;
using Wutong.Platform.Time;

namespace Wutong.Tests.Time;

/// <summary>Random calendars, limits and pauses against a count minute by minute.</summary>
public sealed class WorkCalendarOracleTests
{
    private static readonly DateTime Origin = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Half of all times are full hours, so that moments, pauses and spells often meet.</summary>
    private static readonly Gen<DateTime> Moment = Gen.OneOf(Gen.Int[0, 30 * 24 * 60], Gen.Int[0, 30 * 24].Select(h => h * 60)).Select(m => Origin.AddMinutes(m));
    private static readonly Gen<int> MinuteOfDay = Gen.OneOf(Gen.Int[0, 1440], Gen.Int[0, 24].Select(h => h * 60));
    private static readonly Gen<Pause> AnyPause = Gen.Select(Moment, Gen.OneOf(Gen.Int[0, 6000], Gen.Int[0, 100].Select(h => h * 60))).Select((from, minutes) => new Pause(from, from.AddMinutes(minutes)));

    private static readonly Gen<WorkCalendar> Calendar = Gen.Select(Gen.Bool.Array[7], MinuteOfDay.Array[4], Gen.Select(Gen.Int[0, 80], Gen.Bool).Array[0, 15]).Select((week, edges, days) =>
    {
        Array.Sort(edges);
        WorkSpell[] hours = [.. new[] { (edges[0], edges[1]), (edges[2], edges[3]) }.Where(s => s.Item1 < s.Item2).Select(s => new WorkSpell(Time(s.Item1), Time(s.Item2)))];
        return new WorkCalendar("random", week.Contains(true) ? Enumerable.Range(0, 7).Where(d => week[d]).Select(d => (DayOfWeek)d) : [DayOfWeek.Friday],
            hours.Length > 0 ? hours : [new(Time(600), Time(0))],
            days.DistinctBy(d => d.Item1).Select(d => new CalendarDay(new DateOnly(2022, 1, 1).AddDays(d.Item1), d.Item2, "", "", "")), new(2022, 1, 1), new(2022, 12, 31));
    });

    [Fact]
    public void Working_hours_end_where_a_count_of_minutes_ends() =>
        Gen.Select(Calendar, Moment, Gen.Int[1, 20], AnyPause.Array[0, 4]).Sample((calendar, start, hours, pauses) =>
        {
            var (at, left) = (start, hours * 60);
            for (; left > 0; at = at.AddMinutes(1))
                if (Counts(calendar, at, pauses)) left--;
            var answer = calendar.Due(start, WorkLimit.WorkingHours(hours), pauses);
            Assert.Equal(at, answer.DueUtc);
            Assert.Equal(TimeSpan.FromHours(hours), calendar.Worked(start, answer.DueUtc, pauses));
        }, iter: 250);

    [Fact]
    public void Working_days_end_where_a_count_of_minutes_ends() =>
        Gen.Select(Calendar, Moment, Gen.Int[1, 8], AnyPause.Array[0, 4]).Sample((calendar, start, days, pauses) =>
        {
            var at = start;
            for (int left = days + 1; left > 0; at = at.AddMinutes(1)) // one more: the close of the start day
                if (IsLastOfDay(calendar, at) && (left == days + 1 || !IsPaused(at, pauses))) left--;
            Assert.Equal(at, calendar.Due(start, WorkLimit.WorkingDays(days), pauses).DueUtc);
        }, iter: 100);

    [Fact]
    public void Hours_by_the_clock_end_where_a_count_of_minutes_ends() =>
        Gen.Select(Calendar, Moment, Gen.Int[1, 60], AnyPause.Array[0, 4]).Sample((calendar, start, hours, pauses) =>
        {
            var (at, left) = (start, hours * 60);
            for (; left > 0; at = at.AddMinutes(1))
                if (!IsPaused(at, pauses)) left--;
            Assert.Equal(at, calendar.Due(start, WorkLimit.Hours(hours), pauses).DueUtc);
        }, iter: 250);

    [Fact]
    public void Worked_time_is_the_number_of_working_minutes() =>
        Gen.Select(Calendar, Moment, Gen.Int[-500, 20_000], AnyPause.Array[0, 4]).Sample((calendar, from, minutes, pauses) =>
        {
            var count = Enumerable.Range(0, Math.Max(0, minutes)).Count(m => Counts(calendar, from.AddMinutes(m), pauses));
            Assert.Equal(TimeSpan.FromMinutes(count), calendar.Worked(from, from.AddMinutes(minutes), pauses));
            var next = from;
            while (!IsWorking(calendar, next)) next = next.AddMinutes(1);
            Assert.Equal(next, calendar.NextWorkingMoment(from));
        }, iter: 250);

    private static TimeOnly Time(int minute) => new(minute / 60 % 24, minute % 60);

    private static bool Counts(WorkCalendar calendar, DateTime utc, Pause[] pauses) => IsWorking(calendar, utc) && !IsPaused(utc, pauses);

    private static bool IsPaused(DateTime utc, Pause[] pauses) => Array.Exists(pauses, p => p.FromUtc <= utc && utc < p.ToUtc);

    private static bool IsWorking(WorkCalendar calendar, DateTime utc)
    {
        var local = utc.AddHours(8);
        int minute = local.Hour * 60 + local.Minute;
        return calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && calendar.Hours.Any(h => h.From.Hour * 60 + h.From.Minute <= minute && (h.To == TimeOnly.MinValue || minute < h.To.Hour * 60 + h.To.Minute));
    }

    private static bool IsLastOfDay(WorkCalendar calendar, DateTime utc)
    {
        if (!IsWorking(calendar, utc)) return false;
        for (var later = utc.AddMinutes(1); later.AddHours(8).Date == utc.AddHours(8).Date; later = later.AddMinutes(1))
            if (IsWorking(calendar, later)) return false;
        return true;
    }
}
