using Wutong.Platform.Time;

namespace Wutong.Tests.Cases;

/// <summary>A calendar the plain way: the working time up to every midnight, added up day by day; so that a deadline is judged from its two ends, and not reckoned a second time in the same way.</summary>
internal sealed class PlainReckoning
{
    private static readonly DateTime First = new(2021, 12, 1);
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private readonly WorkCalendar _calendar;
    private readonly long[] _ticks;
    private readonly int[] _days;

    public PlainReckoning(WorkCalendar calendar, int days)
    {
        (_calendar, _ticks, _days) = (calendar, new long[days + 1], new int[days + 1]);
        for (var d = 0; d < days; d++)
        {
            var worked = calendar.IsWorkingDay(DateOnly.FromDateTime(First.AddDays(d)));
            _ticks[d + 1] = _ticks[d] + (worked ? calendar.Hours.Sum(h => (h.To - h.From).Ticks) : 0);
            _days[d + 1] = _days[d] + (worked ? 1 : 0);
        }
    }

    /// <summary>Whether a deadline is the first moment at which the limit is used up.</summary>
    public bool IsDue(DateTime startUtc, WorkLimit limit, DateTime dueUtc) => limit.Unit switch
    {
        WorkUnit.Hours => dueUtc - startUtc == TimeSpan.FromHours(limit.Amount),
        WorkUnit.WorkingHours => Worked(dueUtc) - Worked(startUtc) == TimeSpan.FromHours(limit.Amount).Ticks && Worked(dueUtc.AddTicks(-1)) < Worked(dueUtc),
        _ => IsClose(dueUtc) && DaysClosed(dueUtc) - DaysClosed(startUtc) == limit.Amount + 1,
    };

    /// <summary>Working time up to a moment.</summary>
    private long Worked(DateTime utc)
    {
        var (local, day) = Of(utc);
        if (_days[day + 1] == _days[day]) return _ticks[day];
        return _ticks[day] + _calendar.Hours.Sum(h => Math.Clamp((local.TimeOfDay - h.From.ToTimeSpan()).Ticks, 0, (h.To - h.From).Ticks));
    }

    /// <summary>How many working days have closed by a moment: the day of the start is the first to close after it.</summary>
    private int DaysClosed(DateTime utc)
    {
        var (local, day) = Of(utc);
        return _days[day] + (_days[day + 1] > _days[day] && local.TimeOfDay >= Close ? 1 : 0);
    }

    private bool IsClose(DateTime utc) => Of(utc) is var (local, day) && local.TimeOfDay == Close && _days[day + 1] > _days[day];

    private TimeSpan Close => _calendar.Hours[^1].To.ToTimeSpan();

    private static (DateTime Local, int Day) Of(DateTime utc) => utc + Beijing is var local ? (local, (local.Date - First).Days) : default;
}
