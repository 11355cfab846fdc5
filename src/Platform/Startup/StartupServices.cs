using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Startup;

public static class StartupServices
{
    public static IServiceCollection AddStartupWorks(this IServiceCollection services) => services
        .AddSingleton<StartupState>()
        .AddHostedService<StartupRunner>();

    /// <summary>Holds back endpoints whose start-up work is not done. Must stand after <c>UseRouting</c>.</summary>
    /// <param name="page">Answers a person; an /api caller gets ProblemDetails.</param>
    public static IApplicationBuilder UseStartupWorks(this IApplicationBuilder app, Func<StartupStatus, IResult> page) => app.Use((context, next) =>
    {
        var needs = context.GetEndpoint()?.Metadata.GetOrderedMetadata<NeedsStartupAttribute>() ?? [];
        if (needs.Count == 0) return next(context);
        var state = context.RequestServices.GetRequiredService<StartupState>();
        var missing = needs.Select(n => state.Of(n.Work)).FirstOrDefault(s => s.Stage != StartupStage.Done);
        if (missing is null) return next(context);

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers.CacheControl = "no-store";
        return (ApiErrors.IsApi(context) ? NotYet(missing) : page(missing)).ExecuteAsync(context);
    });

    private static IResult NotYet(StartupStatus work) => Results.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable, type: "urn:wutong:starting", title: "The data is still being prepared; ask again in a moment",
        detail: work.English, extensions: new Dictionary<string, object?> { ["share"] = work.Share, ["failed"] = work.Stage == StartupStage.Failed });
}
