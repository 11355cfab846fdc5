using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Time.Calendars;

public static class CalendarServices
{
    private static readonly Permission See = new("calendar.see", "看工作日历", "See the working calendar");

    /// <summary>So many days before it ends the calendar says so.</summary>
    internal const int WarnDays = 60;

    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddSingleton<IModelPart, CalendarModel>()
        .AddSingleton<IWorkCalendars, WorkCalendars>()
        .AddPermission(PublishCalendarHandler.Permission, Roles.System)
        .AddPermission(See, [.. Roles.All.Where(r => r.Scope != RoleScope.Own)])
        .AddNav(new("工作日历", "Calendar", "cal", "calendar", 65, OnPhone: false, Needs: See))
        .AddCommand<PublishCalendar, PublishCalendarHandler>("calendar.publish");
}
