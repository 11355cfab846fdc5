using System.Data.Common;
using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Chains;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Files;
using Wutong.Platform.Hosting;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Backup;

/// <summary>备份: one archive of the database, the files people sent and the networks, made while the site serves. No key is in it.</summary>
/// <remarks>All tables are read in one snapshot (SQLite's read transaction, PostgreSQL's repeatable read) and written alike, so either database can be restored from it. Files are listed after the snapshot: content comes before its row.</remarks>
public sealed class BackupWriter(DatabaseChoice database, IServiceScopeFactory scopes, WriteDoor door, IFileStore store, IEnumerable<FileRows> fileRows, DataFolder folder, TimeProvider time)
{
    /// <param name="path">Must not exist; written beside and renamed when it is whole.</param>
    /// <exception cref="InputException">There is such a file already.</exception>
    public async Task<BackupManifest> WriteAsync(string path, CancellationToken ct)
    {
        if (File.Exists(path)) throw new InputException($"{path} exists already; choose another name, a backup overwrites nothing");
        var partial = path + ".partial";
        try
        {
            await ChainSealing.SealAllAsync(door, scopes, ct);
            BackupManifest manifest;
            await using (var file = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, null, ct)) manifest = await FillAsync(archive, ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(partial, path, overwrite: false);
            return manifest;
        }
        finally { File.Delete(partial); }
    }

    private async Task<BackupManifest> FillAsync(ZipArchive archive, CancellationToken ct)
    {
        var tables = new List<BackupTable>();
        (long Rows, string Head) audit;
        await using (var connection = await database.OpenAsync(ct))
        await using (var snapshot = await connection.BeginReadingAsync(ct))
        {
            audit = await AuditAsync(connection, snapshot, ct);
            foreach (var table in await ShapesAsync()) tables.Add(await TableAsync(archive, connection, snapshot, table, ct));
        }
        var files = new List<BackupFile>();
        var doomed = await DoomedAsync(ct);
        await foreach (var stored in store.ListAsync(ct))
            if (!doomed.Contains(stored.Hash) && await store.OpenAsync(stored.Hash, ct) is { } content) await using (content) files.Add(await FileAsync(archive, $"files/{stored.Hash}", content.Content, CompressionLevel.NoCompression, ct));
        foreach (var path in Networks()) await using (var content = File.OpenRead(path)) files.Add(await FileAsync(archive, "networks/" + Path.GetFileName(path), content, CompressionLevel.Fastest, ct));
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, ProgramVersion, time.GetUtcNow().UtcDateTime, database.Kind.ToString(), audit.Rows, audit.Head, tables, files);
        await using var entry = await archive.CreateEntry(BackupManifest.Name).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(entry, manifest, BackupJson.Options, ct);
        return manifest;
    }

    private async Task<IReadOnlySet<FileHash>> DoomedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await RemovedContent.DoomedAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), fileRows, ct);
    }

    private static string ProgramVersion => typeof(BackupWriter).Assembly.GetName().Version?.ToString() ?? "";

    private IEnumerable<string> Networks() => Path.Combine(folder.Path, "networks") is var networks && Directory.Exists(networks) ? Directory.EnumerateFiles(networks).Order(StringComparer.Ordinal) : [];

    private async Task<IReadOnlyList<TableShape>> ShapesAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return TableShape.All(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    private static async Task<(long Rows, string Head)> AuditAsync(DbConnection connection, DbTransaction snapshot, CancellationToken ct)
    {
        await using var select = connection.CreateCommand();
        (select.Transaction, select.CommandText) = (snapshot, "SELECT number, link FROM audit WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1");
        await using var row = await select.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetInt64(0), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1))) : (0, Convert.ToHexStringLower(ChainHash.Beginning));
    }

    private static async Task<BackupTable> TableAsync(ZipArchive archive, DbConnection connection, DbTransaction snapshot, TableShape table, CancellationToken ct)
    {
        await using var select = connection.CreateCommand();
        select.Transaction = snapshot;
#pragma warning disable CA2100 // names of our own model
        select.CommandText = $"SELECT {string.Join(", ", table.Names.Select(n => $"\"{n}\""))} FROM \"{table.Name}\"";
#pragma warning restore CA2100
        await using var entry = await archive.CreateEntry($"tables/{table.Name}.jsonl", CompressionLevel.Fastest).OpenAsync(ct);
        await using var hashing = new HashingStream(entry);
        await using var json = new Utf8JsonWriter(hashing, new JsonWriterOptions { SkipValidation = true });
        await using var rows = await select.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        long count = 0;
        for (; await rows.ReadAsync(ct); count++)
        {
            RowValues.Write(json, rows, table.Columns);
            await json.FlushAsync(ct);
            json.Reset();
            hashing.WriteByte((byte)'\n');
        }
        return new(table.Name, [.. table.Names], count, hashing.Sha256());
    }

    private static async Task<BackupFile> FileAsync(ZipArchive archive, string path, Stream content, CompressionLevel level, CancellationToken ct)
    {
        await using var entry = await archive.CreateEntry(path, level).OpenAsync(ct);
        await using var hashing = new HashingStream(entry);
        await content.CopyToAsync(hashing, ct);
        return new(path, hashing.Count, hashing.Sha256());
    }
}
