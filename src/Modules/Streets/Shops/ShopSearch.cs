using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Search;

namespace Wutong.Streets.Shops;

/// <summary>商户检索: open shops by name, door and code.</summary>
internal sealed class ShopSearch(AppDb db) : ISearchSource
{
    public string Kind => "shop";
    public Permission See => StreetsPermissions.See;

    public async Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        [.. (await db.Set<ShopRow>().AsNoTracking().TagWith("streets.to-index").Where(s => s.IsOpen && ids.Contains(s.Code)).ToListAsync(ct)).Select(s => new SearchEntry(s.Code, s.Name, s.Place, null, [s.Name, s.Code], [s.Door]))];
}
