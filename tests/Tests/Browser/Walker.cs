using Microsoft.Playwright;

namespace Wutong.Tests.Browser;

/// <summary>Somebody who goes from page to page in a browser of their own.</summary>
internal sealed class Walker : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly string _kind;
    private readonly bool _hasScript;

    private Walker(IBrowserContext context, IPage page, Uri address, string kind, bool hasScript) => (_context, Page, _address, _kind, _hasScript) = (context, page, address, kind, hasScript);

    public IPage Page { get; }

    public static async Task<Walker> NewAsync(IBrowser browser, Uri address, int width, bool hasScript)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, JavaScriptEnabled = hasScript, HasTouch = width < 768, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(10_000);
        return new(context, await context.NewPageAsync(), address, hasScript ? "" : "-plain", hasScript);
    }

    public Task OpenAsync(string page) => Page.GotoAsync(new Uri(_address, page).ToString());

    public Task PressAsync(string button) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens a move's form if it is folded, says why, and sends it; the task must then be in this state.</summary>
    public async Task ActAsync(string move, string state, string? reason = null)
    {
        var act = Page.Locator("details.act", new() { Has = Page.Locator("summary", new() { HasText = move }) }).First;
        if (await act.GetAttributeAsync("open") is null) await act.Locator("summary").ClickAsync();
        if (reason is not null) await act.Locator("textarea").FillAsync(reason);
        await act.GetByRole(AriaRole.Button, new() { Name = move }).ClickAsync();
        await Page.Locator("h1 + p .pill", new() { HasText = state }).WaitForAsync();
    }

    public Task SeesAsync(string text) => Page.Locator("main").GetByText(text).First.WaitForAsync();

    /// <summary>No barrier, nothing wider than the screen; a picture when WUTONG_PICTURES names a folder.</summary>
    public async Task LookAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("WUTONG_PICTURES") is { Length: > 0 } folder) await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"walk-{name}{_kind}.png"), FullPage = true });
        Assert.False(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{Page.Url} is wider than the screen");
        if (!_hasScript) return; // what the page is like does not depend on it
        Assert.Empty(await Barriers.OfAsync(Page));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
