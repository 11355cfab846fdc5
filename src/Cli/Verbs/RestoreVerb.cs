using System.CommandLine;
using Wutong.Platform.Backup;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong restore</c>: a backup into an empty data folder or an empty database.</summary>
internal static class RestoreVerb
{
    public static Command Make()
    {
        var file = new Option<string>("--from") { Description = "Archive to read", Required = true };
        var verb = Installation.Verb("restore", "Put a backup into an empty data folder or database", file);
        verb.SetAction((parse, ct) => Run.GuardedAsync(parse, async _ => await RunAsync(parse, parse.GetValue(file)!, ct), ct));
        return verb;
    }

    private static async Task RunAsync(ParseResult parse, string file, CancellationToken ct)
    {
        var folder = Path.GetFullPath(parse.GetValue(Installation.Data) ?? "data");
        if (!File.Exists(file)) throw new InputException($"there is no file {file}");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new InputException($"{folder} is not empty; a backup is restored into an empty folder only");
        var isDone = false;
        try
        {
            await using (var app = Installation.Open(parse))
            {
                await app.Services.MigrateDatabaseAsync(ct);
                var manifest = await app.Services.GetRequiredService<BackupReader>().ReadAsync(file, ct);
                await parse.InvocationConfiguration.Output.WriteLineAsync($"{manifest.Tables.Sum(t => t.Rows)} rows, {manifest.Files.Count} files; made {manifest.MadeAtUtc:yyyy-MM-dd HH:mm} UTC by Wutong {manifest.Program}\n请接着运行 wutong verify Now run: wutong verify");
            }
            isDone = true;
        }
        finally
        {
            // The folder was empty: what was begun goes again, so that nobody serves half a backup.
            if (!isDone && Directory.Exists(folder)) foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos()) Delete(entry);
        }
    }

    private static void Delete(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
        else entry.Delete();
    }
}
