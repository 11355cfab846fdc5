using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Search;

namespace Wutong.Stations.Register;

/// <summary>驿站检索: open stations by name, address and code.</summary>
internal sealed class StationSearch(AppDb db) : ISearchSource
{
    public string Kind => "station";
    public Permission See => StationsPermissions.View;

    public async Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        [.. (await db.Set<StationRow>().AsNoTracking().TagWith("stations.to-index").Where(s => s.IsOpen && ids.Contains(s.Code)).ToListAsync(ct)).Select(s => new SearchEntry(s.Code, s.Name, s.Place, null, [s.Name, s.Code], [s.Address]))];
}
