using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Hosting;

/// <summary>An assembly with pages: a module registers its own, the host's router reads them all.</summary>
public sealed record PagePart(Assembly Assembly);

public static class PageParts
{
    /// <summary>Adds the <c>@page</c> components of the assembly that holds <typeparamref name="T"/>.</summary>
    public static IServiceCollection AddPagesOf<T>(this IServiceCollection services) => services.AddSingleton(new PagePart(typeof(T).Assembly));

    /// <inheritdoc cref="AddPagesOf{T}"/>
    public static IServiceCollection AddPagesOf(this IServiceCollection services, Type type) => services.AddSingleton(new PagePart(type.Assembly));
}
