using System.Diagnostics;
using Npgsql;

namespace Wutong.Tests.World;

/// <summary>A private PostgreSQL for this run: made by initdb in a temporary folder, reached through a socket there, gone at the end.</summary>
/// <remarks>Started by the first test that asks. Without PostgreSQL such tests fail, unless WUTONG_ALLOW_SKIP is set.</remarks>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Bin = "/usr/lib/postgresql/15/bin";
    private static readonly SemaphoreSlim Gate = new(1);
    private static string? _folder;
    private static int _count;

    /// <param name="template">A database of this cluster to begin as, which nobody has open; null: an empty one.</param>
    public static async Task<string> NewDatabaseAsync(string? template = null)
    {
        if (!File.Exists($"{Bin}/initdb"))
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("WUTONG_ALLOW_SKIP") is not null, "PostgreSQL is not installed");
            Assert.Fail($"PostgreSQL is expected in {Bin} (apt-get install postgresql-15); set WUTONG_ALLOW_SKIP=1 to leave its tests out");
        }
        await StartAsync();
        var name = $"test_{Interlocked.Increment(ref _count)}";
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template ?? "template1"}", connection);
        await create.ExecuteNonQueryAsync();
        return Connection(name);
    }

    private static string Connection(string database) => $"Host={_folder};Port=5432;Username=postgres;Database={database};Maximum Pool Size=10;Connection Idle Lifetime=3;Connection Pruning Interval=1";

    private static async Task StartAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (_folder is not null) return;
            var folder = Directory.CreateTempSubdirectory("wutong-pg-").FullName;
            if (Environment.UserName == "root") await RunAsync("chown", "postgres:postgres", folder);
            await AsPostgresAsync($"{Bin}/initdb", "-D", $"{folder}/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            // A test cluster may lose its data with the power: it has none.
            await AsPostgresAsync($"{Bin}/pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w",
                "-o", $"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=600 -c max_pred_locks_per_transaction=256", "start");
            WatchOver(folder);
            _folder = folder;
        }
        finally { Gate.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null) return;
        NpgsqlConnection.ClearAllPools();
        await AsPostgresAsync($"{Bin}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
        _folder = null;
    }

    /// <summary>A run that is killed cannot clean up; this little watch does when our process is gone.</summary>
    private static void WatchOver(string folder)
    {
        var watch = $"while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 2; done; [ -d {folder}/data ] && kill -QUIT $(head -1 {folder}/data/postmaster.pid); sleep 1; rm -rf {folder}";
        using var _ = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"({watch}) >/dev/null 2>&1 &"]) { WorkingDirectory = "/tmp" });
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task AsPostgresAsync(params string[] words) => Environment.UserName == "root"
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", .. words])
        : RunAsync(words[0], words[1..]);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Not redirected: the server would inherit the pipe and keep it open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/tmp" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
