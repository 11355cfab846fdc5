using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases;
using Wutong.Lists.Demonstration;
using Wutong.Lists.Files;
using Wutong.Lists.Matching;
using Wutong.Lists.Measures;
using Wutong.Lists.Meetings;
using Wutong.Lists.Minutes;
using Wutong.Lists.Needs;
using Wutong.Lists.Projects;
using Wutong.Lists.Records;
using Wutong.Lists.Resources;
using Wutong.Lists.Views;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Search;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;

namespace Wutong.Lists;

/// <summary>四清单: everything the host and the other modules may touch, beside <see cref="INeeds"/>.</summary>
public static class FourListsModule
{
    public static IServiceCollection AddFourLists(this IServiceCollection services)
    {
        foreach (var figure in ListFigures.All) services.AddFigure(figure);
        foreach (var law in ListLaws.All) services.AddLaw(law);
        return services.AddSingleton<IModelPart, FourListsModel>().AddSingleton<INeeds, NeedBook>().AddSingleton<IFollower, ProjectTaskFollower>().AddSingleton<IStartupWork, DemonstrationLists>()
            .AddScoped<ListReading>().AddScoped<ListLines>().AddScoped<MyNeeds>().AddScoped<INeedsOfOrigin, NeedsOfOrigin>().AddSingleton(new CasePanel(typeof(Pages.CaseNeeds), 10)).AddScoped<IPersonalData>(s => s.GetRequiredService<MyNeeds>()).AddScoped<SuggestedMatches>().AddScoped<MinutesReading>().AddScoped<FourListsFile>()
            .AddScoped<INoticeSource, NeedNotices>().AddScoped<IOutsideText, NeedTexts>().AddScoped<ISearchSource, NeedSearch>().AddScoped<ISearchSource, ResourceSearch>().AddScoped<ISearchSource, ProjectSearch>().AddDeskSource<ListsDesk>()
            .AddPagesOf(typeof(FourListsModule)).AddEndpoints(ListExports.Map).AddEndpoints(MinutesEndpoints.Map).AddEndpoints(FourListsFileEndpoints.Map)
            .AddRecordKind(ListWords.Need, "需求", "Need", ListLinks.Need).AddRecordKind(ListWords.Resource, "资源", "Resource", ListLinks.Resource)
            .AddRecordKind(ListWords.Project, "项目", "Project", ListLinks.Project).AddRecordKind(ListWords.Meeting, "联席会议", "Joint meeting", ListLinks.Meeting)
            .AddNav(new("四清单", "Four lists", "list", "four-lists", 30, OnPhone: false, Needs: FourListsPermissions.See))
            .AddNav(new("我的需求", "My needs", "hand", "four-lists/mine", 31, OnPhone: false, Needs: FourListsPermissions.Raise))
            .AddRights().AddCommands();
    }

    private static IServiceCollection AddRights(this IServiceCollection services) => services
        .AddPermission(FourListsPermissions.See, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Handler, Roles.UnitLead)
        .AddPermission(FourListsPermissions.Raise, Roles.Resident)
        .AddPermission(FourListsPermissions.Hear, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Resident)
        .AddPermission(FourListsPermissions.Gather, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker)
        .AddPermission(FourListsPermissions.Answer, Roles.District, Roles.Subdistrict, Roles.Community)
        .AddPermission(FourListsPermissions.Offer, Roles.District, Roles.Subdistrict, Roles.Community, Roles.Handler, Roles.UnitLead)
        .AddPermission(FourListsPermissions.Keep, Roles.District, Roles.Subdistrict)
        .AddPermission(FourListsPermissions.Claim, Roles.District, Roles.Subdistrict, Roles.Handler, Roles.UnitLead)
        .AddPermission(FourListsPermissions.Run, Roles.District, Roles.Subdistrict, Roles.Handler, Roles.UnitLead);

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddCommand<RaiseNeed, RaiseNeedHandler>("four-lists.raise-need")
        .AddCommand<GatherNeed, GatherNeedHandler>("four-lists.gather-need")
        .AddCommand<MeetNeed, MeetNeedHandler>("four-lists.meet-need")
        .AddCommand<CorrectNeed, CorrectNeedHandler>("four-lists.correct-need")
        .AddCommand<CloseNeed, CloseNeedHandler>("four-lists.close-need")
        .AddCommand<ReopenNeed, ReopenNeedHandler>("four-lists.reopen-need")
        .AddCommand<OfferResource, OfferResourceHandler>("four-lists.offer-resource")
        .AddCommand<WithdrawResource, WithdrawResourceHandler>("four-lists.withdraw-resource")
        .AddCommand<SetUpProject, SetUpProjectHandler>("four-lists.set-up-project")
        .AddCommand<LinkProject, LinkProjectHandler>("four-lists.link-project")
        .AddCommand<UnlinkProject, UnlinkProjectHandler>("four-lists.unlink-project")
        .AddCommand<ClaimProject, ClaimProjectHandler>("four-lists.claim-project")
        .AddCommand<UnclaimProject, UnclaimProjectHandler>("four-lists.unclaim-project")
        .AddCommand<GiveProjectTask, GiveProjectTaskHandler>("four-lists.give-task")
        .AddCommand<FinishProject, FinishProjectHandler>("four-lists.finish-project")
        .AddCommand<DropProject, DropProjectHandler>("four-lists.drop-project")
        .AddCommand<CallMeeting, CallMeetingHandler>("four-lists.call-meeting")
        .AddCommand<NoteMeeting, NoteMeetingHandler>("four-lists.note-meeting")
        .AddCommand<IssueMinutes, IssueMinutesHandler>("four-lists.issue-minutes")
        .AddCommand<ImportNeeds, ImportNeedsHandler>("four-lists.import-needs")
        .AddCommand<ImportResources, ImportResourcesHandler>("four-lists.import-resources");
}
