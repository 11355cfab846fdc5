using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Wutong.Platform.Language;

/// <summary>大字版: a plain link turns large text on or off for this browser and comes back to the page.</summary>
public static class LargeText
{
    public static void MapLargeText(this IEndpointRouteBuilder routes) => routes.MapGet("/large-text", (HttpContext context, bool on, string? back) =>
    {
        var options = new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365) };
        if (on) context.Response.Cookies.Append(LanguagePrefix.LargeCookie, "1", options);
        else context.Response.Cookies.Delete(LanguagePrefix.LargeCookie, options);
        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(IsOurs(back) ? back! : "/");
    }).ExcludeFromDescription();

    private static bool IsOurs(string? back) => back is ['/'] or ['/', not '/' and not '\\', ..] && !back.Any(char.IsControl);
}
