using Microsoft.Data.Sqlite;
using Npgsql;
using Wutong.Platform.Data;

[assembly: AssemblyFixture(typeof(Wutong.Tests.World.PostgresCluster))]

namespace Wutong.Tests.World;

/// <summary>Both databases: <c>[Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]</c> with a <see cref="DatabaseKind"/> parameter.</summary>
public static class Databases
{
    public static TheoryData<DatabaseKind> All => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    /// <summary>An empty database of its own for one test.</summary>
    public static async Task<DatabaseChoice> NewAsync(DatabaseKind kind) => kind == DatabaseKind.Sqlite
        ? DatabaseChoice.Sqlite(Path.Combine(TempFolder.New(), "test.db"))
        : new(DatabaseKind.Postgres, await PostgresCluster.NewDatabaseAsync());

    /// <summary>A database of its own for one test, beginning as <paramref name="made"/> is, which nobody has open.</summary>
    public static async Task<DatabaseChoice> CopyAsync(DatabaseChoice made)
    {
        if (made.Kind is DatabaseKind.Postgres) return made with { ConnectionString = await PostgresCluster.NewDatabaseAsync(new NpgsqlConnectionStringBuilder(made.ConnectionString).Database) };
        var copy = Path.Combine(TempFolder.New(), "test.db");
        File.Copy(new SqliteConnectionStringBuilder(made.ConnectionString).DataSource, copy);
        return DatabaseChoice.Sqlite(copy);
    }

    /// <summary>Closes what a pool holds open of this database, so that it can be copied.</summary>
    public static async Task LetGoAsync(DatabaseChoice database)
    {
        if (database.Kind is DatabaseKind.Postgres)
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            NpgsqlConnection.ClearPool(connection);
            return;
        }
        await using (var connection = new SqliteConnection(database.ConnectionString)) SqliteConnection.ClearPool(connection); // the last one writes the log into the database
        for (var tries = 0; File.Exists(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + "-wal") && tries < 500; tries++) await Task.Delay(20);
    }
}
