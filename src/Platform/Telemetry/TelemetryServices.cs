using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Wutong.Platform.Errors;
using Wutong.Platform.Jobs;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Telemetry;

/// <summary>可观测性: metrics of the door, the bells, HTTP and the runtime, and traces of requests; by OTLP, or read at <c>/metrics</c> by who has the token.</summary>
public static class TelemetryServices
{
    private const int ShortestToken = 16;
    private static readonly string[] Meters = [DoorMeter.Name, BellMeter.Name, Laws.LawNight.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <exception cref="BadInputException">A setting of "Telemetry" cannot be used.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new();
        var otlp = EndpointOf(options);
        if (options.MetricsToken is { Length: > 0 and < ShortestToken }) throw new BadInputException("Telemetry:MetricsToken", $"口令至少 {ShortestToken} 个字符", $"a token has {ShortestToken} characters at least");
        services.AddSingleton(options);
        if (otlp is null && string.IsNullOrEmpty(options.MetricsToken)) return services;
        services.AddOpenTelemetry().ConfigureResource(r => r.AddService("wutong"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                if (!string.IsNullOrEmpty(options.MetricsToken)) metrics.AddPrometheusExporter();
                if (otlp is not null) metrics.AddOtlpExporter(o => o.Endpoint = otlp);
            })
            .WithTracing(traces =>
            {
                if (otlp is not null) traces.AddAspNetCoreInstrumentation().AddSource(DoorMeter.Name).AddOtlpExporter(o => o.Endpoint = otlp);
            });
        return services;
    }

    /// <summary>Serves <c>/metrics</c> to who has the token; to everybody else there is no such page.</summary>
    public static IApplicationBuilder UseMetricsPage(this IApplicationBuilder app)
    {
        var token = app.ApplicationServices.GetRequiredService<TelemetryOptions>().MetricsToken;
        return string.IsNullOrEmpty(token) ? app : app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == "/metrics" && Has(context.Request, token));
    }

    private static bool Has(HttpRequest request, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + token));

    private static Uri? EndpointOf(TelemetryOptions options)
    {
        if (string.IsNullOrEmpty(options.OtlpEndpoint)) return null;
        return Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new BadInputException("Telemetry:OtlpEndpoint", "应是一个地址，例如 http://10.20.0.5:4317", "an address such as http://10.20.0.5:4317 was expected");
    }
}
