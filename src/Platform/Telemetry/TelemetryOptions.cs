namespace Wutong.Platform.Telemetry;

/// <summary>可观测性设置: section <c>Telemetry</c>. Nothing leaves the program and nothing is served unless it is set.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Where metrics and traces are sent by OTLP (gRPC), such as <c>http://10.20.0.5:4317</c>.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Who sends this as <c>Authorization: Bearer ...</c> may read <c>/metrics</c>; without it there is no such page. 16 characters at least.</summary>
    public string? MetricsToken { get; set; }
}
