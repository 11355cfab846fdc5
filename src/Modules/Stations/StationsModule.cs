using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Search;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Stations.Activities;
using Wutong.Stations.Audits;
using Wutong.Stations.Coverage;
using Wutong.Stations.Demonstration;
using Wutong.Stations.Enterprises;
using Wutong.Stations.Instructors;
using Wutong.Stations.Measures;
using Wutong.Stations.Near;
using Wutong.Stations.Papers;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;

namespace Wutong.Stations;

/// <summary>驿站: everything the host and the other modules may touch.</summary>
public static class StationsModule
{
    public static IServiceCollection AddStations(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, StationsModel>().AddSingleton<IStartupWork, StationLists>().AddSingleton<IStartupWork, DemonstrationStations>().AddPagesOf(typeof(StationsModule)).AddEndpoints(StationExports.Map)
            .AddPublicPermission(StationsPermissions.View)
            .AddPermission(StationsPermissions.Keep, Roles.District, Roles.Subdistrict, Roles.Community)
            .AddPermission(StationsPermissions.Audit, Roles.District, Roles.Subdistrict, Roles.Checker)
            .AddPermission(StationsPermissions.Govern, Roles.District, Roles.Subdistrict);
        services.AddSingleton<StationRegister>().AddSingleton<IStationRegister>(s => s.GetRequiredService<StationRegister>()).AddSingleton<StationPhotos>().AddScoped<StationQuery>().AddScoped<NearStations>().AddScoped<IStations, StationEntries>().AddScoped<IGiftPlaces, GiftPlaces>().AddSingleton<IGiftPlaceRegister, GiftPlaceRegister>().AddScoped<ISearchSource, StationSearch>()
            .AddNav(new("驿站", "Stations", "hand", "stations", 33, OnPhone: false))
            .AddRecordKind("station", "驿站", "Station", code => "stations/" + code)
            .AddCommand<RegisterStation, RegisterStationHandler>("stations.register")
            .AddCommand<ChangeStation, ChangeStationHandler>("stations.change")
            .AddCommand<CloseStation, CloseStationHandler>("stations.close")
            .AddCommand<ReopenStation, ReopenStationHandler>("stations.reopen")
            .AddCommand<AddStationPhotos, AddStationPhotosHandler>("stations.add-photos", isOnApi: false)
            .AddCommand<RemoveStationPhoto, RemoveStationPhotoHandler>("stations.remove-photo");
        services.AddScoped<AuditStories>().AddScoped<IFileUse>(s => s.GetRequiredService<AuditStories>())
            .AddCommand<RecordAudit, RecordAuditHandler>("stations.record-audit");
        services.AddScoped<InstructorQuery>().AddScoped<ActivityQuery>()
            .AddCommand<AppointInstructor, AppointInstructorHandler>("stations.appoint-instructor")
            .AddCommand<EndInstructor, EndInstructorHandler>("stations.end-instructor")
            .AddCommand<AssignInstructor, AssignInstructorHandler>("stations.assign-instructor")
            .AddCommand<EndAssignment, EndAssignmentHandler>("stations.end-assignment")
            .AddCommand<RecordActivity, RecordActivityHandler>("stations.record-activity")
            .AddCommand<VoidActivity, VoidActivityHandler>("stations.void-activity");
        services.AddSingleton<EnterpriseRegister>().AddScoped<EnterpriseQuery>()
            .AddCommand<RegisterEnterprise, RegisterEnterpriseHandler>("stations.register-enterprise")
            .AddCommand<ChangeEnterprise, ChangeEnterpriseHandler>("stations.change-enterprise")
            .AddCommand<CloseEnterprise, CloseEnterpriseHandler>("stations.close-enterprise");
        services.AddScoped<PaperQuery>().AddScoped<PlanQuery>().AddScoped<CoverQuery>().AddSingleton<ShareMemory>()
            .AddRecordKind("station-paper", "机制、制度", "Rule", code => "stations/rules/" + code)
            .AddCommand<WritePaper, WritePaperHandler>("stations.write-paper")
            .AddCommand<RevisePaper, RevisePaperHandler>("stations.revise-paper")
            .AddCommand<ReviewPaper, ReviewPaperHandler>("stations.review-paper")
            .AddCommand<WithdrawPaper, WithdrawPaperHandler>("stations.withdraw-paper")
            .AddCommand<DeclarePart, DeclarePartHandler>("stations.declare-part")
            .AddCommand<DropPart, DropPartHandler>("stations.drop-part");
        foreach (var figure in StationFigures.All) services.AddFigure(figure);
        foreach (var law in StationLaws.All) services.AddLaw(law);
        return services;
    }
}
