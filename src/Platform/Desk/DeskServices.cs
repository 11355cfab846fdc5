using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;

namespace Wutong.Platform.Desk;

internal static class DeskServices
{
    private static readonly Permission Open = new("desk.open", "打开工作台", "Open the desk");

    /// <summary>工作台: the first page after signing in, for everybody who holds a role of work.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddPagesOf(typeof(DeskServices))
        .AddPermission(Open, [.. Roles.All.Where(r => r.Scope != RoleScope.Own)])
        .AddNav(new("工作台", "Desk", "leaf", "desk", 1, Needs: Open))
        .AddDeskSource<ChecksDesk>().AddDeskSource<CalendarDesk>().AddDeskSource<NoticesDesk>().AddDeskSource<OutsideWaiting>();
}
