using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Open311.Keys;
using Wutong.Open311.Peers;
using Wutong.Open311.Receiving;
using Wutong.Open311.Serving;
using Wutong.Open311.States;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;

namespace Wutong.Open311;

/// <summary>案卷互通 Open311 GeoReport v2: everything the host may touch.</summary>
public static class Open311Module
{
    public static IServiceCollection AddOpen311(this IServiceCollection services) => services
        .AddSingleton(s => Open311Settings.Of(s.GetService<IConfiguration>()))
        .AddSingleton<IModelPart, Open311Model>()
        .AddServing().AddReceiving().AddPeers()
        .AddPermission(Open311Permissions.Manage, Roles.System)
        .AddPermission(Open311Permissions.Exchange)
        .AddPagesOf(typeof(Open311Module)).AddEndpoints(StateEndpoints.Map).AddEndpoints(Open311Endpoint.Map)
        .AddNav(new("案卷互通", "Other systems", "news", "open311/peers", 82, OnPhone: false, Needs: Open311Permissions.Manage));

    private static IServiceCollection AddServing(this IServiceCollection services) => services
        .AddSingleton<SiteAddress>().AddScoped<Open311Endpoint>().AddScoped<Jurisdictions>().AddScoped<Services>().AddScoped<Requests>().AddScoped<Tokens>().AddScoped<Updates>().AddScoped<PostRequest>().AddScoped<PostUpdate>()
        .AddScoped<KeyDesk>()
        .AddCommand<MakeKey, MakeKeyHandler>("open311.make-key", isOnApi: false)
        .AddCommand<RevokeKey, RevokeKeyHandler>("open311.revoke-key", isOnApi: false);

    private static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddCommand<TakeRequest, TakeRequestHandler>("open311.take-request", isOnApi: false)
        .AddCommand<ResolveReceipt, ResolveReceiptHandler>("open311.resolve-receipt", isOnApi: false)
        .AddCommand<TakeUpdate, TakeUpdateHandler>("open311.take-update", isOnApi: false)
        .AddCommand<AddMedia, AddMediaHandler>("open311.add-media", isOnApi: false)
        .AddScoped<FetchMedia>()
        .AddBell(Resolving.Bell, Resolving.Every, Resolving.RingAsync).AddBell(FetchMedia.Bell, FetchMedia.Every, FetchMedia.RingAsync);

    private static IServiceCollection AddPeers(this IServiceCollection services) => services
        .AddSingleton<IFollower, SendFollower>().AddSingleton<PeerClient>().AddScoped<PeerDesk>().AddScoped<SendBell>().AddScoped<PollBell>()
        .AddCommand<AddPeer, AddPeerHandler>("open311.add-peer", isOnApi: false)
        .AddCommand<SwitchPeer, SwitchPeerHandler>("open311.switch-peer", isOnApi: false)
        .AddCommand<RetrySending, RetrySendingHandler>("open311.retry-sending", isOnApi: false)
        .AddCommand<BeginSending, BeginSendingHandler>("open311.begin-sending", isOnApi: false)
        .AddCommand<EndSending, EndSendingHandler>("open311.end-sending", isOnApi: false)
        .AddCommand<ApplyUpdate, ApplyUpdateHandler>("open311.apply-update", isOnApi: false)
        .AddCommand<ReceiveCase, ReceiveCaseHandler>("open311.receive-case", isOnApi: false)
        .AddCommand<NotePoll, NotePollHandler>("open311.note-poll", isOnApi: false)
        .AddBell(SendBell.Name, SendBell.Every, SendBell.RingAsync).AddBell(PollBell.Name, PollBell.Every, PollBell.RingAsync);
}
