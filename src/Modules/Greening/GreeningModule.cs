using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases;
using Wutong.Greening.Care;
using Wutong.Greening.Demonstration;
using Wutong.Greening.Encroaching;
using Wutong.Greening.Forecasting;
using Wutong.Greening.Inspections;
using Wutong.Greening.Measures;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Jobs;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;

namespace Wutong.Greening;

/// <summary>园林: everything the host may touch; no other module asks anything of it.</summary>
public static class GreeningModule
{
    public static IServiceCollection AddGreening(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, GreeningModel>().AddSingleton(s => GreeningSettings.From(s.GetService<IConfiguration>())).AddSingleton<IStartupWork, GreeningLists>().AddSingleton<IStartupWork, DemonstrationGreening>().AddPagesOf(typeof(GreeningModule))
            .AddPublicPermission(GreeningPermissions.View)
            .AddPermission(GreeningPermissions.Keep, Roles.District, Roles.Subdistrict, Roles.Community)
            .AddPermission(GreeningPermissions.Inspect, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker)
            .AddPermission(GreeningPermissions.Upkeep);
        services.AddSingleton<GreenBook>().AddScoped<GreenQuery>().AddScoped<ForecastQuery>().AddScoped<CareQuery>().AddScoped<InspectionQuery>().AddScoped<StockQuery>().AddSingleton<IOriginCheck, SiteOrigin>().AddEndpoints(ForecastExport.Map)
            .AddNav(new("园林", "Greening", "leaf", "greening", 35, OnPhone: false))
            .AddRecordKind(SiteRow.Record, "园林点位", "Greening site", code => "greening/sites/" + code)
            .AddRecordKind("green-container", "花箱、花柱", "Container", code => "greening/containers/" + code)
            .AddRecordKind(InspectionRow.Source, "园林巡查", "Greening inspection", id => "greening/inspections/" + id)
            .AddRecordKind(CareDayRow.Source, "养护计划", "Care plan", _ => "greening/plans");
        services.AddCommand<AddSite, AddSiteHandler>("greening.add-site")
            .AddCommand<ChangeSite, ChangeSiteHandler>("greening.change-site")
            .AddCommand<CloseSite, CloseSiteHandler>("greening.close-site")
            .AddCommand<ReopenSite, ReopenSiteHandler>("greening.reopen-site")
            .AddCommand<AddContainers, AddContainersHandler>("greening.add-containers")
            .AddCommand<ChangeContainer, ChangeContainerHandler>("greening.change-container")
            .AddCommand<CloseContainer, CloseContainerHandler>("greening.close-container")
            .AddCommand<AddVariety, AddVarietyHandler>("greening.add-variety")
            .AddCommand<ChangeVariety, ChangeVarietyHandler>("greening.change-variety")
            .AddCommand<Plant, PlantHandler>("greening.plant")
            .AddCommand<ReplacePlants, ReplacePlantsHandler>("greening.replace-plants")
            .AddCommand<RemovePlants, RemovePlantsHandler>("greening.remove-plants");
        services.AddCommand<MakePlan, MakePlanHandler>("greening.make-plan")
            .AddCommand<StopPlan, StopPlanHandler>("greening.stop-plan")
            .AddCommand<RecordWeather, RecordWeatherHandler>("greening.record-weather")
            .AddCommand<RecordInspection, RecordInspectionHandler>("greening.record-inspection")
            .AddCommand<GiveReplanting, GiveReplantingHandler>("greening.give-replanting")
            .AddCommand<ReportEncroachment, ReportEncroachmentHandler>("greening.report-encroachment")
            .AddCommand<AddNursery, AddNurseryHandler>("greening.add-nursery")
            .AddCommand<ReceivePlants, ReceivePlantsHandler>("greening.receive-plants")
            .AddCommand<LosePlants, LosePlantsHandler>("greening.lose-plants");
        services.AddCommand<GiveCare, GiveCareHandler>("greening.give-care", isOnApi: false)
            .AddBell("greening-care", "0 10 6 * * ?", CareBell.RingAsync);
        foreach (var figure in GreenFigures.All) services.AddFigure(figure);
        foreach (var law in GreenLaws.All) services.AddLaw(law);
        return services;
    }
}
