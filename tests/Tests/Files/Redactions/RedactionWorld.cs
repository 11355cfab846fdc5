using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;
using Wutong.Platform.Writing;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Files.Redactions;

/// <summary>A door, a store and a module of two commands: residents' photographs, and a moderator who covers parts of them.</summary>
internal sealed class RedactionWorld : IAsyncDisposable
{
    /// <summary>Stands in the metadata, behind the picture's end and in the name of what is sent.</summary>
    public const string Canary = "CANARY-140213-13800000000";
    public static readonly Permission Moderate = new("test.moderate", "审核", "Moderate");
    public static readonly Actor Moderator = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000"));
    public static readonly Actor Resident = DoorWorld.PersonWith(Grant.For(Roles.Resident)), Neighbour = DoorWorld.PersonWith(Grant.For(Roles.Resident));
    public static readonly IReadOnlyList<CoverArea> Face = [new(0.3, 0.3, 0.6, 0.6)];

    private RedactionWorld(DoorWorld door, string folder) => (Door, Folder) = (door, folder);

    public DoorWorld Door { get; }

    /// <summary>What lies on the disk: the data folder, or the object store's own.</summary>
    public string Folder { get; }
    public IFileStore Store => Door.All<IFileStore>().Last();

    public static void AddModule(IServiceCollection services) => services.AddPermission(Moderate, Roles.District, Roles.Subdistrict).AddCommand<CoverFile, CoverFileHandler>("test.cover", isOnApi: false).AddScoped<IFileUse, SeenByModerators>();

    public static async Task<RedactionWorld> NewAsync(DatabaseKind kind, S3Settings? s3 = null, string? s3Folder = null)
    {
        var folder = TempFolder.New();
        var world = await DoorWorld.NewAsync(kind, services =>
        {
            AddModule(services);
            services.AddOptions<FileSettings>();
            services.AddSingleton(DataFolder.Open(folder)).AddSingleton<IFileIntake, FileIntake>();
            services.AddSingleton<IFileStore>(s => s3 is null ? new FolderFileStore(s.GetRequiredService<DataFolder>(), s.GetRequiredService<TimeProvider>()) : new S3FileStore(s3));
        });
        return new(world, s3Folder ?? folder);
    }

    /// <summary>A photograph registered as the intake's caller does, with a canary wherever one can be.</summary>
    public async Task<Guid> SendAsync(Actor by, int seed = 1)
    {
        var (photo, thumbnail) = (Marked(Photos.Noise(400 + seed, 300)), Marked(Photos.Noise(100 + seed, 75)));
        var hashes = new[] { await PutAsync(photo), await PutAsync(thumbnail) };
        var answer = await Door.RunAsync(new KeepFile(hashes[0].ToString(), FileKind.Photo, Canary + ".jpg", photo.Length, 400 + seed, 300, hashes[1].ToString(), 1_132_345_678, 400_912_345, Door.Time.GetUtcNow().UtcDateTime), by);
        return Assert.IsType<Answer.Done>(answer).RecordId;
    }

    private static byte[] Marked(byte[] jpeg) => [.. Photos.WithSegment(jpeg, 0xFE, Encoding.UTF8.GetBytes(Canary)), .. Encoding.UTF8.GetBytes(Canary)];

    private async Task<FileHash> PutAsync(byte[] content)
    {
        await Store.PutAsync(FileHash.Of(content), new MemoryStream(content), default);
        return FileHash.Of(content);
    }

    public Task<T> AsAsync<TService, T>(Actor actor, Func<TService, Task<T>> work) where TService : notnull => ScopeAsync(scope =>
    {
        scope.ActAs(actor);
        return work(scope.GetRequiredService<TService>());
    });

    public Task<StoredFile?> FindAsync(Guid file, Actor actor) => AsAsync((FileShelf shelf) => shelf.FindAsync(file, default), actor);

    public Task<RedactedPhoto?> MakeAsync(Guid file) => AsAsync((IRedaction r) => r.MakeAsync(file, Face, "areas", default), Moderator);

    /// <returns>The new file, and how many others still show what was covered.</returns>
    public async Task<(Guid File, int StillShowing)> CoverAsync(Guid file)
    {
        var done = Assert.IsType<Answer.Done>(await Door.RunAsync(new CoverFile((await MakeAsync(file))!), Moderator));
        return (Guid.Parse(done.Id.Split(' ')[0]), int.Parse(done.Id.Split(' ')[1], null));
    }

    public Task<FileRow> RowAsync(Guid file) => Door.AskAsync(db => db.Set<FileRow>().AsNoTracking().SingleAsync(f => f.Id == file));

    public Task RingAsync() => ScopeAsync(async scope =>
    {
        await RemovedContent.RingAsync(scope, default);
        return 0;
    });

    public Task SweepAsync() => ScopeAsync(async scope =>
    {
        await FileSweep.RingAsync(scope, default);
        return 0;
    });

    /// <summary>Files below a folder, and the SQLite database, that hold a text or have it in their path.</summary>
    public async Task<IReadOnlyList<string>> HoldingAsync(string text)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Concat(await DatabaseFilesAsync()))
            if (path.Contains(text, StringComparison.Ordinal) || (await ReadAsync(path)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0) found.Add(path);
        return found;
    }

    private async Task<IEnumerable<string>> DatabaseFilesAsync()
    {
        var database = Door.All<DatabaseChoice>().Single();
        if (database.Kind != DatabaseKind.Sqlite) return [];
        await Door.SqlAsync("PRAGMA wal_checkpoint(TRUNCATE)"); // as the program's end does
        return Directory.EnumerateFiles(Path.GetDirectoryName(database.ConnectionString.Split('=', ';')[1])!);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private Task<T> AsAsync<TService, T>(Func<TService, Task<T>> work, Actor actor) where TService : notnull => AsAsync(actor, work);

    private async Task<T> ScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Door.Scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => Door.DisposeAsync();

    private sealed class SeenByModerators : IFileUse
    {
        public Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct) => Task.FromResult(actor.Grants.Any(g => g.Role == Roles.Subdistrict || g.Role == Roles.District));
    }
}

internal sealed record CoverFile(RedactedPhoto Photo, bool IsToFail = false) : ICommand;

internal sealed class CoverFileHandler(IFileRegister files) : Handler<CoverFile>
{
    public override Permission Needs => RedactionWorld.Moderate;
    public override Target TargetOf(CoverFile command, IWrite write) => new(new Place("140213000000", "140213066000"));

    public override Answer Run(CoverFile command, IWrite write)
    {
        if (files.Redact(command.Photo, write) is not { } redacted) return No("test.covered-before", "别人刚遮过", "somebody else has just covered it");
        return command.IsToFail ? throw new InvalidOperationException("the handler broke") : new Answer.Done("file", $"{redacted.File} {redacted.StillShowing.Count}");
    }
}
