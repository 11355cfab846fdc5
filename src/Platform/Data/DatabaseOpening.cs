using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Wutong.Platform.Data;

/// <summary>Connections of their own for what goes past EF: backup, restore, verification.</summary>
internal static class DatabaseOpening
{
    public static async Task<DbConnection> OpenAsync(this DatabaseChoice database, CancellationToken ct)
    {
        DbConnection connection = database.Kind == DatabaseKind.Postgres
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { CommandTimeout = 0 }.ToString())
            : new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        if (connection is SqliteConnection) SqlitePragmas.Set(connection);
        return connection;
    }

    /// <summary>One snapshot for everything that is read: writers go on meanwhile.</summary>
    public static async Task<DbTransaction> BeginReadingAsync(this DbConnection connection, CancellationToken ct) =>
        connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
}
