using Microsoft.Playwright;

namespace Wutong.Tests.Browser;

/// <summary>One page opened in a real browser: what it fetched, what it complained of, and a picture if WUTONG_PICTURES names a folder.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _addresses = [];
    private long _bytes;

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors on the console, refusals of the content security policy among them, and failed requests.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What was fetched and how heavy it was.</summary>
    public System.Collections.Concurrent.ConcurrentBag<(string Address, long Bytes)> Fetched { get; } = [];

    /// <summary>Bytes over the wire, compressed, headers included.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public static async Task<Visit> OpenAsync(IBrowser browser, Uri address, int width, bool isLarge = false, string? session = null)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, DeviceScaleFactor = 1, HasTouch = width < 768, ReducedMotion = ReducedMotion.Reduce });
        if (isLarge) await context.AddCookiesAsync([new() { Name = "wutong-large", Value = "1", Url = new Uri(address, "/").ToString() }]);
        if (session is not null) await context.AddCookiesAsync([new() { Name = "wutong-session", Value = session, Url = new Uri(address, "/").ToString() }]);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") visit.Complaints.Add(message.Text); };
        page.PageError += (_, error) => visit.Complaints.Add(error);
        page.RequestFailed += (_, request) => visit.Complaints.Add($"{request.Url}: {request.Failure}");
        var wire = await context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        wire.Event("Network.responseReceived").OnEvent += (_, data) => visit._addresses[data!.Value.GetProperty("requestId").GetString()!] = data.Value.GetProperty("response").GetProperty("url").GetString()!;
        wire.Event("Network.loadingFinished").OnEvent += (_, data) =>
        {
            long bytes = (long)data!.Value.GetProperty("encodedDataLength").GetDouble();
            Interlocked.Add(ref visit._bytes, bytes);
            visit.Fetched.Add((visit._addresses.GetValueOrDefault(data.Value.GetProperty("requestId").GetString()!, "?"), bytes));
        };
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        return visit;
    }

    /// <summary>Serious and critical violations of the accessibility rules.</summary>
    public Task<string[]> BarriersAsync() => Barriers.OfAsync(Page);

    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("WUTONG_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
