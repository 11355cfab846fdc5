using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Territory;

internal sealed class AreaQueries(AppDb db) : IAreas, IPlaces
{
    private static readonly Expression<Func<AreaRow, Area>> ToArea = a => new Area(
        a.Code, a.ParentCode, a.Level, a.IsVillage, a.NameZh, a.NameEn, a.SortKey, new GeoPoint(a.CentreLonE7, a.CentreLatE7), a.Children, a.Adults, a.Elderly, a.Households, a.IsOpen);

    public Task<Area?> FindAsync(string code, CancellationToken ct) =>
        Rows("territory.find").Where(a => a.Code == code).Select(ToArea).SingleOrDefaultAsync(ct);

    Task<Place?> IPlaces.FindAsync(string code, CancellationToken ct) =>
        Rows("territory.place").Where(a => a.Code == code).Select(a => new Place(a.DistrictCode, a.StreetCode, a.CommunityCode, a.GridCode)).SingleOrDefaultAsync(ct);

    public async Task<AreaShape?> FindShapeAsync(string code, CancellationToken ct) =>
        (await Rows("territory.find-shape").SingleOrDefaultAsync(a => a.Code == code, ct))?.ToShape();

    public async Task<PageOf<Area>> ListAsync(AreaLevel level, string? parentCode, PageKey? page, int size, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 500);
        var rows = Rows("territory.list").Where(a => a.IsOpen && a.Level == level && (parentCode == null || a.ParentCode == parentCode));
        return PageKey.Page(await rows.PageBy(a => a.SortKey, a => a.Code, page).Take(size + 1).Select(ToArea).ToListAsync(ct), page, size, a => (a.SortKey, a.Code));
    }

    public async Task<IReadOnlyList<AreaShape>> ShapesAsync(AreaLevel level, CancellationToken ct) =>
        [.. (await Rows("territory.shapes").Where(a => a.IsOpen && a.Level == level).OrderBy(a => a.SortKey).ThenBy(a => a.Code).ToListAsync(ct)).Select(a => a.ToShape())];

    public async Task<IReadOnlyList<Area>> WithinAsync(Reach reach, CancellationToken ct) =>
        await reach.Cut(Rows("territory.within").Where(a => a.IsOpen)).OrderBy(a => a.Level).ThenBy(a => a.SortKey).ThenBy(a => a.Code).Select(ToArea).ToListAsync(ct);

    public Task<int> CountAsync(AreaLevel level, CancellationToken ct) => Rows("territory.count").CountAsync(a => a.IsOpen && a.Level == level, ct);

    private IQueryable<AreaRow> Rows(string tag) => db.Set<AreaRow>().AsNoTracking().TagWith(tag);
}
