using Wutong.Platform.Language;

namespace Wutong.Platform.Time;

/// <summary>工作日历: which days and hours are worked, as one version of the calendar says. Immutable; an edit is a new version.</summary>
/// <remarks>All of China keeps UTC+8 the year round. Days are walked one by one. Thread-safe.</remarks>
public sealed class WorkCalendar
{
    private readonly Dictionary<DateOnly, CalendarDay> _days;
    private readonly bool[] _week = new bool[7];
    private readonly WorkSpell[] _hours;

    /// <param name="hours">Of a working day, in order and without overlap.</param>
    /// <param name="days">Those that differ from their weekday; each at most once.</param>
    /// <exception cref="ArgumentException">No working day or hour, spells out of order, or a day named twice.</exception>
    public WorkCalendar(string version, IEnumerable<DayOfWeek> week, IEnumerable<WorkSpell> hours, IEnumerable<CalendarDay> days, DateOnly knownFrom, DateOnly knownThrough)
    {
        (Version, KnownFrom, KnownThrough) = (version, knownFrom, knownThrough);
        foreach (var day in week) _week[(int)day] = true;
        _hours = [.. hours];
        _days = days.ToDictionary(d => d.Day);
        if (!_week.Contains(true)) throw new ArgumentException("at least one weekday that is worked was expected", nameof(week));
        if (_hours.Length == 0) throw new ArgumentException("at least one working spell was expected", nameof(hours));
        for (int i = 0; i < _hours.Length; i++)
            if (_hours[i].Ends <= _hours[i].Begins || (i > 0 && _hours[i].Begins < _hours[i - 1].Ends)) throw new ArgumentException($"working spells in order were expected; {_hours[i].From:HH:mm}-{_hours[i].To:HH:mm} came", nameof(hours));
    }

    /// <summary>中国大陆: the shipped calendar, from the State Council's yearly notices.</summary>
    public static WorkCalendar Mainland { get; } = MainlandCalendar.Read();

    public string Version { get; }

    /// <summary>Holidays are known from this day on ...</summary>
    public DateOnly KnownFrom { get; }

    /// <summary>... through this one. Beyond, only the week is known.</summary>
    public DateOnly KnownThrough { get; }

    public IReadOnlyList<WorkSpell> Hours => _hours;

    /// <summary>Holidays and make-up days, in no order.</summary>
    public IReadOnlyCollection<CalendarDay> Days => _days.Values;

    /// <summary>When the working day ends, as time since midnight.</summary>
    internal TimeSpan Close => _hours[^1].Ends;

    /// <param name="day">In Beijing time.</param>
    public bool IsWorkingDay(DateOnly day) => _days.TryGetValue(day, out var special) ? special.IsWorking : _week[(int)day.DayOfWeek];

    /// <summary>Whether this day of the week is worked, holidays apart.</summary>
    public bool IsWeekday(DayOfWeek day) => _week[(int)day];

    /// <summary>Why a day is not as its weekday says; null when it is.</summary>
    public CalendarDay? Special(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>The moment itself when it is working time, otherwise when work next begins.</summary>
    public DateTime NextWorkingMoment(DateTime utc)
    {
        var at = Local(utc);
        foreach (var (from, to) in SpellsFrom(at))
            if (at < to) return Utc(from > at ? from : at);
        throw new InvalidOperationException("spells never end");
    }

    /// <summary>Working time between two moments, without what the pauses take; zero when they are the wrong way round.</summary>
    public TimeSpan Worked(DateTime fromUtc, DateTime toUtc, IReadOnlyList<Pause>? pauses = null)
    {
        var (from, to, free) = (Local(fromUtc), Local(toUtc), Pauses.Of(pauses));
        var sum = TimeSpan.Zero;
        foreach (var spell in SpellsFrom(from))
        {
            if (spell.From >= to) break;
            sum += free.Counted(spell.From > from ? spell.From : from, spell.To < to ? spell.To : to);
        }
        return sum;
    }

    /// <summary>When a limit that starts at a moment is used up.</summary>
    /// <param name="pauses">Approved spells that do not count; they may overlap.</param>
    /// <remarks>
    /// 工作时: counted within working time; what starts outside it starts when work next begins. 工作日: due at the close of work of the Nth working day
    /// after the start day; what starts at or after the close of work, or on a day off, counts as started on the next working day; a day does not count when
    /// a pause stands over its close of work. 小时: by the clock.
    /// </remarks>
    /// <exception cref="ArgumentException">The amount is outside 1 to 10 000, a time is not UTC, or a pause ends before it begins.</exception>
    public DueAnswer Due(DateTime startUtc, WorkLimit limit, IReadOnlyList<Pause>? pauses = null)
    {
        if (limit.Amount is < 1 or > WorkLimit.MostAmount) throw new ArgumentOutOfRangeException(nameof(limit), limit.Amount, $"an amount from 1 to {WorkLimit.MostAmount} was expected");
        var (start, free) = (Local(startUtc), Pauses.Of(pauses));
        var due = limit.Unit switch
        {
            WorkUnit.WorkingHours => DueRule.After(SpellsFrom(start), start, TimeSpan.FromHours(limit.Amount), free),
            WorkUnit.WorkingDays => DueRule.AtClose(this, start, limit.Amount, free),
            WorkUnit.Hours => DueRule.After([(start, DateTime.MaxValue)], start, TimeSpan.FromHours(limit.Amount), free),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Unit, "one of the units was expected"),
        };
        bool known = limit.Unit == WorkUnit.Hours || (DateOnly.FromDateTime(start) >= KnownFrom && DateOnly.FromDateTime(due) <= KnownThrough);
        return new(Utc(due), !known);
    }

    /// <summary>Beijing time of an instant.</summary>
    internal static DateTime Local(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? DateTime.SpecifyKind(utc + Lang.ChinaTime, DateTimeKind.Unspecified)
        : throw new ArgumentException($"a UTC time was expected, one of kind {utc.Kind} came", nameof(utc));

    private static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local - Lang.ChinaTime, DateTimeKind.Utc);

    /// <summary>Working spells from the day of a moment on, without end.</summary>
    private IEnumerable<(DateTime From, DateTime To)> SpellsFrom(DateTime local)
    {
        for (var day = local.Date; ; day = day.AddDays(1))
        {
            if (!IsWorkingDay(DateOnly.FromDateTime(day))) continue;
            foreach (var spell in _hours) yield return (day + spell.Begins, day + spell.Ends);
        }
    }
}
