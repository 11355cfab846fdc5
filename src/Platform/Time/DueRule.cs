namespace Wutong.Platform.Time;

/// <summary>到期计算: pure rules over Beijing time.</summary>
internal static class DueRule
{
    /// <summary>When this much time has counted within the spells, from a moment on.</summary>
    public static DateTime After(IEnumerable<(DateTime From, DateTime To)> spells, DateTime start, TimeSpan limit, Pauses pauses)
    {
        foreach (var spell in spells)
        {
            var from = spell.From > start ? spell.From : start;
            var counted = pauses.Counted(from, spell.To);
            if (counted >= limit) return pauses.After(from, limit);
            limit -= counted;
        }
        throw new InvalidOperationException("the spells end before the limit does");
    }

    /// <summary>The close of work of the Nth counted working day after the start day.</summary>
    public static DateTime AtClose(WorkCalendar calendar, DateTime start, int days, Pauses pauses)
    {
        var day = start.Date;
        while (!calendar.IsWorkingDay(DateOnly.FromDateTime(day)) || day + calendar.Close <= start) day = day.AddDays(1);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (calendar.IsWorkingDay(DateOnly.FromDateTime(day)) && !pauses.StandsBefore(day + calendar.Close)) days--;
        }
        return day + calendar.Close;
    }
}
