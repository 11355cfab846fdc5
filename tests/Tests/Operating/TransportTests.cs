using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

public sealed class TransportTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "192.0.2.1", false)]
    [InlineData(null, "127.0.0.1", false)]
    public async Task Only_a_trusted_proxy_is_believed(string? trusted, string from, bool isBelieved)
    {
        await using var site = new Site().With(s => s.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from))));
        if (trusted is not null) site.With("Proxy:TrustedNetworks:0", trusted);
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://pingcheng.example/");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await client.SendAsync(request);
        Assert.Equal(isBelieved, answer.Headers.Contains("Strict-Transport-Security"));
    }

    /// <summary>The address the connection came from, before anybody looks at headers.</summary>
    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate go) =>
            {
                context.Connection.RemoteIpAddress = address;
                return go(context);
            });
            next(app);
        };
    }
}
