using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Access;
using Wutong.Platform.Backup;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Files.Register;

/// <summary>删除已遮盖的原件: content whose row was removed is deleted from the store, and only then forgotten; a crash anywhere in between leaves it to the next ring.</summary>
/// <remarks>
/// Content that a row still names stays. So does, for two minutes, what was put a moment ago: whoever sends the same photograph again just now puts it first and registers it then, within the twenty seconds a command may wait.
/// </remarks>
internal sealed partial class RemovedContent(IFileStore store, IEnumerable<FileRows> rows, WriteDoor door, TimeProvider time, ILogger<RemovedContent> log)
{
    public const string BellName = "file-removal";
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5), Spared = TimeSpan.FromMinutes(2);
    private const int MostAtOnce = 500;

    /// <returns>How many contents were deleted.</returns>
    public async Task<int> DeleteAsync(AppDb db, CancellationToken ct)
    {
        var waiting = await WaitingAsync(db, ct);
        if (waiting.Count == 0) return 0;
        var (named, gone) = (Named(db, rows, waiting), new HashSet<FileHash>());
        foreach (var hash in waiting.Select(HashOf).Where(h => !named.Contains(h)).Distinct())
            if (await store.DeleteAsync(hash, time.UtcNow - Spared, ct)) gone.Add(hash);
        var done = waiting.Where(r => named.Contains(HashOf(r)) || gone.Contains(HashOf(r))).Select(r => r.Id).ToList();
        if (done.Count > 0) await door.RunAsync(new ForgetRemovals(done), Actor.Program(BellName), null, ct);
        if (gone.Count > 0) Deleted(log, gone.Count);
        return gone.Count;
    }

    /// <summary>Content that is still in the store and about to go: it has no place in a backup any more.</summary>
    public static async Task<IReadOnlySet<FileHash>> DoomedAsync(AppDb db, IEnumerable<FileRows> rows, CancellationToken ct)
    {
        var waiting = await db.Set<FileRemovalRow>().AsNoTracking().TagWith("files.doomed").ToListAsync(ct);
        var doomed = waiting.Select(HashOf).ToHashSet();
        if (doomed.Count > 0) doomed.ExceptWith(Named(db, rows, waiting));
        return doomed;
    }

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct) =>
        await ActivatorUtilities.CreateInstance<RemovedContent>(scope).DeleteAsync(scope.GetRequiredService<AppDb>(), ct);

    private static Task<List<FileRemovalRow>> WaitingAsync(AppDb db, CancellationToken ct) =>
        db.Set<FileRemovalRow>().AsNoTracking().TagWith("files.removals").OrderBy(r => r.Id).Take(MostAtOnce).ToListAsync(ct);

    private static HashSet<FileHash> Named(AppDb db, IEnumerable<FileRows> rows, List<FileRemovalRow> waiting)
    {
        var asked = waiting.Select(HashOf).ToHashSet();
        return [.. rows.SelectMany(r => r.Hashes(db)).Where(asked.Contains)];
    }

    private static FileHash HashOf(FileRemovalRow row) => FileHash.Parse(row.Hash);

    [LoggerMessage(EventId = 1403, Level = LogLevel.Information, Message = "Deleted {Count} contents of removed files")]
    private static partial void Deleted(ILogger log, int count);
}
