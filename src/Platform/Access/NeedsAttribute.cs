using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Language;

namespace Wutong.Platform.Access;

/// <summary>On a page or an endpoint: only for who may do this somewhere. Without it a page is open to everybody, and the authorization matrix has to say so.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>Code of the permission.</summary>
    public string Permission => permission;
}

/// <summary>On a page or an endpoint: for anybody with an account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsSignInAttribute : Attribute;

public static class PageAccess
{
    /// <summary>Turns away who may not see a page: visitors to the sign-in and back, others to 403. After routing and after the actor is known.</summary>
    public static IApplicationBuilder UsePageAccess(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var needs = metadata?.GetMetadata<NeedsAttribute>();
        if (needs is null && metadata?.GetMetadata<NeedsSignInAttribute>() is null) return next(context);
        var (actor, rights) = (context.RequestServices.GetRequiredService<ICurrentActor>().Actor, context.RequestServices.GetRequiredService<Rights>());
        if (needs is null ? actor.IsSignedIn : actor.May(rights.Find(needs.Permission), rights)) return next(context);
        return actor.IsSignedIn ? Refuse(context) : SendToSignIn(context);
    });

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task SendToSignIn(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        var here = context.Features.Get<Here>() ?? new();
        context.Response.Redirect($"{here.Base}sign-in?back={Uri.EscapeDataString(here.Self)}");
        return Task.CompletedTask;
    }
}
