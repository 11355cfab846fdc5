using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Time.Calendars;

/// <summary>现行工作日历: the newest version published here, or the shipped one.</summary>
public interface IWorkCalendars
{
    /// <summary>For handlers and pages alike: one query for the newest number; each version is read once a process.</summary>
    WorkCalendar Now(AppDb db);
}

internal sealed class WorkCalendars : IWorkCalendars
{
    private static readonly HotQuery<int, int> Newest = new((db, from) => db.Set<CalendarRow>().Where(c => c.Version > from).OrderByDescending(c => c.Version).Select(c => c.Version).FirstOrDefault());
    private readonly ConcurrentDictionary<int, WorkCalendar> _read = new();

    public WorkCalendar Now(AppDb db)
    {
        var version = Newest.Run(db, 0);
        return version == 0 ? WorkCalendar.Mainland : _read.GetOrAdd(version, static (wanted, from) => Read(from.Set<CalendarRow>().AsNoTracking().Single(c => c.Version == wanted)), db);
    }

    private static WorkCalendar Read(CalendarRow row) => CalendarText.Parse(row.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Content);
}
