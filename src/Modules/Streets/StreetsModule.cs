using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases;
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
using Wutong.Streets.Agreements;
using Wutong.Streets.Boards;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Looking;
using Wutong.Streets.Markets;
using Wutong.Streets.Measures;
using Wutong.Streets.Offline;
using Wutong.Streets.Patrols;
using Wutong.Streets.Shops;

namespace Wutong.Streets;

/// <summary>街面: everything the host and the other modules may touch.</summary>
public static class StreetsModule
{
    public static IServiceCollection AddStreets(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, StreetsModel>().AddSingleton<IStartupWork, StreetLists>().AddPagesOf(typeof(StreetsModule))
            .AddNav(new("路长", "Road chiefs", "road", "streets/roads", 35, OnPhone: false))
            .AddPublicPermission(StreetsPermissions.Board)
            .AddPermission(StreetsPermissions.See, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker, Roles.Checker)
            .AddPermission(StreetsPermissions.Keep, Roles.District, Roles.Subdistrict, Roles.Community);
        services.AddScoped<ChiefQuery>().AddScoped<RoadBoards>().AddEndpoints(BoardExports.Map)
            .AddCommand<AppointChief, AppointChiefHandler>("streets.appoint-chief")
            .AddCommand<EndChief, EndChiefHandler>("streets.end-chief");
        services.AddSingleton<ShopRegister>().AddSingleton<IShopRegister, ShopFinder>().AddScoped<IShops, ShopEntries>().AddSingleton<ShopPhotos>().AddScoped<ShopQuery>().AddScoped<ShopFile>().AddScoped<ShopStories>().AddScoped<IFileUse>(s => s.GetRequiredService<ShopStories>()).AddScoped<ISearchSource, ShopSearch>()
            .AddRecordKind("shop", "商户", "Shop", code => "streets/shops/" + code).AddEndpoints(ShopEndpoints.Map)
            .AddNav(new("沿街商户", "Shops", "basket", "streets/shops", 36, OnPhone: false, Needs: StreetsPermissions.See))
            .AddPermission(StreetsPermissions.Look, Roles.District, Roles.Subdistrict, Roles.Community, Roles.GridWorker)
            .AddCommand<AddShop, AddShopHandler>("streets.add-shop")
            .AddCommand<ChangeShop, ChangeShopHandler>("streets.change-shop")
            .AddCommand<CloseShop, CloseShopHandler>("streets.close-shop")
            .AddCommand<ImportShops, ImportShopsHandler>("streets.import-shops", isOnApi: false)
            .AddCommand<SignAgreement, SignAgreementHandler>("streets.sign-agreement")
            .AddCommand<RecordVisit, RecordVisitHandler>("streets.record-visit")
            .AddCommand<RecordInspection, RecordInspectionHandler>("streets.record-inspection");
        services.AddScoped<MarketQuery>().AddNav(new("临时市场", "Markets", "basket", "streets/markets", 37, OnPhone: false))
            .AddCommand<AddMarket, AddMarketHandler>("streets.add-market")
            .AddCommand<ChangeMarket, ChangeMarketHandler>("streets.change-market")
            .AddCommand<CloseMarket, CloseMarketHandler>("streets.close-market");
        services.AddScoped<PatrolQuery>().AddNav(new("巡查", "Patrols", "find", "streets/patrols", 38, OnPhone: false, Needs: StreetsPermissions.See))
            .AddCommand<SetPatrolPlan, SetPatrolPlanHandler>("streets.set-patrol-plan")
            .AddCommand<RecordWalk, RecordWalkHandler>("streets.record-walk")
            .AddRecordKind(WalkOrigin.Walk, "巡查", "Patrol walk", id => "streets/walks/" + id).AddSingleton<IOriginCheck, WalkOrigin>().AddScoped<WalkBooks>().AddEndpoints(OfflineWalks.Map);
        foreach (var figure in StreetFigures.All) services.AddFigure(figure);
        foreach (var law in StreetLaws.All) services.AddLaw(law);
        return services;
    }

    /// <summary>沿街商户: the figure other modules' shares are told of.</summary>
    public static CountedFigure ShopsFigure => StreetFigures.Open;

    /// <summary>Codes of the shops that figure counts, for figures of other modules.</summary>
    public static IQueryable<string> OpenShopCodes(AppDb db, FigureAsk ask) => StreetFigures.Standing(db, ask).Select(e => e.ShopCode);

    /// <summary>Every code a shop has or had, for the laws of modules that keep codes of their own.</summary>
    public static IQueryable<string> ShopCodes(AppDb db) => db.Set<ShopRow>().Select(s => s.Code);
}
