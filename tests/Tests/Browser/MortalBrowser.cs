using System.Diagnostics;
using Microsoft.Playwright;

namespace Wutong.Tests.Browser;

/// <summary>A browser with a folder of its own that can be killed, as a phone kills it, and started again on what it left.</summary>
internal sealed class MortalBrowser : IAsyncDisposable
{
    private readonly Process _process;
    private readonly IBrowser _browser;

    private MortalBrowser(Process process, IBrowser browser, IPage page) => (_process, _browser, Page) = (process, browser, page);

    public IPage Page { get; }

    public static async Task<MortalBrowser> StartAsync(Chromium chromium, string folder)
    {
        var told = Path.Combine(folder, "DevToolsActivePort");
        File.Delete(told);
        var start = new ProcessStartInfo("/usr/bin/chromium") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var flag in (string[])[.. Chromium.Flags, "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={folder}", "--window-size=390,844", "about:blank"]) start.ArgumentList.Add(flag);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var port = 0;
        for (var tries = 0; port == 0; tries++)
        {
            Assert.True(tries < 600 && !process.HasExited, "the browser did not start");
            await Task.Delay(25);
            if (File.Exists(told) && await File.ReadAllLinesAsync(told) is [var first, _, ..]) port = int.Parse(first, null);
        }
        var browser = await chromium.JoinAsync(port);
        var page = await browser.Contexts[0].NewPageAsync();
        page.SetDefaultTimeout(10_000);
        return new(process, browser, page);
    }

    /// <summary>Without a word of warning.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        await _browser.DisposeAsync();
        _process.Dispose();
    }
}
