using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Wutong.Bench.Door.Host;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Bench.Door.Cases;

/// <summary>A database for the bench of cases: the demonstration district, thirty units, a district clerk who is signed in, and cases written past the door, which only a bench may do.</summary>
internal sealed class CaseFill(FillSite site)
{
    private const string District = "140213000000";
    private const int Units = 30, AtOnce = 20_000;

    /// <summary>Prints the clerk's session token.</summary>
    /// <param name="connection">Empty: SQLite in the folder.</param>
    public static async Task<int> RunAsync(string folder, int count, string connection)
    {
        await using var site = await FillSite.StartAsync($"--Data={folder}", $"--ConnectionStrings:Wutong={connection}", "--DemonstrationTasks=false");
        var token = await site.SignInAsync(Roles.District, District);
        var units = new List<Guid>();
        for (var i = 0; i < Units; i++) units.Add(await site.RunAsync("people.register-unit", new { code = $"bench-{i}", nameZh = $"第 {i} 责任单位", kind = "company", areaCode = District }));
        await new CaseFill(site).WriteAsync(units, count);
        await Console.Out.WriteLineAsync("token " + token);
        return 0;
    }

    private async Task WriteAsync(List<Guid> units, int count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, services) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider);
        var communities = new List<Area>();
        for (PageOf<Area>? page = null; page is null || page.Next is not null; communities.AddRange(page.Items)) page = await services.GetRequiredService<IAreas>().ListAsync(AreaLevel.Community, null, page is null ? null : PageKey.Parse(page.Next), 200, default);
        var maker = new CaseMaker(await services.GetRequiredService<IAreaLookup>().NowAsync(default), communities, units, DateTime.UtcNow, 7);
        var (cases, parts) = (new RowInsert(db.Model.FindEntityType(typeof(CaseRow))!), new RowInsert(db.Model.FindEntityType(typeof(CasePartRow))!));
        await using var connection = await services.GetRequiredService<DatabaseChoice>().OpenAsync(default);
        var (began, done) = (Stopwatch.StartNew(), 0);
        if (connection is SqliteConnection) await SqlAsync(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000;");
        foreach (var chunk in maker.Make(count).Chunk(AtOnce))
        {
            if (connection is NpgsqlConnection postgres)
            {
                await CopyAsync(postgres, cases, chunk.Select(c => (object)c.Case));
                await CopyAsync(postgres, parts, chunk.SelectMany(c => c.Parts));
            }
            else await InsertAsync(connection, [(cases, chunk.Select(c => (object)c.Case)), (parts, chunk.SelectMany(c => c.Parts))]);
            done += chunk.Length;
            await Console.Error.WriteAsync($"\r{done} of {count} cases, {began.Elapsed.TotalSeconds:F0} s ");
        }
        await SqlAsync(connection, connection is SqliteConnection ? "PRAGMA wal_checkpoint(TRUNCATE);" : "VACUUM (ANALYZE) case_file, case_part");
        await Console.Error.WriteLineAsync();
    }

    private static async Task InsertAsync(DbConnection connection, (RowInsert Insert, IEnumerable<object> Rows)[] all)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (insert, rows) in all)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (insert.Text, transaction);
            foreach (var row in rows)
            {
                var values = insert.ValuesOf(row);
                for (var i = 0; i < values.Length; i++)
                {
                    if (command.Parameters.Count == i) command.Parameters.Add(new SqliteParameter($"@{i}", null));
                    command.Parameters[i].Value = values[i] ?? DBNull.Value;
                }
                command.ExecuteNonQuery();
            }
        }
        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, RowInsert insert, IEnumerable<object> rows)
    {
        var columns = insert.Text[insert.Text.IndexOf('(', StringComparison.Ordinal)..insert.Text.IndexOf(" VALUES", StringComparison.Ordinal)];
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {insert.Table} {columns} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in insert.ValuesOf(row))
            {
                if (value is null) copy.WriteNull();
                else copy.Write(value);
            }
        }
        await copy.CompleteAsync();
    }

    private static async Task SqlAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
