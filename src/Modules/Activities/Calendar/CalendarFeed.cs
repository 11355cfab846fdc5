using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Wutong.Activities.Register;
using Wutong.Platform.Language;

namespace Wutong.Activities.Calendar;

/// <summary>活动日历 as iCalendar (RFC 5545): one event an activity, under one UID for ever, so that a change reaches who subscribed.</summary>
internal static class CalendarFeed
{
    /// <param name="site">Where the activities' pages are, with a slash at the end.</param>
    public static string Write(string name, IEnumerable<ActivityRow> activities, Uri site, Lang l)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Wutong//Activities//ZH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        foreach (var a in activities)
            calendar.Events.Add(new CalendarEvent
            {
                Uid = a.Id.ToString(), Summary = a.Name, Description = $"{a.Text}\n{a.Host}", Location = a.Spot, Url = new Uri(site, "activities/" + a.Number), Start = new CalDateTime(a.BeginsAtUtc, "UTC"), End = new CalDateTime(a.EndsAtUtc, "UTC"), Sequence = a.Steps,
                DtStamp = new CalDateTime(a.BeginsAtUtc, "UTC"), Status = a.State is ActivityState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed, Comments = a.Why is { } why ? [l["取消：", "Called off: "] + why] : [],
            });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
