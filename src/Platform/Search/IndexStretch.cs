using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Platform.Search;

/// <summary>更新一段检索: the index of one kind between two ids, made as the records are; the reader of the outbox stays where it is.</summary>
/// <param name="From">Where the indexer stood when it looked: when it has moved on, somebody else has seen newer.</param>
/// <param name="After">Null from the beginning.</param>
/// <param name="UpTo">Null to the end.</param>
/// <param name="Ids">All there are in the stretch.</param>
/// <param name="Changed">Those that the index does not hold as they are.</param>
internal sealed record IndexStretch(OutboxAt From, string Kind, string? After, string? UpTo, IReadOnlyList<string> Ids, IReadOnlyList<SearchEntry> Changed) : ICommand
{
    public IQueryable<SearchEntryRow> Rows(AppDb db)
    {
        var rows = db.Set<SearchEntryRow>().Where(e => e.Kind == Kind);
        if (After is not null) rows = rows.Where(e => string.Compare(e.RecordId, After) > 0);
        return UpTo is null ? rows : rows.Where(e => string.Compare(e.RecordId, UpTo) <= 0);
    }

    /// <summary>Keeps of the entries only those that the index does not hold as they are: most of an import's rows are as before, and need no writer.</summary>
    public static async Task<List<SearchEntry>> ChangedAsync(AppDb db, string kind, IReadOnlyList<SearchEntry> entries, CancellationToken ct)
    {
        var ids = entries.Select(e => e.Id).ToList();
        var known = await db.Set<SearchEntryRow>().AsNoTracking().TagWith("search.known").Where(e => e.Kind == kind && ids.Contains(e.RecordId)).ToDictionaryAsync(e => e.RecordId, StringComparer.Ordinal, ct);
        var numbers = known.Values.Select(r => r.Id).ToList();
        var tokens = (await db.Set<SearchTokenRow>().AsNoTracking().TagWith("search.known-tokens").Where(t => numbers.Contains(t.EntryId)).ToListAsync(ct)).ToLookup(t => t.EntryId, t => t.Token);
        return [.. entries.Where(e => known.GetValueOrDefault(e.Id) is not { } row || row.Title != IndexWriting.TitleOf(e) || row.Place != e.Place || row.UnitId != e.UnitId || !IndexWriting.TokensOf(e).ToHashSet(StringComparer.Ordinal).SetEquals(tokens[row.Id]))];
    }
}

internal sealed class IndexStretchHandler : Handler<IndexStretch>
{
    public override Permission Needs => IndexRecordsHandler.Permission;
    protected internal override bool IsHousekeeping => true;
    public override IEnumerable<HotKey> Locks(IndexStretch command, Actor actor) => [HotKey.Of("outbox", SearchIndexing.BellName)];
    public override Target TargetOf(IndexStretch command, IWrite write) => Target.Installation;

    public override Answer Run(IndexStretch command, IWrite write)
    {
        if (OutboxCursorRow.WhereIs(SearchIndexing.BellName, write) != command.From) return OutboxReading.MovedOn;
        var index = new IndexWriting(write);
        var known = command.Rows(write.Db).AsTracking().ToDictionary(e => e.RecordId, StringComparer.Ordinal);
        foreach (var entry in command.Changed) index.Put(entry, command.Kind, known.GetValueOrDefault(entry.Id));
        foreach (var gone in known.Keys.Except(command.Ids, StringComparer.Ordinal)) index.Remove(known[gone]);
        return new Answer.Done("search", command.Kind);
    }
}
