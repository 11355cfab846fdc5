using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Search;

/// <summary>Keeps the index up with the outbox; rung every second. Writing never waits for it.</summary>
internal static class SearchIndexing
{
    public const string BellName = "search-index";
    private const int MostAtOnce = 500, MostInStretch = 200;
    private static readonly Actor Indexer = Actor.Program(BellName);

    /// <summary>Indexes until nothing is new.</summary>
    public static async Task RingAsync(IServiceProvider scope, CancellationToken ct)
    {
        while (await OnceAsync(scope, ct)) { }
    }

    private static async Task<bool> OnceAsync(IServiceProvider scope, CancellationToken ct)
    {
        var db = scope.GetRequiredService<AppDb>();
        var from = await OutboxReader.WhereAsync(db, IndexRecordsHandler.Cursor, ct);
        var all = await OutboxReader.AfterAsync(db, from, MostAtOnce, ct);
        if (all.Count == 0) return false;
        // What was told before a whole kind is done first; then the kind, as one message of its own.
        var messages = all.TakeWhile(m => m.RecordId != IWholeSearchSource.Everything).ToList();
        if (messages.Count == 0)
        {
            messages.Add(all[0]);
            if (!await WholeAsync(scope, from, all[0].Kind, ct)) return false;
        }
        var answer = await scope.GetRequiredService<WriteDoor>().RunAsync(new IndexRecords(from, messages[^1].At, await LoadAsync(scope, messages, ct)), Indexer, null, ct);
        return answer is Answer.Done && (all.Count == MostAtOnce || messages.Count < all.Count);
    }

    private static async Task<List<(string, IReadOnlyList<SearchEntry>, IReadOnlyList<string>)>> LoadAsync(IServiceProvider scope, List<OutboxMessage> messages, CancellationToken ct)
    {
        var kinds = new List<(string, IReadOnlyList<SearchEntry>, IReadOnlyList<string>)>();
        foreach (var source in scope.GetServices<ISearchSource>())
        {
            var told = messages.Where(m => m.Kind == source.Kind && m.RecordId != IWholeSearchSource.Everything).Select(m => m.RecordId).Distinct(StringComparer.Ordinal).ToList();
            if (told.Count > 0) kinds.Add((source.Kind, await source.LoadAsync(told, ct), told));
        }
        return kinds;
    }

    /// <summary>Goes through a whole kind in stretches, each a short command of its own, so that nobody waits long for the writer.</summary>
    /// <returns>False when another node has moved on meanwhile.</returns>
    private static async Task<bool> WholeAsync(IServiceProvider scope, OutboxAt from, string kind, CancellationToken ct)
    {
        if (scope.GetServices<ISearchSource>().OfType<IWholeSearchSource>().FirstOrDefault(s => s.Kind == kind) is not { } source) return true;
        var (db, door) = (scope.GetRequiredService<AppDb>(), scope.GetRequiredService<WriteDoor>());
        for (string? after = null; ;)
        {
            var entries = await source.LoadAfterAsync(after, MostInStretch, ct);
            var upTo = entries.Count < MostInStretch ? null : entries[^1].Id;
            var stretch = new IndexStretch(from, kind, after, upTo, [.. entries.Select(e => e.Id)], await IndexStretch.ChangedAsync(db, kind, entries, ct));
            if ((stretch.Changed.Count > 0 || await stretch.Rows(db).CountAsync(ct) != entries.Count) && await door.RunAsync(stretch, Indexer, null, ct) is not Answer.Done) return false;
            if (upTo is null) return true;
            after = upTo;
        }
    }
}
