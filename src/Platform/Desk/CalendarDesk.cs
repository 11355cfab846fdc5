using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Platform.Time.Calendars;

namespace Wutong.Platform.Desk;

/// <summary>The working calendar comes to its end, for whoever publishes it.</summary>
internal sealed class CalendarDesk(IWorkCalendars calendars, AppDb db, ICurrentActor current, Rights rights, TimeProvider time, Lang l) : IDeskSource
{
    public int Order => 30;

    public Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        if (!current.Actor.May(PublishCalendarHandler.Permission, rights)) return Task.FromResult<IReadOnlyList<DeskLine>>([]);
        var calendar = calendars.Now(db);
        var left = calendar.KnownThrough.DayNumber - time.ChinaToday.DayNumber;
        return Task.FromResult<IReadOnlyList<DeskLine>>(left >= CalendarServices.WarnDays ? [] :
            [new(PillKind.Warning, left < 0 ? l["已过期", "Ended"] : l[$"还有 {left} 天", l.Count(left, "天", "day", "days") + " left"], l["公布下一年的放假安排", "Publish next year's holidays"], l["更远的期限会按普通周计算", "Later deadlines are reckoned by the plain week"], "calendar#publish")]);
    }
}
