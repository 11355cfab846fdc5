using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Campaigns;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Correcting;
using Wutong.Cases.Demonstration;
using Wutong.Cases.Evaluating;
using Wutong.Cases.Following;
using Wutong.Cases.Hotline;
using Wutong.Cases.Kinds;
using Wutong.Cases.Map;
using Wutong.Cases.Measures;
using Wutong.Cases.Offline;
using Wutong.Cases.Others;
using Wutong.Cases.Public;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Cases.Rules;
using Wutong.Cases.Templates;
using Wutong.Cases.Unowned;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Search;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;

namespace Wutong.Cases;

/// <summary>案卷: everything the host and the other modules may touch.</summary>
public static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        foreach (var figure in CaseFigures.All) services.AddFigure(figure);
        foreach (var law in CaseLaws.All) services.AddLaw(law);
        return services.AddCommands().AddSingleton<IModelPart, CasesModel>().AddSingleton<CaseKinds>().AddSingleton<RuleBook>().AddSingleton<RuleCheck>().AddScoped<RulePreviews>().AddScoped<ReportReceivers>().AddScoped<OrderFile>().AddSingleton<CaseRegister>().AddSingleton<CaseParts>().AddSingleton<CasePhotos>().AddSingleton<CaseOpening>().AddSingleton<OriginRules>()
        .AddSingleton(s => CasesSettings.Of(s.GetService<IConfiguration>()))
        .AddSingleton<IFollower, CaseTaskFollower>().AddSingleton<IStartupWork, DemonstrationCases>()
        .AddSingleton<ICaseDesk, CaseDesk>().AddScoped<IPublicCases, OpenCases>().AddScoped<ICasesOfOrigin, CasesOfOrigin>()
        .AddScoped<CaseList>().AddScoped<INavCount>(s => s.GetRequiredService<CaseList>()).AddScoped<CaseReading>().AddScoped<ISearchSource, CaseSearch>().AddDeskSource<CasesDesk>()
            .AddBell(CaseBells.Escalation, CaseBells.Every, CaseBells.EscalateAsync).AddBell(CaseBells.Supervision, CaseBells.Every, CaseBells.EndSupervisionAsync)
        .AddPagesOf(typeof(CasesModule)).AddEndpoints(CaseExports.Map).AddEndpoints(ReportEndpoint.Map).AddEndpoints(FindEndpoint.Map).AddEndpoints(OfflineKinds.Map).AddEndpoints(PublicFeeds.Map).AddEndpoints(HotlineEndpoints.Map).AddEndpoints(EvaluationEndpoint.Map).AddScoped<Evaluation>().AddScoped<PublicCases>().AddScoped<MyReports>().AddEndpoints(PhotoEndpoints.Map).AddScoped<IFileUse, CaseFileUse>()
        .AddSingleton<CaseColumns>().AddScoped<CaseMaps>().AddScoped<CaseRoute>().AddEndpoints(CaseMapEndpoints.Map)
        .AddNav(new("反映问题", "Report", "plus", "report", 8)).AddNav(new("身边的问题", "Problems", "flag", "problems", 9)).AddNav(new("案卷", "Cases", "flag", "cases", 6, Needs: CasesPermissions.See)).AddNav(new("配置案卷", "Configure cases", "list", "cases/configure", 30, Needs: CasesPermissions.Configure))
        .AddRecordKind(CaseShown.Kind, "案卷", "Case", id => "cases/" + id)
        .AddPublicPermission(CasesPermissions.Report)
        .AddPermission(CasesPermissions.Enter, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker)
        .AddPermission(CasesPermissions.See, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker, Roles.Handler, Roles.UnitLead)
        .AddPermission(CasesPermissions.Register, Roles.Checker)
        .AddPermission(CasesPermissions.Publish, Roles.Checker)
        .AddPermission(CasesPermissions.Check, Roles.Checker)
        .AddPermission(CasesPermissions.Dispatch, Roles.District, Roles.Subdistrict)
        .AddPermission(CasesPermissions.Work, Roles.Handler, Roles.UnitLead)
        .AddPermission(CasesPermissions.Press, Roles.District, Roles.Subdistrict)
        .AddPermission(CasesPermissions.Escalate)
        .AddPermission(CasesPermissions.Configure, Roles.System)
        .AddPermission(CasesPermissions.Correct, Roles.District)
        .AddUnowned().AddCampaigns().AddFollowing();
    }

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddCommand<ReportCase, ReportCaseHandler>("cases.report")
        .AddCommand<ClaimReport, ClaimReportHandler>("cases.claim-report")
        .AddCommand<EnterCase, EnterCaseHandler>("cases.enter")
        .AddCommand<ImportOrders, ImportOrdersHandler>("cases.import-orders", isOnApi: false)
        .AddCommand<PublishKind, PublishKindHandler>("cases.publish-kind")
        .AddCommand<PublishRules, PublishRulesHandler>("cases.publish-rules")
        .AddCommand<KeepTemplate, KeepTemplateHandler>("cases.keep-template")
        .AddCommand<SettleOnSpot, SettleOnSpotHandler>("cases.settle-on-spot")
        .AddCommand<PlaceCase, PlaceCaseHandler>("cases.place")
        .AddCommand<VerifyCase, VerifyCaseHandler>("cases.verify")
        .AddCommand<RegisterCase, RegisterCaseHandler>("cases.register")
        .AddCommand<GradeCase, GradeCaseHandler>("cases.grade")
        .AddCommand<AlsoMine, AlsoMineHandler>("cases.also")
        .AddCommand<PublishCase, PublishCaseHandler>("cases.publish")
        .AddCommand<CoverPhoto, CoverPhotoHandler>("cases.cover-photo", isOnApi: false)
        .AddCommand<WithholdCase, WithholdCaseHandler>("cases.withhold")
        .AddCommand<RejectCase, RejectCaseHandler>("cases.reject")
        .AddCommand<MarkDuplicate, MarkDuplicateHandler>("cases.mark-duplicate")
        .AddCommand<SeparateCase, SeparateCaseHandler>("cases.separate")
        .AddCommand<DispatchCase, DispatchCaseHandler>("cases.dispatch")
        .AddCommand<AddJoint, AddJointHandler>("cases.add-joint")
        .AddCommand<RecallCase, RecallCaseHandler>("cases.recall")
        .AddCommand<AskSuspension, AskSuspensionHandler>("cases.ask-suspension")
        .AddCommand<RefuseSuspension, RefuseSuspensionHandler>("cases.refuse-suspension")
        .AddCommand<SuspendCase, SuspendCaseHandler>("cases.suspend")
        .AddCommand<ResumeCase, ResumeCaseHandler>("cases.resume")
        .AddCommand<UrgeCase, UrgeCaseHandler>("cases.urge")
        .AddCommand<SuperviseCase, SuperviseCaseHandler>("cases.supervise")
        .AddCommand<InstructCase, InstructCaseHandler>("cases.instruct")
        .AddCommand<TellCase, TellCaseHandler>("cases.tell")
        .AddCommand<EscalateCase, EscalateCaseHandler>("cases.escalate", isOnApi: false)
        .AddCommand<EndCaseSupervision, EndCaseSupervisionHandler>("cases.end-supervision", isOnApi: false)
        .AddCommand<PassCase, PassCaseHandler>("cases.pass")
        .AddCommand<SendBackCase, SendBackCaseHandler>("cases.send-back")
        .AddCommand<VisitAgain, VisitAgainHandler>("cases.visit-again")
        .AddCommand<ReopenCase, ReopenCaseHandler>("cases.reopen")
        .AddCommand<CorrectCaseEvent, CorrectCaseEventHandler>("cases.correct");
}
