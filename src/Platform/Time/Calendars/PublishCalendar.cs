using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Time.Calendars;

/// <summary>公布工作日历: the next version: the days of one year in place of what was known of it, everything else as it was. Deadlines already set stay.</summary>
/// <param name="Source">The notice: 国办发明电〔2026〕…号.</param>
public sealed record PublishCalendar(int Year, IReadOnlyList<CalendarEdit> Days, string Source) : ICommand;

/// <summary>One day that is not as its weekday says.</summary>
public sealed record CalendarEdit(DateOnly Day, bool IsWorking, string NameZh);

internal sealed class PublishCalendarHandler(IWorkCalendars calendars) : Handler<PublishCalendar>
{
    private const int MostDays = 100;
    public static Permission Permission { get; } = new("calendar.publish", "公布工作日历", "Publish the working calendar");

    public override Permission Needs => Permission;
    public override Target TargetOf(PublishCalendar command, IWrite write) => Target.Installation;

    public override Answer Run(PublishCalendar command, IWrite write)
    {
        var (source, now) = (Input.Text("source", command.Source, 2, 200), calendars.Now(write.Db));
        Input.Whole("year", command.Year, now.KnownFrom.Year, now.KnownThrough.Year + 1);
        if (command.Days.Count is 0 or > MostDays) throw new BadInputException("days", $"请列出 1 到 {MostDays} 天。", $"Please list 1 to {MostDays} days.");
        foreach (var day in command.Days)
        {
            if (day.Day.Year != command.Year) throw new BadInputException("days", $"{day.Day:yyyy-MM-dd} 不在 {command.Year} 年。", $"{day.Day:yyyy-MM-dd} is not in {command.Year}.");
            if (day.IsWorking == now.IsWeekday(day.Day.DayOfWeek)) throw new BadInputException("days", $"{day.Day:yyyy-MM-dd} 本来就{(day.IsWorking ? "上班" : "休息")}，不用列。", $"{day.Day:yyyy-MM-dd} is {(day.IsWorking ? "worked" : "free")} anyway; leave it out.");
        }
        if (command.Days.GroupBy(d => d.Day).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new BadInputException("days", $"{twice.Key:yyyy-MM-dd} 写了两次。", $"{twice.Key:yyyy-MM-dd} stands twice.");
        var version = 1 + (write.Db.Set<CalendarRow>().Max(c => (int?)c.Version) ?? 0);
        write.Db.Add(new CalendarRow { Version = version, Content = CalendarText.Write(Edited(now, command, source)), SourceZh = source, PublishedAtUtc = write.Now, PublishedById = write.Actor.Id });
        return new Answer.Done("calendar", version.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static CalendarContent Edited(WorkCalendar now, PublishCalendar command, string source)
    {
        var (content, end) = (CalendarContent.Of(now), new DateOnly(command.Year, 12, 31));
        var days = content.Days.Where(d => d.Day.Year != command.Year).Concat(command.Days.Select(d => new CalendarDay(d.Day, d.IsWorking, Input.Text("days", d.NameZh, 1, 20), d.NameZh, source)));
        return content with { Days = [.. days.OrderBy(d => d.Day)], KnownThrough = end > content.KnownThrough ? end : content.KnownThrough };
    }
}
