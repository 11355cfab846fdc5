using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;

namespace Wutong.Territory;

/// <summary>辖区: everything the host and the other modules may touch.</summary>
public static class TerritoryModule
{
    public static IServiceCollection AddTerritory(this IServiceCollection services) => services
        .AddSingleton<IModelPart, TerritoryModel>()
        .AddScoped<IAreas, AreaQueries>()
        .AddScoped<IAreaRegister, AreaRegister>();
}
