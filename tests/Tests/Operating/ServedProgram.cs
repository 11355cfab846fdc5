using System.Diagnostics;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

/// <summary>The program as it is run, up until it is disposed.</summary>
internal sealed class ServedProgram : IDisposable
{
    private readonly Process _program;

    private ServedProgram(string folder, string address)
    {
        _program = Process.Start(new ProcessStartInfo(ProjectFolder.At("src/Cli/bin/Release/net10.0/wutong"), ["serve", "--data", folder, "--urls", address]) { RedirectStandardOutput = true })!;
        _ = _program.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Ready to answer.</summary>
    public static async Task<ServedProgram> StartAsync(string folder, string address)
    {
        var program = new ServedProgram(folder, address);
        try { await program.IsReadyAsync(address); }
        catch
        {
            program.Dispose();
            throw;
        }
        return program;
    }

    public void Dispose()
    {
        _program.Kill();
        _program.WaitForExit();
        _program.Dispose();
    }

    private async Task IsReadyAsync(string address)
    {
        using var client = new HttpClient();
        for (var started = Stopwatch.GetTimestamp(); !await AnswersAsync(client, address); await Task.Delay(100))
            Assert.True(!_program.HasExited && Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1), "the program was expected to be ready within a minute");
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string address)
    {
        try { return (await client.GetAsync(new Uri(address + "/health/ready"))).IsSuccessStatusCode; }
        catch (HttpRequestException) { return false; }
    }
}
