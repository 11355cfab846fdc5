using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Territory;

/// <summary>辖区: everything the host and the other modules may touch.</summary>
public static class TerritoryModule
{
    public static IServiceCollection AddTerritory(this IServiceCollection services) => services
        .AddSingleton<IModelPart, TerritoryModel>()
        .AddPermission(TerritoryPermissions.Import, Roles.System)
        .AddCommand<ReplaceAreas, ReplaceAreasHandler>("territory.replace-areas", isOnApi: false)
        .AddScoped<IAreas, AreaQueries>().AddScoped<IPlaces, AreaQueries>()
        .AddSingleton<IAreaRegister, AreaRegister>();
}
