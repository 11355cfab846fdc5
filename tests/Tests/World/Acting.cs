using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;

namespace Wutong.Tests.World;

/// <summary>Every request of a site comes from one actor, whatever it says of itself.</summary>
internal sealed class Acting(Func<Actor> actor) : IStartupFilter
{
    public static void As(IServiceCollection services, Actor actor) => services.AddTransient<IStartupFilter>(_ => new Acting(() => actor));

    /// <summary>A person with these roles.</summary>
    public static Actor Person(params Grant[] grants) => new(Guid.NewGuid(), ActorKind.Person, "某人", grants);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.RequestServices.ActAs(actor());
            return rest(context);
        });
        next(app);
    };
}
