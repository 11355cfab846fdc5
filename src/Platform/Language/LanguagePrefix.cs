using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Language;

/// <summary>Chinese is served at /, English under /en: one page, one route, two addresses.</summary>
public static class LanguagePrefix
{
    internal const string English = "en";
    internal const string LargeCookie = "wutong-large";

    public static IServiceCollection AddLanguages(this IServiceCollection services) => services.AddScoped<Lang>(_ => new Lang()).AddScoped<Here>();

    /// <summary>Takes the prefix off the path before routing sees it. Must stand before <c>UseRouting</c>.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var lang = context.RequestServices.GetRequiredService<Lang>();
        var here = context.RequestServices.GetRequiredService<Here>();
        here.Root = request.PathBase.Value + "/";
        if (request.Path.StartsWithSegments("/" + English, StringComparison.Ordinal, out var rest))
        {
            lang.IsEnglish = true;
            request.PathBase = request.PathBase.Add("/" + English);
            request.Path = rest.HasValue ? rest : "/";
        }
        here.Base = request.PathBase.Value + "/";
        here.Page = request.Path.ToUriComponent().TrimStart('/');
        here.Query = request.QueryString.ToUriComponent();
        here.Large = request.Cookies.ContainsKey(LargeCookie);
        return next(context);
    });
}
