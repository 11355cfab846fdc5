using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Frame;

/// <summary>A module's part of the home page: a component without parameters. Lowest first; the first one holds the page's heading.</summary>
public sealed record HomePart(Type Component, int Order);

public static class HomeParts
{
    public static IServiceCollection AddHomePart<TComponent>(this IServiceCollection services, int order) => services.AddSingleton(new HomePart(typeof(TComponent), order));
}
