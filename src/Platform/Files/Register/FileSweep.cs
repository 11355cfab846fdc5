using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Backup;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Time;

namespace Wutong.Platform.Files.Register;

/// <summary>清扫文件库: content that no row names, put more than a day ago, is deleted; what was given up half-way leaves it behind.</summary>
/// <remarks>Putting content makes it young again, and the store deletes nothing that is young by then: what is being put while the sweep runs is spared.</remarks>
internal sealed partial class FileSweep(IFileStore store, IEnumerable<FileRows> rows, TimeProvider time, ILogger<FileSweep> log)
{
    public const string BellName = "file-sweep", At = "0 10 3 * * ?";
    public static readonly TimeSpan Spared = TimeSpan.FromDays(1);

    /// <returns>How many were deleted.</returns>
    public async Task<int> SweepAsync(AppDb db, CancellationToken ct)
    {
        var (count, before) = (0, time.UtcNow - Spared);
        foreach (var hash in await ForgottenAsync(db, before, ct))
            if (await store.DeleteAsync(hash, before, ct)) count++;
        if (count > 0) Swept(log, count);
        return count;
    }

    private async Task<HashSet<FileHash>> ForgottenAsync(AppDb db, DateTime before, CancellationToken ct)
    {
        var old = new HashSet<FileHash>();
        await foreach (var entry in store.ListAsync(ct))
            if (entry.PutAtUtc < before) old.Add(entry.Hash);
        if (old.Count > 0) foreach (var named in rows.SelectMany(r => r.Hashes(db))) old.Remove(named);
        return old;
    }

    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct) =>
        await ActivatorUtilities.CreateInstance<FileSweep>(scope).SweepAsync(scope.GetRequiredService<AppDb>(), ct);

    [LoggerMessage(EventId = 1402, Level = LogLevel.Information, Message = "Deleted {Count} stored contents that no record names")]
    private static partial void Swept(ILogger log, int count);
}
