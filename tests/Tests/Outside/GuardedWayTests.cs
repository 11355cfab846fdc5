using System.Net;
using Microsoft.Extensions.Configuration;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Guard;

namespace Wutong.Tests.Outside;

public sealed class GuardedWayTests
{
    [Fact]
    public async Task Only_a_named_host_may_lie_on_a_private_network_and_it_is_reached_without_the_proxy()
    {
        await using var proxy = await Listener.AnsweringAsync(200, "proxy");
        await using var server = await Listener.AnsweringAsync(200, "server");
        var address = new Uri($"http://localhost:{server.Port}/");
        Assert.Equal("server", await Client(null, "LocalHost").GetStringAsync(address));
        Assert.Equal("server", await Client(proxy.Address, "localhost").GetStringAsync(address));
        Assert.Equal("proxy", await Client(proxy.Address, "sso.example").GetStringAsync(address));
        Assert.Equal("proxy", await Client(proxy.Address, "localhost").GetStringAsync(new Uri($"http://localhost.sso.example:{server.Port}/"))); // a longer name is another
        await RefusedAsync(null, "sso.example", address);
        await RefusedAsync(null, "169.254.169.254", new("http://169.254.169.254/")); // shut whatever is named
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = await Listener.AnsweringAsync(302, "", ("Location", "http://10.0.0.1/"));
        using var answer = await Client(null, "127.0.0.1").GetAsync(new Uri(server.Address));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task RefusedAsync(string? proxy, string named, Uri address) =>
        Assert.IsType<RefusedAddressException>((await Assert.ThrowsAsync<HttpRequestException>(() => Client(proxy, named).GetAsync(address))).InnerException);

    private static HttpClient Client(string? proxy, string named)
    {
        var settings = OutsideSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Outside:Proxy", proxy)]).Build());
        return new(new GuardedWay(settings, new OutsideGuard(settings.Allowed)).Open([named]));
    }
}
