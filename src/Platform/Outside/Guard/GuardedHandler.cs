using System.Net;
using System.Net.Security;

namespace Wutong.Platform.Outside.Guard;

/// <summary>Makes the HTTP handler that every sender shares: through the guard, no redirects, no cookies, no proxy but the operator's.</summary>
internal static class GuardedHandler
{
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    public static SocketsHttpHandler New(OutsideGuard guard, Uri? proxy, TrustedRoots roots) => NewFor(_ => guard, proxy, roots);

    /// <param name="guardOf">Which guard judges the addresses of a host.</param>
    public static SocketsHttpHandler NewFor(Func<string, OutsideGuard> guardOf, Uri? proxy, TrustedRoots roots) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = proxy is not null, // never the environment's
        Proxy = proxy is null ? null : new WebProxy(proxy),
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.Zero, // each message its own connection: a name is judged anew each time, and none meets a connection the other side has just closed
        MaxResponseHeadersLength = 16, // KiB
        MaxConnectionsPerServer = 8,
        ActivityHeadersPropagator = null, // our trace ids are nobody's business, and addresses stay out of traces
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = async (context, ct) =>
        {
            var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
            if (proxy is not null && host == proxy.IdnHost && port == proxy.Port) return await OpenProxyAsync(host, port, ct);
            return await guardOf(host).ConnectAsync(host, port, ct);
        },
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = roots.Accepts },
    };

    /// <summary>The operator named the proxy: it may stand in the office network.</summary>
    private static async Task<Stream> OpenProxyAsync(string host, int port, CancellationToken ct) =>
        await OutsideGuard.OpenAsync(await Dns.GetHostAddressesAsync(host, ct), port, ct);
}
