using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Hosting;

/// <summary>A module's endpoints that are not pages: files, exports, data for maps. The host maps every registered part.</summary>
public sealed record EndpointPart(Action<IEndpointRouteBuilder> Map);

public static class EndpointParts
{
    public static IServiceCollection AddEndpoints(this IServiceCollection services, Action<IEndpointRouteBuilder> map) => services.AddSingleton(new EndpointPart(map));
}
