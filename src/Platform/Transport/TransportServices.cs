using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Errors;
using IPNetwork = System.Net.IPNetwork;

namespace Wutong.Platform.Transport;

/// <summary>传输: what a trusted proxy says of the visitor is believed, anybody else's word is not; answers over https say that there is nothing else.</summary>
public static class TransportServices
{
    public const string TrustedNetworks = "Proxy:TrustedNetworks";
    private static readonly TimeSpan HttpsOnlyFor = TimeSpan.FromDays(180);

    /// <exception cref="BadInputException">A trusted network cannot be read; the field is its name.</exception>
    public static IServiceCollection AddTransport(this IServiceCollection services, IConfiguration configuration)
    {
        var trusted = configuration.GetSection(TrustedNetworks).GetChildren().Select(Network).ToList();
        return services.AddHsts(o => o.MaxAge = HttpsOnlyFor).AddSingleton(new TrustedProxies(trusted)).Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in trusted) o.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>Must stand first.</summary>
    public static IApplicationBuilder UseTransport(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<TrustedProxies>().Networks.Count > 0) app.UseForwardedHeaders();
        return app.UseHsts();
    }

    private static IPNetwork Network(IConfigurationSection setting) => IPNetwork.TryParse(setting.Value, out var network) ? network
        : throw new BadInputException(setting.Path, $"“{setting.Value}”不是网段，例如 127.0.0.1/32", $"'{setting.Value}' is no network such as 127.0.0.1/32");
}

/// <summary>可信代理: networks whose word on the visitor's address and scheme is believed.</summary>
public sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks);
