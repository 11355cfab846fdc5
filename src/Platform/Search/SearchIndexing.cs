using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Search;

/// <summary>Keeps the index up with the outbox; rung every second.</summary>
internal static class SearchIndexing
{
    public const string BellName = "search-index";

    public static Task RingAsync(IServiceProvider scope, CancellationToken ct) => OutboxReading.RingAsync(BellName, scope, (batch, c) => MakeAsync(scope, batch, c), ct);

    private static async Task<ITakesOutbox> MakeAsync(IServiceProvider scope, OutboxBatch batch, CancellationToken ct)
    {
        var kinds = new List<(string, IReadOnlyList<SearchEntry>, IReadOnlyList<string>)>();
        foreach (var source in scope.GetServices<ISearchSource>())
        {
            var told = batch.Of(source.Kind).Select(m => m.RecordId).Distinct(StringComparer.Ordinal).ToList();
            if (told.Count > 0) kinds.Add((source.Kind, await source.LoadAsync(told, ct), told));
        }
        return new IndexRecords(batch.From, batch.To, kinds);
    }
}
