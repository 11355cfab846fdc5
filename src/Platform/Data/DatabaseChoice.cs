using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Wutong.Platform.Data;

/// <summary>Which database: SQLite in the data folder unless a connection string says otherwise.</summary>
public sealed record DatabaseChoice(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>A connection string that names a host is PostgreSQL; any other is SQLite; none is <c>wutong.db</c> in <paramref name="dataFolder"/>.</summary>
    public static DatabaseChoice From(string? connectionString, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(connectionString)) return Sqlite(Path.Combine(dataFolder, "wutong.db"));
        var isPostgres = connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            || connectionString.Contains("Server=", StringComparison.OrdinalIgnoreCase);
        return new(isPostgres ? DatabaseKind.Postgres : DatabaseKind.Sqlite, connectionString);
    }

    public static DatabaseChoice Sqlite(string path) =>
        new(DatabaseKind.Sqlite, new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString());

    internal void Configure(DbContextOptionsBuilder options)
    {
        if (Kind == DatabaseKind.Postgres) options.UseNpgsql(ConnectionString, o => o.MigrationsAssembly("Wutong.Migrations.Postgres"));
        else options.UseSqlite(ConnectionString, o => o.MigrationsAssembly("Wutong.Migrations.Sqlite")).AddInterceptors(SqlitePragmas.Instance);
        options.UseSnakeCaseNamingConvention();
    }
}

public enum DatabaseKind { Sqlite, Postgres }
