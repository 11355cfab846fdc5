using Microsoft.AspNetCore.Builder;

namespace Wutong.Platform.Telemetry;

/// <summary>Every answer names its request, as the log and a problem's <c>traceId</c> do: what a caller quotes when something went wrong.</summary>
public static class RequestIds
{
    public const string Header = "X-Request-Id";

    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.Headers[Header] = context.TraceIdentifier;
        return next(context);
    });
}
