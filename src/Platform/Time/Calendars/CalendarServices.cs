using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Time.Calendars;

public static class CalendarServices
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddSingleton<IModelPart, CalendarModel>()
        .AddSingleton<IWorkCalendars, WorkCalendars>()
        .AddPermission(PublishCalendarHandler.Permission, Roles.System)
        .AddCommand<PublishCalendar, PublishCalendarHandler>("calendar.publish");
}
