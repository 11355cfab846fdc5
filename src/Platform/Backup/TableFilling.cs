using System.Data.Common;
using System.Globalization;
using Npgsql;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Backup;

/// <summary>Fills empty tables in one transaction; beside migrations the one thing that writes past the door, because what it writes went through a door before.</summary>
internal sealed class TableFilling : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    private TableFilling(DbConnection connection, DbTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    public static async Task<TableFilling> BeginAsync(DbConnection connection, CancellationToken ct)
    {
        var filling = new TableFilling(connection, await connection.BeginTransactionAsync(ct));
        if (connection is not NpgsqlConnection) await filling.RunAsync("PRAGMA defer_foreign_keys=ON", ct); // a row may name a later one of its own table
        return filling;
    }

    public async Task MustBeEmptyAsync(TableShape table, CancellationToken ct)
    {
        await using var command = Command($"SELECT 1 FROM \"{table.Name}\" LIMIT 1");
        if (await command.ExecuteScalarAsync(ct) is not null) throw new InputException($"the database holds rows already (in {table.Name}); restore into an empty one");
    }

    /// <returns>How many rows.</returns>
    public async Task<long> FillAsync(TableShape table, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        var columns = string.Join(", ", table.Names.Select(n => $"\"{n}\""));
        var count = _connection is NpgsqlConnection postgres ? await CopyAsync(postgres, table, columns, rows, ct) : await InsertAsync(table, columns, rows, ct);
        if (_connection is NpgsqlConnection && table.Identity is { } identity && count > 0)
            await RunAsync($"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', '{identity}'), (SELECT MAX(\"{identity}\") FROM \"{table.Name}\"))", ct);
        // A transaction's number means nothing in another cluster: all these are long committed.
        if (table.Name == "outbox") await RunAsync("UPDATE outbox SET tx = 0", ct);
        return count;
    }

    public Task CommitAsync(CancellationToken ct) => _transaction.CommitAsync(ct);

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    /// <summary>One statement for the whole table, so that rows may name each other.</summary>
    private static async Task<long> CopyAsync(NpgsqlConnection postgres, TableShape table, string columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        long count = 0;
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var value in row)
            {
                if (value is null) await copy.WriteNullAsync(ct);
                else await copy.WriteAsync(value, ct);
            }
            count++;
        }
        await copy.CompleteAsync(ct);
        return count;
    }

    private async Task<long> InsertAsync(TableShape table, string columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var insert = Command($"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => "@" + i.ToString(CultureInfo.InvariantCulture)))})");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = "@" + i.ToString(CultureInfo.InvariantCulture);
            insert.Parameters.Add(parameter);
        }
        long count = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(ct);
            count++;
        }
        return count;
    }

    private async Task RunAsync(string sql, CancellationToken ct)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private DbCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
#pragma warning disable CA2100 // names of our own model
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
