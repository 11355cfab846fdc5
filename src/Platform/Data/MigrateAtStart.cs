using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Wutong.Platform.Data;

/// <summary>Brings the database up to date before the first request, one process at a time.</summary>
/// <remarks>PostgreSQL: EF's own lock on its history table. SQLite: a lock file, because EF's lock row outlives a killed process and would then stop every later start.</remarks>
internal sealed class MigrateAtStart(IServiceScopeFactory scopes, DatabaseChoice choice) : IHostedLifecycleService
{
    /// <summary>Older ones can lose a commit when the WAL is reset while another connection reads.</summary>
    private static readonly Version OldestSqlite = new(3, 51, 3);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (choice.Kind == DatabaseKind.Sqlite) await MigrateSqliteAsync(db, cancellationToken);
        else await db.Database.MigrateAsync(cancellationToken);
    }

    private static async Task MigrateSqliteAsync(AppDb db, CancellationToken ct)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var found = Version.Parse(connection.ServerVersion);
        if (found < OldestSqlite) throw new InvalidOperationException($"SQLite {OldestSqlite} or newer was expected and {found} came");

        var path = new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource;
        await using var alone = path is ":memory:" or "" ? null : await LockAsync(path + ".migrating", ct);
        await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, ct); // left by a killed process: we hold the file
        await db.Database.MigrateAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        SqlitePragmas.Set(connection);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken ct)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        for (var tries = 0; ; tries++)
        {
            try { return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose); }
            catch (IOException) when (tries < 600) { await Task.Delay(100, ct); }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
