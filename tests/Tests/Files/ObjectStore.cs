using System.Diagnostics;
using Wutong.Platform.Files;
using Wutong.Tests.World;

namespace Wutong.Tests.Files;

/// <summary>An S3 server that is not ours (s3rver, on Node), on a port and a folder of its own; ends with this process.</summary>
/// <remarks>It knows access keys but does not check signatures of version 4. It writes page tokens in DES, which OpenSSL 3 calls legacy.</remarks>
internal sealed class ObjectStore : IDisposable
{
    private readonly Process _process;

    private ObjectStore(Process process, string folder, int port) => (_process, Folder, Settings) = (process, folder, new()
    {
        Endpoint = $"http://127.0.0.1:{port}", Bucket = "wutong", AccessKey = "S3RVER", SecretKey = "S3RVER", // what that server lets in
    });

    public string Folder { get; }
    public S3Settings Settings { get; }

    public static async Task<ObjectStore> StartAsync()
    {
        var script = ProjectFolder.At("artifacts", "objectstore", "serve.mjs");
        if (!Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules")))
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("WUTONG_ALLOW_SKIP") is not null, "the S3 server is not installed");
            Assert.Fail("the S3 server is not installed: run tests/install; set WUTONG_ALLOW_SKIP=1 to leave its tests out");
        }
        var folder = TempFolder.New();
        var process = Process.Start(new ProcessStartInfo("node", ["--no-deprecation", "--openssl-legacy-provider", script, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return new(process, folder, int.Parse(port!, null));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }
}
