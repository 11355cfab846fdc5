using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Territory;

internal sealed class AreaQueries(AppDb db) : IAreas, IPlaces
{
    private static readonly Expression<Func<AreaRow, Area>> ToArea = a => new Area(
        a.Code, a.ParentCode, a.Level, a.IsVillage, a.NameZh, a.NameEn, a.SortKey, new GeoPoint(a.CentreLonE7, a.CentreLatE7), a.Children, a.Adults, a.Elderly, a.Households, a.IsOpen);

    private static readonly HotAsk<string, Place?> PlaceOf = new((db, code) =>
        db.Set<AreaRow>().AsNoTracking().TagWith("territory.place").Where(a => a.Code == code).Select(a => new Place(a.DistrictCode, a.StreetCode, a.CommunityCode, a.GridCode)).SingleOrDefault());

    public Task<Area?> FindAsync(string code, CancellationToken ct) =>
        Rows("territory.find").Where(a => a.Code == code).Select(ToArea).SingleOrDefaultAsync(ct);

    Task<Place?> IPlaces.FindAsync(string code, CancellationToken ct) => PlaceOf.RunAsync(db, code);

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

    /// <summary>Open areas of a level as a reader may see them, in an area (of any level) or all, in list order.</summary>
    public async Task<PageOf<Area>> SeenAsync(Reach reach, AreaLevel level, string? within, PageKey? page, int size, CancellationToken ct) =>
        PageKey.Page(await Seen(reach, level, within).PageBy(a => a.SortKey, a => a.Code, page).Take(size + 1).Select(ToArea).ToListAsync(ct), page, size, a => (a.SortKey, a.Code));

    public Task<int> CountSeenAsync(Reach reach, AreaLevel level, string? within, CancellationToken ct) => Seen(reach, level, within).CountAsync(ct);

    public IAsyncEnumerable<Area> AllSeenAsync(Reach reach, AreaLevel? level, string? within) => Seen(reach, level, within).OrderBy(a => a.Level).ThenBy(a => a.Code).Select(ToArea).AsAsyncEnumerable();

    /// <summary>Boundaries of the open areas straight under one.</summary>
    public async Task<IReadOnlyList<GeoRings>> BoundariesUnderAsync(string code, CancellationToken ct) =>
        [.. (await Rows("territory.under").Where(a => a.IsOpen && a.ParentCode == code).Select(a => a.Boundary).ToListAsync(ct)).Select(b => RingBytes.Unpack(b))];

    private IQueryable<AreaRow> Seen(Reach reach, AreaLevel? level, string? within)
    {
        var rows = Sight.Cut(reach, Rows("territory.seen").Where(a => a.IsOpen));
        if (level is { } one) rows = rows.Where(a => a.Level == one);
        return within is null ? rows : rows.Where(a => a.DistrictCode == within || a.StreetCode == within || a.CommunityCode == within || a.GridCode == within);
    }

    private IQueryable<AreaRow> Rows(string tag) => db.Set<AreaRow>().AsNoTracking().TagWith(tag);
}
