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
    private const int LongestTitle = 200;
    public static Permission Permission { get; } = new("search.index", "更新检索", "Update the search index");

    public override Permission Needs => Permission;
    protected override string Cursor => SearchIndexing.BellName;

    protected override void Take(IndexRecords command, IWrite write)
    {
        var next = 1 + (write.Db.Set<SearchEntryRow>().Max(e => (long?)e.Id) ?? 0);
        foreach (var (kind, entries, told) in command.Kinds)
        {
            var known = write.Db.Set<SearchEntryRow>().AsTracking().Where(e => e.Kind == kind && told.Contains(e.RecordId)).ToDictionary(e => e.RecordId, StringComparer.Ordinal);
            foreach (var entry in entries) Put(entry, kind, known.GetValueOrDefault(entry.Id), ref next, write);
            foreach (var gone in known.Keys.Except(entries.Select(e => e.Id), StringComparer.Ordinal))
            {
                Forget(known[gone].Id, write);
                write.Db.Remove(known[gone]);
            }
        }
    }

    private static void Put(SearchEntry entry, string kind, SearchEntryRow? row, ref long next, IWrite write)
    {
        if (row is null) write.Db.Add(row = new SearchEntryRow { Id = next++, Kind = kind, RecordId = entry.Id, Title = "", SortKey = "", Place = entry.Place });
        else Forget(row.Id, write);
        (row.Title, row.SortKey, row.UnitId, row.Place) = (entry.Title.Length > LongestTitle ? entry.Title[..LongestTitle] : entry.Title, SortKey.Of(entry.Title), entry.UnitId, entry.Place);
        foreach (var token in SearchTokens.Of([.. entry.Names]).Concat(SearchTokens.OfText([.. entry.Texts])).Distinct(StringComparer.Ordinal))
            write.Sql("INSERT INTO search_token (token, entry_id) VALUES (@0, @1)").With(token, row.Id).Run();
    }

    private static void Forget(long entry, IWrite write) => write.Sql("DELETE FROM search_token WHERE entry_id = @0").With(entry).Run();
}
