using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Search;

/// <summary>更新检索: what the outbox told of since the last time, as it is now.</summary>
/// <param name="Kinds">For each kind: what there is, and which ids were told of (those without an entry are gone).</param>
internal sealed record IndexRecords(OutboxAt From, OutboxAt To, IReadOnlyList<(string Kind, IReadOnlyList<SearchEntry> Entries, IReadOnlyList<string> Told)> Kinds) : ICommand;

internal sealed class IndexRecordsHandler : Handler<IndexRecords>
{
    public const string Cursor = "search";
    public static Permission Permission { get; } = new("search.index", "更新检索", "Update the search index");

    public override Permission Needs => Permission;
    protected internal override bool IsHousekeeping => true;
    public override IEnumerable<HotKey> Locks(IndexRecords command, Actor actor) => [HotKey.Of("search-index")];
    public override Target TargetOf(IndexRecords command, IWrite write) => Target.Installation;

    public override Answer Run(IndexRecords command, IWrite write)
    {
        if (!OutboxCursorRow.Advance(Cursor, command.From, command.To, write)) return No("search.moved-on", "别的节点已经更新过。", "Another node has done it meanwhile.");
        var index = new IndexWriting(write);
        foreach (var (kind, entries, told) in command.Kinds)
        {
            var known = write.Db.Set<SearchEntryRow>().AsTracking().Where(e => e.Kind == kind && told.Contains(e.RecordId)).ToDictionary(e => e.RecordId, StringComparer.Ordinal);
            foreach (var entry in entries) index.Put(entry, kind, known.GetValueOrDefault(entry.Id));
            foreach (var gone in known.Keys.Except(entries.Select(e => e.Id), StringComparer.Ordinal)) index.Remove(known[gone]);
        }
        return new Answer.Done("search", command.To.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
