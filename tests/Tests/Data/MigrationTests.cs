using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.Data;

public sealed class MigrationTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_empty_database_is_brought_to_the_model(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind));
        site.CreateClient();
        var (pending, changes) = await site.AskAsync<AppDb, (int, bool)>(async db => ((await db.Database.GetPendingMigrationsAsync()).Count(), db.Database.HasPendingModelChanges()));
        Assert.Equal(0, pending);
        Assert.False(changes, "the model has changed without a migration: ./dev db add <name>");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_programs_starting_at_once_do_not_migrate_over_each_other(DatabaseKind kind)
    {
        var database = await Databases.NewAsync(kind);
        await using Site one = Site.On(database), two = Site.On(database);
        await Task.WhenAll(Task.Run(() => one.CreateClient()), Task.Run(() => two.CreateClient()));
        await one.ReadyAsync();
        await two.ReadyAsync();
        await one.CreateClient().PageAsync("/health/ready");
        await two.CreateClient().PageAsync("/health/ready");
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_killed_program_does_not_stop_the_next()
    {
        var database = await Databases.NewAsync(DatabaseKind.Sqlite);
        await using (var first = Site.On(database))
        {
            first.CreateClient();
            await first.AskAsync<AppDb, int>(db => db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')"""));
        }
        await using var second = Site.On(database);
        await second.ReadyAsync();
        await second.CreateClient().PageAsync("/health/ready");
    }

    [Fact]
    public async Task Sqlite_keeps_its_promises_on_every_connection()
    {
        await using var site = new Site();
        site.CreateClient();
        await site.AskAsync<AppDb, bool>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            Assert.Equal(("wal", "1"), (await PragmaAsync(db.Database.GetDbConnection(), "journal_mode"), await PragmaAsync(db.Database.GetDbConnection(), "foreign_keys")));
            return true;
        });
        await using var writer = await site.Services.GetRequiredService<DatabaseChoice>().OpenAsync(default);
        Assert.Equal(("wal", "2", "1", "10000"), (await PragmaAsync(writer, "journal_mode"), await PragmaAsync(writer, "synchronous"), await PragmaAsync(writer, "foreign_keys"), await PragmaAsync(writer, "busy_timeout")));
    }

    private static async Task<string?> PragmaAsync(System.Data.Common.DbConnection connection, string name)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a literal of this class
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(), null);
    }
}
