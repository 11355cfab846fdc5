using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Notices;

internal static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<IModelPart, NoticesModel>().AddPagesOf(typeof(NoticeServices))
        .AddPermission(MarkNoticesReadHandler.Own, Roles.Resident)
        .AddPermission(HandOutNoticesHandler.Permission)
        .AddCommand<MarkNoticesRead, MarkNoticesReadHandler>("notices.mark-read")
        .AddCommand<HandOutNotices, HandOutNoticesHandler>("notices.fan-out", isOnApi: false)
        .AddScoped<NoticeQuery>().AddScoped<INavCount>(s => s.GetRequiredService<NoticeQuery>())
        .AddNav(new("通知", "Notices", "news", "notices", 6, OnPhone: false, Needs: MarkNoticesReadHandler.Own))
        .AddBell(HandingOutNotices.BellName, TimeSpan.FromSeconds(2), HandingOutNotices.RingAsync);
}
