using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Streets.Shops;

/// <summary>What the front door tells of shops.</summary>
internal sealed class ShopEntries(AppDb db) : IShops
{
    public async Task<IReadOnlyList<ShopEntry>> OpenOnAsync(string roadCode, CancellationToken ct) =>
        [.. (await db.Set<ShopRow>().AsNoTracking().TagWith("streets.shops-on").Where(s => s.IsOpen && s.RoadCode == roadCode).OrderBy(s => s.SortKey).ThenBy(s => s.Code).ToListAsync(ct)).Select(Told)];

    public static ShopEntry Told(ShopRow shop) => new(shop.Code, shop.Name, shop.RoadCode, shop.Door, shop.Place, shop.IsOpen);
}

internal sealed class ShopFinder : IShopRegister
{
    public ShopEntry? Find(string code, IWrite write) => ShopRegister.Find(code, write) is { } shop ? ShopEntries.Told(shop) : null;
}
