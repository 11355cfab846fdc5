using System.Security.Claims;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People.Starting;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;

namespace Wutong.People.Sessions;

/// <summary>Turns the cookie into the request's actor, and leads where something has to be done first: /start, a new password, a second factor.</summary>
internal static class SessionMiddleware
{
    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        if (SessionToken.HashOf(SessionCookie.Read(context.Request)) is { } token && await services.GetRequiredService<SessionCache>().FindAsync(token, context.RequestAborted) is { } signedIn)
        {
            services.ActAs(signedIn.Actor);
            context.Features.Set(signedIn);
            context.User = Principal(signedIn);
            if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null) context.Response.Headers.CacheControl = "private, no-store"; // a page made for one person is kept by nobody
        }
        if (await WhereFirstAsync(context) is { } place) context.Response.Redirect($"{context.Request.PathBase}/{place}");
        else if (MayEnter(context)) await next(context);
        else if (context.Features.Get<SignedIn>() is not null || ApiErrors.IsApi(context)) context.Response.StatusCode = context.Features.Get<SignedIn>() is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        else context.Response.Redirect($"{context.Request.PathBase}/sign-in?back={Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString)}");
    }

    private static bool MayEnter(HttpContext context)
    {
        var (services, needs) = (context.RequestServices, context.GetEndpoint()?.Metadata);
        var actor = services.GetRequiredService<ICurrentActor>().Actor;
        if (needs?.GetMetadata<NeedsSignInAttribute>() is not null && !actor.IsSignedIn) return false;
        var rights = services.GetRequiredService<Rights>();
        return (needs?.GetOrderedMetadata<NeedsPermissionAttribute>() ?? []).All(n =>
            actor.May(rights.Find(n.Permission) ?? throw new InvalidOperationException($"no module declares the permission {n.Permission}"), rights));
    }

    /// <summary>What forms are bound to: a token made for one account is refused from another's session.</summary>
    private static ClaimsPrincipal Principal(SignedIn signedIn) =>
        new(new ClaimsIdentity([new("sub", signedIn.Actor.Id.ToString(), ClaimValueTypes.String, "wutong")], "wutong-session"));

    private static async Task<string?> WhereFirstAsync(HttpContext context)
    {
        var page = context.GetEndpoint()?.Metadata; // a page's attributes stand there too
        if (page?.GetMetadata<ComponentTypeMetadata>() is null || page.GetMetadata<OpenFirstAttribute>() is not null) return null;
        return context.Features.Get<SignedIn>() switch
        {
            { Duty: FirstDuty.ChangePassword } => "me/password",
            { Duty: FirstDuty.SetSecondFactor } => "me/second-factor",
            null => await context.RequestServices.GetRequiredService<StartGate>().IsShutAsync(context.RequestAborted) ? "start" : null,
            _ => null,
        };
    }
}

/// <summary>On a page that stays open while something has to be done first.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenFirstAttribute : Attribute;
