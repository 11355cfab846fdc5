using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Laws;

namespace Wutong.Platform.Backup;

/// <summary>What a verification saw and what was wrong.</summary>
/// <param name="Seen">Counts, in words.</param>
/// <param name="Differences">Empty when all is as it should be.</param>
public sealed record VerificationReport(IReadOnlyList<string> Seen, IReadOnlyList<string> Differences);

/// <summary>核验: is what is stored what was written? Audit chain, laws of all modules, the content of every file, the database's own checks.</summary>
public sealed class Verification(DatabaseChoice database, IServiceScopeFactory scopes, IFileStore store, IEnumerable<FileRows> fileRows)
{
    private const int MostOfOne = 100;

    public async Task<VerificationReport> RunAsync(CancellationToken ct)
    {
        var (seen, wrong) = (new List<string>(), new List<string>());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await DatabaseAsync(db, seen, wrong, ct);
        await AuditAsync(db, seen, wrong, ct);
        await LawsAsync(scope.ServiceProvider.GetRequiredService<LawBook>(), seen, wrong, ct);
        await FilesAsync(db, seen, wrong, ct);
        return new(seen, wrong);
    }

    private async Task DatabaseAsync(AppDb db, List<string> seen, List<string> wrong, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        if (database.Kind == DatabaseKind.Sqlite)
        {
            await AskAsync(connection, "PRAGMA integrity_check", row => { if (row.GetString(0) != "ok") wrong.Add("database: " + row.GetString(0)); }, ct);
            await AskAsync(connection, "PRAGMA foreign_key_check", row => wrong.Add($"database: row {row.GetValue(1)} of {row.GetString(0)} names a row of {row.GetString(2)} that is not there"), ct);
            seen.Add("database: integrity and foreign keys looked through");
        }
        else
        {
            await AskAsync(connection, "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE NOT convalidated", row => wrong.Add($"database: the constraint {row.GetString(1)} of {row.GetString(0)} is not valid"), ct);
            seen.Add("database: PostgreSQL keeps its own constraints; all are valid or named below");
        }
        foreach (var table in TableShape.All(db))
            await AskAsync(connection, $"SELECT COUNT(*) FROM \"{table.Name}\"", row => seen.Add(string.Create(CultureInfo.InvariantCulture, $"rows of {table.Name}: {row.GetInt64(0)}")), ct);
    }

    private static async Task AuditAsync(AppDb db, List<string> seen, List<string> wrong, CancellationToken ct)
    {
        var check = await AuditChain.CheckAsync(db, ct);
        seen.Add(string.Create(CultureInfo.InvariantCulture, $"audit: {check.Sealed} sealed, {check.Unsealed} not sealed yet, head {check.Head}"));
        wrong.AddRange(check.Breaks.Select(b => "audit: " + b.English));
    }

    private static async Task LawsAsync(LawBook laws, List<string> seen, List<string> wrong, CancellationToken ct)
    {
        var checks = await laws.CheckAsync(ct);
        seen.Add($"laws: {checks.Count}, of which {checks.Count(c => c.Breaches.Count > 0)} are broken");
        wrong.AddRange(checks.SelectMany(c => c.Breaches.Select(b => $"law {c.Law.Code}: {b.English}")));
    }

    private async Task FilesAsync(AppDb db, List<string> seen, List<string> wrong, CancellationToken ct)
    {
        var (there, damaged, missing) = (new HashSet<FileHash>(), 0, 0);
        await foreach (var stored in store.ListAsync(ct))
        {
            there.Add(stored.Hash);
            if (await store.IsWholeAsync(stored.Hash, ct)) continue;
            if (damaged++ < MostOfOne) wrong.Add($"file: the content of {stored.Hash} is damaged");
        }
        foreach (var rows in fileRows)
        {
            foreach (var hash in rows.Hashes(db).Where(h => !there.Contains(h)).Distinct())
                if (missing++ < MostOfOne) wrong.Add($"file: {rows.Table} names {hash}, and no such content is stored");
        }
        seen.Add($"files: {there.Count} stored, {damaged} damaged, {missing} missing");
    }

    private static async Task AskAsync(DbConnection connection, string sql, Action<DbDataReader> row, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // literals, and names of our own model
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) row(rows);
    }
}

/// <summary>文件引用: where a module's rows name stored content; verification looks that each is there and whole.</summary>
/// <param name="Table">For the report.</param>
public sealed record FileRows(string Table, Func<AppDb, IEnumerable<FileHash>> Hashes);

public static class FileRowsServices
{
    /// <summary>Says that rows of this table name files.</summary>
    public static IServiceCollection AddFileRows(this IServiceCollection services, string table, Func<AppDb, IEnumerable<FileHash>> hashes) => services.AddSingleton(new FileRows(table, hashes));
}
