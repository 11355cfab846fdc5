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
    private const int MostAtOnce = 500;
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
        var messages = await OutboxReader.AfterAsync(db, from, MostAtOnce, ct);
        if (messages.Count == 0) return false;
        var kinds = new List<(string, IReadOnlyList<SearchEntry>, IReadOnlyList<string>)>();
        foreach (var source in scope.GetServices<ISearchSource>())
        {
            var told = messages.Where(m => m.Kind == source.Kind).Select(m => m.RecordId).Distinct(StringComparer.Ordinal).ToList();
            if (told.Count > 0) kinds.Add((source.Kind, await source.LoadAsync(told, ct), told));
        }
        var answer = await scope.GetRequiredService<WriteDoor>().RunAsync(new IndexRecords(from, messages[^1].At, kinds), Indexer, null, ct);
        return answer is Answer.Done && messages.Count == MostAtOnce;
    }
}
