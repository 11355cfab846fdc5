using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Posts.Claims;
using Wutong.Posts.Confirming;
using Wutong.Posts.Demonstration;
using Wutong.Posts.Measures;
using Wutong.Posts.Pages;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;
using Wutong.Posts.Telling;

namespace Wutong.Posts;

/// <summary>服务岗位: everything the host and the other modules may touch.</summary>
public static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, PostsModel>().AddSingleton(s => PostsSettings.From(s.GetService<IConfiguration>())).AddPagesOf(typeof(PostsModule))
            .AddPublicPermission(PostsPermissions.View)
            .AddPermission(PostsPermissions.Serve, Roles.Resident)
            .AddPermission(PostsPermissions.Keep, Roles.District, Roles.Subdistrict, Roles.Community)
            .AddPermission(PostsPermissions.Upkeep);
        services.AddSingleton<PostBook>().AddScoped<PostQuery>().AddScoped<MyShifts>().AddSingleton(new PointsPanel(typeof(PostsPanel), 10))
            .AddNav(new("服务岗位", "Service posts", "hand", "posts", 34, OnPhone: false))
            .AddRecordKind("post-claim", "岗位认领", "Claim on a post", _ => "posts/mine")
            .AddScoped<INoticeSource, ClaimNotices>().AddScoped<IOutsideText, ClaimTexts>().AddDeskSource<PostsDesk>().AddScoped<IPersonalData, PostsData>().AddSingleton<IFollower, ClaimErasure>().AddSingleton<IStartupWork, DemonstrationPosts>();
        services.AddCommand<OpenPost, OpenPostHandler>("posts.open")
            .AddCommand<ChangePost, ChangePostHandler>("posts.change")
            .AddCommand<ClosePost, ClosePostHandler>("posts.close")
            .AddCommand<ReopenPost, ReopenPostHandler>("posts.reopen")
            .AddCommand<PlanShifts, PlanShiftsHandler>("posts.plan-shifts")
            .AddCommand<CancelShift, CancelShiftHandler>("posts.cancel-shift")
            .AddCommand<ConfirmService, ConfirmServiceHandler>("posts.confirm-service")
            .AddCommand<MissService, MissServiceHandler>("posts.miss-service")
            .AddCommand<ExcuseMiss, ExcuseMissHandler>("posts.excuse-miss");
        services.AddCommand<ClaimShift, ClaimShiftHandler>("posts.claim-shift")
            .AddCommand<WithdrawClaim, WithdrawClaimHandler>("posts.withdraw-claim")
            .AddCommand<SignIn, SignInHandler>("posts.sign-in")
            .AddCommand<SignOut, SignOutHandler>("posts.sign-out");
        services.AddCommand<CloseShifts, CloseShiftsHandler>("posts.close-shifts", isOnApi: false)
            .AddBell("posts-close", "0 20 * * * ?", CloseBell.RingAsync);
        foreach (var figure in PostFigures.All) services.AddFigure(figure);
        foreach (var law in PostLaws.All) services.AddLaw(law);
        return services;
    }
}
