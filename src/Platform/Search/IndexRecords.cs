using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Search;

/// <summary>更新检索: what the outbox told of since the last time, as it is now.</summary>
/// <param name="Kinds">For each kind: what there is, and which ids were told of (those without an entry are gone).</param>
internal sealed record IndexRecords(OutboxAt From, OutboxAt To, IReadOnlyList<(string Kind, IReadOnlyList<SearchEntry> Entries, IReadOnlyList<string> Told)> Kinds) : ITakesOutbox;

internal sealed class IndexRecordsHandler : OutboxTaker<IndexRecords>
{
    public static Permission Permission { get; } = new("search.index", "更新检索", "Update the search index");

    public override Permission Needs => Permission;
    protected override string Cursor => SearchIndexing.BellName;

    protected override void Take(IndexRecords command, IWrite write)
    {
        var index = new IndexWriting(write);
        foreach (var (kind, entries, told) in command.Kinds)
        {
            var known = write.Db.Set<SearchEntryRow>().AsTracking().Where(e => e.Kind == kind && told.Contains(e.RecordId)).ToDictionary(e => e.RecordId, StringComparer.Ordinal);
            foreach (var entry in entries) index.Put(entry, kind, known.GetValueOrDefault(entry.Id));
            foreach (var gone in known.Keys.Except(entries.Select(e => e.Id), StringComparer.Ordinal)) index.Remove(known[gone]);
        }
    }
}
