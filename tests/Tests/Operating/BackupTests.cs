using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Audit;
using Wutong.Platform.Chains;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Operating;

public sealed class BackupTests
{
    public static TheoryData<DatabaseKind, DatabaseKind> Ways => new MatrixTheoryData<DatabaseKind, DatabaseKind>([DatabaseKind.Sqlite, DatabaseKind.Postgres], [DatabaseKind.Sqlite, DatabaseKind.Postgres]);

    [Theory, MemberData(nameof(Ways))]
    public async Task A_backup_made_under_load_is_restored_whole(DatabaseKind from, DatabaseKind to)
    {
        var (database, data, archive) = (await Databases.NewAsync(from), TempFolder.New(), Path.Combine(TempFolder.New(), "backup.zip"));
        await using var site = Site.On(database).With("Data", data);
        var files = await FilesAsync(site);
        using var stop = new CancellationTokenSource();
        var done = new Done();
        var loading = LoadAsync(site, done, stop.Token);
        while (done.Count < 10 && !loading.IsCompleted) await Task.Delay(5);
        var before = done.Count;
        var made = await Terminal.RunAsync("backup", "--out", archive, "--data", data, $"--ConnectionStrings:Wutong={database.ConnectionString}");
        await stop.CancelAsync();
        Assert.True(made.Code == 0, made.Error);
        await loading;
        Assert.True(before >= 10 && done.Count > before); // it was written before and while the backup was made

        var (target, folder) = (await Databases.NewAsync(to), Path.Combine(TempFolder.New(), "new"));
        string[] there = ["--data", folder, $"--ConnectionStrings:Wutong={target.ConnectionString}"];
        var restored = await Terminal.RunAsync(["restore", "--from", archive, .. there]);
        Assert.True(restored.Code == 0, restored.Error);
        var verified = await Terminal.RunAsync(["verify", .. there]);
        Assert.True(verified.Code == 0, verified.Output + verified.Error);
        Assert.Contains("0 differences", verified.Output, StringComparison.Ordinal);
        Assert.Contains($"files: {files.Count} stored, 0 damaged, 0 missing", verified.Output, StringComparison.Ordinal);
        await GoesOnAsync(target, folder);
    }

    [Fact]
    public async Task A_damaged_archive_is_refused_and_leaves_nothing_behind()
    {
        var (data, archive) = (TempFolder.New(), Path.Combine(TempFolder.New(), "backup.zip"));
        await using (var site = new Site().With("Data", data)) await FilesAsync(site);
        Assert.Equal(0, (await Terminal.RunAsync("backup", "--out", archive, "--data", data)).Code);
        using (var zip = ZipFile.Open(archive, ZipArchiveMode.Update))
        {
            var file = zip.Entries.First(e => e.FullName.StartsWith("files/", StringComparison.Ordinal));
            var name = file.FullName;
            file.Delete();
            await using var other = zip.CreateEntry(name).Open();
            other.WriteByte(1);
        }
        var folder = TempFolder.New();
        var (code, _, error) = await Terminal.RunAsync("restore", "--from", archive, "--data", folder);
        Assert.Equal(2, code);
        Assert.Contains("is damaged: files/", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task What_is_there_already_is_not_written_over()
    {
        var (data, archive) = (TempFolder.New(), Path.Combine(TempFolder.New(), "backup.zip"));
        Assert.Equal(0, (await Terminal.RunAsync("migrate", "--data", data)).Code);
        Assert.Equal(0, (await Terminal.RunAsync("backup", "--out", archive, "--data", data)).Code);
        Assert.Equal(2, (await Terminal.RunAsync("backup", "--out", archive, "--data", data)).Code);
        Assert.Equal(2, (await Terminal.RunAsync("restore", "--from", archive, "--data", data)).Code);
    }

    [Fact]
    public async Task A_damaged_file_is_a_difference()
    {
        var data = TempFolder.New();
        await using (var site = new Site().With("Data", data)) await FilesAsync(site);
        var stored = Directory.EnumerateFiles(Path.Combine(data, "files"), "*", SearchOption.AllDirectories).First();
        await File.WriteAllTextAsync(stored, "something else");
        var (code, output, _) = await Terminal.RunAsync("verify", "--data", data);
        Assert.Equal(1, code);
        Assert.Contains($"DIFFERS file: the content of {Path.GetFileName(stored)} is damaged", output, StringComparison.Ordinal);
    }

    private static async Task<List<FileHash>> FilesAsync(Site site)
    {
        var (store, hashes) = (site.Services.GetRequiredService<IFileStore>(), new List<FileHash>());
        for (byte i = 0; i < 5; i++)
        {
            byte[] content = [i, 1, 2, 3];
            hashes.Add(FileHash.Of(content));
            await store.PutAsync(hashes[^1], new MemoryStream(content), default);
        }
        return hashes;
    }

    /// <summary>How many commands were done.</summary>
    private sealed class Done
    {
        public int Count;
    }

    private static Task LoadAsync(Site site, Done done, CancellationToken ct) => Task.Run(async () =>
    {
        var door = site.Services.GetRequiredService<WriteDoor>();
        await OperatingWorld.SeedAsync(site);
        while (!ct.IsCancellationRequested) await OperatingWorld.RegisterUnitAsync(door, $"unit-{Interlocked.Increment(ref done.Count)}");
    }, CancellationToken.None);

    /// <summary>What was restored serves and takes new commands: ids and counters go on where they were.</summary>
    private static async Task GoesOnAsync(DatabaseChoice database, string folder)
    {
        await using var site = Site.On(database).With("Data", folder);
        using var visitor = site.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri("health/ready", UriKind.Relative))).StatusCode);
        await OperatingWorld.RegisterUnitAsync(site.Services.GetRequiredService<WriteDoor>(), "after");
        await ChainSealing.SealAllAsync(site.Services.GetRequiredService<WriteDoor>(), site.Services.GetRequiredService<IServiceScopeFactory>(), default);
        Assert.Empty((await site.AskAsync((AppDb db) => AuditChain.CheckAsync(db, default))).Breaks);
    }
}
