using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;

namespace Wutong.Platform.Backup;

/// <summary>恢复: puts a backup into an empty installation, whichever database it has. Every part is hashed while it is read; one that differs ends it.</summary>
public sealed class BackupReader(DatabaseChoice database, IServiceScopeFactory scopes, IFileStore store, DataFolder folder)
{
    /// <summary>The database has been migrated and holds nothing.</summary>
    /// <exception cref="InputException">The archive is damaged, of another make, or the database holds rows already. What was begun is to be thrown away.</exception>
    public async Task<BackupManifest> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(path, ct);
            var manifest = await ManifestAsync(archive, path, ct);
            await TablesAsync(archive, manifest, path, ct);
            foreach (var file in manifest.Files) await FileAsync(archive, file, path, ct);
            return manifest;
        }
        catch (InvalidDataException e) { throw new InputException($"{path} is damaged: {e.Message}", e); }
        catch (JsonException e) { throw new InputException($"{path} is damaged: {e.Message}", e); }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, string path, CancellationToken ct)
    {
        await using var entry = await Entry(archive, BackupManifest.Name, path).OpenAsync(ct);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(entry, BackupJson.Options, ct) ?? throw new InputException($"{path} has an empty manifest");
        if (manifest.Format != BackupManifest.CurrentFormat) throw new InputException($"{path} is a backup of format {manifest.Format} and this program reads {BackupManifest.CurrentFormat}; restore it with the program that made it ({manifest.Program})");
        return manifest;
    }

    private async Task TablesAsync(ZipArchive archive, BackupManifest manifest, string path, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var shapes = TableShape.All(scope.ServiceProvider.GetRequiredService<AppDb>());
        foreach (var table in manifest.Tables)
        {
            var mine = shapes.FirstOrDefault(s => s.Name == table.Name);
            if (mine is null || !mine.Names.SequenceEqual(table.Columns))
                throw new InputException($"{path} has a table {table.Name} ({string.Join(", ", table.Columns)}) that this program has otherwise; restore it with the program that made it ({manifest.Program})");
        }
        await using var connection = await database.OpenAsync(ct);
        await using var filling = await TableFilling.BeginAsync(connection, ct);
        foreach (var shape in shapes) await filling.MustBeEmptyAsync(shape, ct);
        foreach (var shape in shapes)
            if (manifest.Tables.FirstOrDefault(t => t.Name == shape.Name) is { } table) await TableAsync(archive, filling, shape, table, path, ct);
        await filling.CommitAsync(ct);
    }

    private static async Task TableAsync(ZipArchive archive, TableFilling filling, TableShape shape, BackupTable table, string path, CancellationToken ct)
    {
        await using var entry = await Entry(archive, $"tables/{table.Name}.jsonl", path).OpenAsync(ct);
        await using var hashing = new HashingStream(entry);
        using var lines = new StreamReader(hashing);
        var rows = await filling.FillAsync(shape, RowsOf(lines, shape), ct);
        MustBe(rows == table.Rows && hashing.Sha256() == table.Sha256, table.Name, path);
    }

    private static IEnumerable<object?[]> RowsOf(StreamReader lines, TableShape shape)
    {
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return [.. row.RootElement.EnumerateArray().Select((value, i) => RowValues.Read(value, shape.Columns[i].Type))];
        }
    }

    private async Task FileAsync(ZipArchive archive, BackupFile file, string path, CancellationToken ct)
    {
        var temporary = folder.File("files", "incoming", Guid.NewGuid().ToString("n"));
        try
        {
            await using var spool = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            await using (var entry = await Entry(archive, file.Path, path).OpenAsync(ct))
            {
                await using var hashing = new HashingStream(entry);
                await hashing.CopyToAsync(spool, ct);
                MustBe(hashing.Sha256() == file.Sha256, file.Path, path);
            }
            spool.Position = 0;
            await PutAsync(file, spool, path, ct);
        }
        finally { File.Delete(temporary); }
    }

    private async Task PutAsync(BackupFile file, FileStream spool, string path, CancellationToken ct)
    {
        switch (file.Path.Split('/'))
        {
            case ["files", var digits] when FileHash.TryParse(digits, out var hash) && digits == file.Sha256:
                await store.PutAsync(hash, spool, ct);
                break;
            case ["networks", var name] when name.Length > 0 && name == Path.GetFileName(name) && !name.StartsWith('.'):
                await using (var network = new FileStream(folder.File("networks", name), FileMode.CreateNew)) await spool.CopyToAsync(network, ct);
                break;
            default:
                throw new InputException($"{path} holds {file.Path}, which no backup of ours does");
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name, string path) => archive.GetEntry(name) ?? throw new InputException($"{path} has no {name}: it is no backup of Wutong, or is damaged");

    private static void MustBe(bool isWhole, string part, string path)
    {
        if (!isWhole) throw new InputException($"{path} is damaged: {part} is not what the manifest says");
    }
}
