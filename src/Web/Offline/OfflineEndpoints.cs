using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Wutong.Platform.Access;
using Wutong.Platform.Language;

namespace Wutong.Web.Offline;

/// <summary>GET offline (the shell), offline-worker.js (at the root, so that its scope is the site) and offline/who (whose drafts may be sent now).</summary>
internal static class OfflineEndpoints
{
    public static void MapOffline(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/offline", async (HttpContext context, OfflinePages pages, Lang lang, Here here) => Kept(context, await pages.ShellAsync(lang, here), "text/html; charset=utf-8")).ExcludeFromDescription();
        routes.MapGet("/offline-worker.js", async (HttpContext context, OfflinePages pages, Here here) => Kept(context, await pages.WorkerAsync(here), "text/javascript; charset=utf-8")).ExcludeFromDescription();
        routes.MapGet("/offline/who", Who).ExcludeFromDescription();
    }

    /// <summary>Asked for again each time, answered in full only when it is another.</summary>
    private static IResult Kept(HttpContext context, string text, string contentType)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, contentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }

    private static IResult Who(HttpContext context, ICurrentActor current, Here here)
    {
        context.Response.Headers.CacheControl = "no-store";
        var actor = current.Actor;
        return Results.Json(new WhoAnswer(actor.IsSignedIn ? actor.Id : null, actor.IsSignedIn ? actor.Name : null, here.Large));
    }
}

/// <param name="Account">Null: nobody is signed in.</param>
/// <param name="Large">Large-text mode 大字版 is on.</param>
internal sealed record WhoAnswer(Guid? Account, string? Name, bool Large);
