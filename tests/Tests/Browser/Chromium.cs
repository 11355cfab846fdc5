using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Wutong.Tests.Browser.Chromium))]

namespace Wutong.Tests.Browser;

/// <summary>One real browser for the run; each test opens a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    internal static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task<IBrowser> OpenAsync()
    {
        await _gate.WaitAsync();
        try
        {
            return _browser ??= await (await ToolsAsync()).Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
        }
        finally { _gate.Release(); }
    }

    /// <summary>A browser that runs already, reached at its debugging port.</summary>
    internal async Task<IBrowser> JoinAsync(int port)
    {
        await _gate.WaitAsync();
        try { return await (await ToolsAsync()).Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{port}"); }
        finally { _gate.Release(); }
    }

    private async Task<IPlaywright> ToolsAsync() => _playwright ??= await Playwright.CreateAsync();

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _gate.Dispose();
    }
}
