using System.Net;
using System.Text.RegularExpressions;
using Wutong.Platform.Outside.Guard;

namespace Wutong.Platform.Outside;

/// <summary>受控外连: HTTP to a server the operator named in the settings, through the same guard, roots and proxy as messages.</summary>
public sealed class GuardedWay
{
    private static readonly OutsideGuard Wide = new([IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("::/0")]); // link-local, multicast and metadata stay shut in it
    private readonly OutsideSettings _settings;
    private readonly OutsideGuard _guard;

    internal GuardedWay(OutsideSettings settings, OutsideGuard guard) => (_settings, _guard) = (settings, guard);

    /// <param name="privateHosts">Names and addresses that may lie on a private network; they are reached without the proxy.</param>
    /// <returns>The caller owns it.</returns>
    public HttpMessageHandler Open(IReadOnlyCollection<string> privateHosts)
    {
        var named = privateHosts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var handler = GuardedHandler.NewFor(host => named.Contains(host) ? Wide : _guard, _settings.Proxy, _settings.Roots);
        if (handler.Proxy is WebProxy proxy) proxy.BypassList = [.. named.Select(host => $@"^https?://{Regex.Escape(host)}(:\d+)?$")];
        return handler;
    }
}
