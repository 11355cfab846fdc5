using Microsoft.EntityFrameworkCore;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Search;

namespace Wutong.Lists.Views;

/// <summary>Needs, resources and projects are found by number, title and text.</summary>
internal abstract class ListSearch<TRow>(AppDb db, string kind, Func<TRow, string?> text) : ISearchSource where TRow : ListedRow
{
    public string Kind => kind;
    public Permission See => FourListsPermissions.See;

    public async Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        return [.. (await db.Set<TRow>().AsNoTracking().TagWith("four-lists.to-index").Where(r => wanted.Contains(r.Id)).ToListAsync(ct))
            .Select(r => new SearchEntry(r.Id.ToString(), r.Title, r.Place, (r as IOfUnit)?.UnitId, [r.Title, r.Number], [text(r)]))];
    }
}

internal sealed class NeedSearch(AppDb db) : ListSearch<NeedRow>(db, ListWords.Need, n => n.Text);

internal sealed class ResourceSearch(AppDb db) : ListSearch<ResourceRow>(db, ListWords.Resource, r => r.Text);

internal sealed class ProjectSearch(AppDb db) : ListSearch<ProjectRow>(db, ListWords.Project, p => p.Text);
