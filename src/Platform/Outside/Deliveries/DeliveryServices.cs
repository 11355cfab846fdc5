using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Outside.Deliveries;

internal static class DeliveryServices
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<IModelPart, DeliveriesModel>()
        .AddPermission(OutsidePermissions.Manage, Roles.System)
        .AddPermission(OutsidePermissions.Deliver)
        .AddCommand<AddSubscription, AddSubscriptionHandler>("outside.add-subscription", isOnApi: false)
        .AddCommand<ChangeSubscription, ChangeSubscriptionHandler>("outside.change-subscription", isOnApi: false)
        .AddCommand<SwitchSubscription, SwitchSubscriptionHandler>("outside.switch-subscription", isOnApi: false)
        .AddCommand<SendTrial, SendTrialHandler>("outside.send-trial", isOnApi: false)
        .AddCommand<ReplayDelivery, ReplayDeliveryHandler>("outside.replay", isOnApi: false)
        .AddCommand<FanOut, FanOutHandler>("outside.fan-out", isOnApi: false)
        .AddCommand<ClaimSubscription, ClaimSubscriptionHandler>("outside.claim", isOnApi: false)
        .AddCommand<ReleaseSubscription, ReleaseSubscriptionHandler>("outside.release", isOnApi: false)
        .AddCommand<RecordTry, RecordTryHandler>("outside.record-try", isOnApi: false)
        .AddPagesOf(typeof(DeliveryServices)).AddNav(new("对外通知", "Messages out", "news", "outside", 80, OnPhone: false, Needs: OutsidePermissions.Manage))
        .AddScoped<OutsideDesk>().AddScoped<OutsideQuery>().AddScoped<IOutsideText, TrialText>()
        .AddBell(FanningOut.BellName, Often, FanningOut.RingAsync)
        .AddBell(Sending.BellName, Often, Sending.RingAsync);
}
