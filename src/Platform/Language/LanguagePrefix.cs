using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Language;

/// <summary>Chinese is served at /, English under /en: one page, one route, two addresses.</summary>
/// <remarks>What was found is kept with the request, not in the scope: an error page is rendered in a scope of its own and still needs it.</remarks>
public static class LanguagePrefix
{
    internal const string English = "en";
    internal const string LargeCookie = "wutong-large";

    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped(s => OfRequest<Lang>(s) ?? Lang.Chinese)
        .AddScoped(s => OfRequest<Here>(s) ?? new Here());

    private static T? OfRequest<T>(IServiceProvider services) => services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? context.Features.Get<T>() : default;

    /// <summary>Takes the prefix off the path before routing sees it. Must stand before <c>UseRouting</c>.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var root = request.PathBase.Value + "/";
        var isEnglish = request.Path.StartsWithSegments("/" + English, StringComparison.Ordinal, out var rest);
        if (isEnglish)
        {
            request.PathBase = request.PathBase.Add("/" + English);
            request.Path = rest.HasValue ? rest : "/";
        }
        context.Features.Set(isEnglish ? Lang.English : Lang.Chinese);
        context.Features.Set(new Here
        {
            Root = root,
            Base = request.PathBase.Value + "/",
            Page = request.Path.ToUriComponent().TrimStart('/'),
            Query = request.QueryString.ToUriComponent(),
            Large = request.Cookies.ContainsKey(LargeCookie),
        });
        return next(context);
    });
}
