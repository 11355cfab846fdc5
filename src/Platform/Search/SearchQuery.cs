using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;

namespace Wutong.Platform.Search;

/// <summary>One record that was found.</summary>
internal sealed record SearchHit(string Kind, string RecordId, string Title, string? AreaCode);

/// <summary>查找: what the reader may see, found by Chinese words of one character up, pinyin or its initials, numbers and Latin words.</summary>
internal sealed class SearchQuery(AppDb db, ICurrentActor current, Rights rights, IEnumerable<ISearchSource> sources, RecordLinks links)
{
    /// <summary>The kinds this reader may find.</summary>
    public IEnumerable<RecordKind> Kinds => sources.Where(s => current.Actor.May(s.See, rights)).Select(s => links.Find(s.Kind)).OfType<RecordKind>();

    /// <summary>Hits in sort order; none when nothing findable was typed.</summary>
    public async Task<PageOf<SearchHit>> RunAsync(string? typed, string? kind, PageKey? page, int size, CancellationToken ct)
    {
        var terms = SearchTokens.Query(typed);
        if (terms.Count == 0) return new([], null, null);
        var found = new List<SearchEntryRow>();
        foreach (var source in sources.Where(s => (kind is null || s.Kind == kind) && current.Actor.May(s.See, rights)))
        {
            var reach = current.Actor.ReachOf(source.See, rights);
            var rows = source.Cut(reach, db.Set<SearchEntryRow>().AsNoTracking().TagWith("search").Where(e => e.Kind == source.Kind));
            foreach (var term in terms) rows = rows.Where(Holding(term));
            found.AddRange(await rows.PageBy(e => e.SortKey, e => e.RecordId, page).Take(size + 1).ToListAsync(ct));
        }
        var merged = found.OrderBy(e => e.SortKey, StringComparer.Ordinal).ThenBy(e => e.RecordId, StringComparer.Ordinal);
        var some = (page is { IsBackward: true } ? merged.Reverse() : merged).Take(size + 1).ToList();
        var made = PageKey.Page(some, page, size, e => (e.SortKey, e.RecordId));
        return new([.. made.Items.Select(e => new SearchHit(e.Kind, e.RecordId, e.Title, e.Place.Finest))], made.Previous, made.Next);
    }

    /// <summary>IN over the token's index: measured a thousand times faster than EXISTS on SQLite.</summary>
    private System.Linq.Expressions.Expression<Func<SearchEntryRow, bool>> Holding(SearchTerm term)
    {
        var tokens = db.Set<SearchTokenRow>();
        var (token, below) = (term.Token, term.Below);
        return term.IsPrefix
            ? e => tokens.Where(t => string.Compare(t.Token, token) >= 0 && string.Compare(t.Token, below) < 0).Select(t => t.EntryId).Contains(e.Id)
            : e => tokens.Where(t => t.Token == token).Select(t => t.EntryId).Contains(e.Id);
    }
}
