using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Search;

/// <summary>Keeps the index up with the outbox; rung every second.</summary>
internal static class SearchIndexing
{
    public const string BellName = "search-index";
    private const int MostInStretch = 200;
    private static readonly Actor Indexer = Actor.Program(BellName);

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => OutboxReading.RingAsync(BellName, scope, (batch, c) => MakeAsync(scope, batch, c), ct);

    /// <summary>What was told before a whole kind is done first; then the kind, as one message of its own.</summary>
    private static async Task<ITakesOutbox?> MakeAsync(IServiceProvider scope, OutboxBatch batch, CancellationToken ct)
    {
        var messages = batch.Messages.TakeWhile(m => m.RecordId != IWholeSearchSource.Everything).ToList();
        if (messages.Count == 0)
        {
            messages.Add(batch.Messages[0]);
            if (!await WholeAsync(scope, batch.From, messages[0].Kind, ct)) return null;
        }
        return new IndexRecords(batch.From, messages[^1].At, await LoadAsync(scope, messages, ct));
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
