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
}
