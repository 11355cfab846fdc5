using System.Diagnostics;
using System.Threading.Channels;
using Wutong.Tests.World;

[assembly: AssemblyFixture(typeof(Wutong.Tests.People.OutsideIdentity.OidcProvider))]

namespace Wutong.Tests.People.OutsideIdentity;

/// <summary>A certified OpenID Connect provider that is not ours (oidc-provider, on Node), on a port of its own, one for the run from the first test that wants it; ends with this process. Never skipped: without it the tests fail.</summary>
public sealed class OidcProvider : IDisposable
{
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly Lazy<Task<string>> _address;
    private Process? _process;

    public OidcProvider() => _address = new(StartAsync);

    public string Address => _address.Value.GetAwaiter().GetResult();

    private async Task<string> StartAsync()
    {
        var script = ProjectFolder.At("artifacts", "oidcprovider", "serve.mjs");
        Assert.True(Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules")), "the OpenID Connect provider is not installed: run tests/install");
        _process = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, line) => { if (line.Data is ['h' or '{', ..]) _said.Writer.TryWrite(line.Data); };
        _process.ErrorDataReceived += (_, _) => { }; // it warns that it keeps everything in memory
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return await SaidAsync();
    }

    /// <summary>The next line it says: its address, then the answers it gave to whoever signed in as "watched".</summary>
    public async Task<string> SaidAsync() => await _said.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public void Dispose()
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }
}
