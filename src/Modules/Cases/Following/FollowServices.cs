using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Following;

/// <summary>关注辖区, a part of the cases.</summary>
internal static class FollowServices
{
    public static IServiceCollection AddFollowing(this IServiceCollection services)
    {
        foreach (var law in FollowLaws.All) services.AddLaw(law);
        return services.AddSingleton<IModelPart, FollowModel>().AddSingleton<IFollower, FollowErasure>()
            .AddScoped<MyFollows>().AddScoped<IPersonalData>(s => s.GetRequiredService<MyFollows>())
            .AddScoped<AreaNewsMaking>().AddScoped<IOutsideText, AreaNewsText>().AddScoped<INoticeSource, AreaNewsReaders>()
            .AddBell(AreaNewsMaking.BellName, AreaNewsMaking.Times, AreaNewsMaking.RingAsync)
            .AddRecordKind(AreaNewsText.RecordKind, "辖区新进展", "News of an area", AreaNewsText.LinkOf)
            .AddPermission(FollowPermissions.Follow, Roles.Resident)
            .AddPublicPermission(FollowPermissions.SeeNews)
            .AddPermission(FollowPermissions.TellNews)
            .AddCommand<FollowArea, FollowAreaHandler>("cases.follow-area")
            .AddCommand<UnfollowArea, UnfollowAreaHandler>("cases.unfollow-area")
            .AddCommand<TellAreaNews, TellAreaNewsHandler>("cases.tell-news", isOnApi: false);
    }
}
