using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Wutong.Tests.Outside;

/// <summary>A receiver on this machine: keeps what it was sent and answers as it is told.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _app;

    public ConcurrentQueue<Received> Received { get; } = [];

    /// <summary>Ends without a slash: http://127.0.0.1:PORT.</summary>
    public string Address => _app.Urls.Single();
    public int Port => new Uri(Address).Port;

    private Listener(WebApplication app) => _app = app;

    public static Task<Listener> AnsweringAsync(int status, string body = "", params (string Name, string Value)[] headers) => StartAsync(async (context, _) =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    });

    public static async Task<Listener> StartAsync(Func<HttpContext, Received, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var listener = new Listener(builder.Build());
        listener._app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            var received = new Received(context.Request.Method, context.Request.Path + context.Request.QueryString, await body.ReadToEndAsync(), context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
            listener.Received.Enqueue(received);
            await answer(context, received);
        });
        await listener._app.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed record Received(string Method, string Path, string Body, Dictionary<string, string> Headers);
