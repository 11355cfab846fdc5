using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Access;

public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<Rights>()
        .AddScoped<CurrentActor>()
        .AddScoped<ICurrentActor>(s => s.GetRequiredService<CurrentActor>());

    /// <summary>Says who acts in this scope; a request's sign-in, a job or a verb says it once.</summary>
    public static void ActAs(this IServiceProvider scope, Actor actor) => scope.GetRequiredService<CurrentActor>().Actor = actor;
}
