using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Wutong.Bench.Door.Soak;

/// <summary>The program under test as a process of its own, on one data folder and one port, started and killed at will.</summary>
internal sealed class ChildProgram(string data) : IDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Since the last start.</summary>
    public Stopwatch Since { get; } = new();

    public bool HasEnded => _process?.HasExited ?? true;

    public void Start()
    {
        var self = Environment.ProcessPath ?? throw new InvalidOperationException("this program's own path was expected");
        string[] settings = ["serve", $"--Data={data}", $"--urls={Address}", "--Demonstration=false", .. Quiet];
        Since.Restart();
        _process = Process.Start(new ProcessStartInfo(self, settings) { UseShellExecute = false }) ?? throw new InvalidOperationException("the program did not start");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
    }

    private static string[] Quiet => Environment.GetEnvironmentVariable("SOAK_LOG") is { } level ? [$"--Logging:LogLevel:Default={level}", $"--Logging:LogLevel:Microsoft.AspNetCore={level}"]
        : ["--Logging:LogLevel:Default=Critical", "--Logging:LogLevel:Microsoft.AspNetCore=Critical"];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
