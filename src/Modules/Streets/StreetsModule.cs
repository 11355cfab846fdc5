using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Streets.Boards;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Measures;

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
        foreach (var law in StreetLaws.All) services.AddLaw(law);
        return services;
    }
}
