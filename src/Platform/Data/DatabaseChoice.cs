using System.Data.Common;
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

    /// <param name="connection">Open and the caller's own; null: each context opens one of the pool.</param>
    internal void Configure(DbContextOptionsBuilder options, DbConnection? connection)
    {
        if (Kind == DatabaseKind.Postgres)
        {
            Action<Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder> steps = o => o.MigrationsAssembly("Wutong.Migrations.Postgres");
            _ = connection is null ? options.UseNpgsql(ConnectionString, steps) : options.UseNpgsql(connection, steps);
        }
        else
        {
            Action<Microsoft.EntityFrameworkCore.Infrastructure.SqliteDbContextOptionsBuilder> steps = o => o.MigrationsAssembly("Wutong.Migrations.Sqlite");
            (connection is null ? options.UseSqlite(ConnectionString, steps) : options.UseSqlite(connection, steps)).AddInterceptors(SqliteStaysOpen.Instance);
        }
        options.UseSnakeCaseNamingConvention();
    }
}

public enum DatabaseKind { Sqlite, Postgres }
