using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Wutong.Tests.Outside;

/// <summary>Answers 204 to everything, over TLS, on every loopback address.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private TlsServer(WebApplication app) => _app = app;
    public int Port => new Uri(_app.Urls.Single()).Port;

    public static async Task<TlsServer> StartAsync(HouseCertificate house)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().UseKestrel(k => k.Listen(IPAddress.Any, 0, o => o.UseHttps(house.Server)));
        var server = new TlsServer(builder.Build());
        server._app.Run(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
