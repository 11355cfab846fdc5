using Microsoft.AspNetCore.Builder;

namespace Wutong.Web;

/// <summary>Files whose bundler-given name already holds a hash of their content (fonts, script chunks) may be kept for ever.</summary>
internal static class HashedFiles
{
    public static void UseHashedFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/dist/assets") || path.StartsWithSegments("/dist/chunks"))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is 200 or 304) context.Response.Headers.CacheControl = "max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        }
        return next(context);
    });
}
