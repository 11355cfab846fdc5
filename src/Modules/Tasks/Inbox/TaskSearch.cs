using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Search;

namespace Wutong.Tasks.Inbox;

internal sealed class TaskSearch(AppDb db) : ISearchSource
{
    public string Kind => "task";
    public Permission See => TasksPermissions.See;

    public async Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(Guid.Parse).ToList();
        return [.. (await db.Set<TaskRow>().AsNoTracking().TagWith("tasks.to-index").Where(t => wanted.Contains(t.Id)).ToListAsync(ct))
            .Select(t => new SearchEntry(t.Id.ToString(), t.Title, t.Place, t.UnitId, [t.Title, t.Number], [t.Standard]))];
    }
}
