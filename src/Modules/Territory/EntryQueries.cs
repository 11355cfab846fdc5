using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory.Registers;

namespace Wutong.Territory;

internal abstract class EntryQueries<T, TRow>(AppDb db) : IEntries<T> where T : class, IEntry where TRow : EntryRow
{
    public async Task<T?> FindAsync(string code, CancellationToken ct) => await Rows("find").SingleOrDefaultAsync(e => e.Code == code, ct) is { } row ? Told(row) : null;

    public async Task<PageOf<T>> ListAsync(Reach reach, string? areaCode, PageKey? page, int size, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 500);
        var rows = await Open("list", reach, areaCode).PageBy(e => e.SortKey, e => e.Code, page).Take(size + 1).ToListAsync(ct);
        return PageKey.Page([.. rows.Select(Told)], page, size, e => (e.SortKey, e.Code));
    }

    public Task<int> CountAsync(Reach reach, string? areaCode, CancellationToken ct) => Open("count", reach, areaCode).CountAsync(ct);

    public async IAsyncEnumerable<T> AllAsync(Reach reach, string? areaCode)
    {
        await foreach (var row in Open("all", reach, areaCode).OrderBy(e => e.SortKey).ThenBy(e => e.Code).AsAsyncEnumerable()) yield return Told(row);
    }

    protected abstract T Told(TRow row);
    protected virtual IQueryable<TRow> Rows(string tag) => db.Set<TRow>().AsNoTracking().TagWith($"territory.{typeof(T).Name}.{tag}");

    private IQueryable<TRow> Open(string tag, Reach reach, string? areaCode)
    {
        var rows = Sight.Cut(reach, Rows(tag).Where(e => e.IsOpen));
        return areaCode is null ? rows : rows.Where(e => e.DistrictCode == areaCode || e.StreetCode == areaCode || e.CommunityCode == areaCode || e.GridCode == areaCode);
    }
}

internal sealed class ZoneQueries(AppDb db) : EntryQueries<Zone, ZoneRow>(db)
{
    protected override IQueryable<ZoneRow> Rows(string tag) => base.Rows(tag).Include(z => z.Members);
    protected override Zone Told(ZoneRow z) => new(z.Code, z.NameZh, z.NameEn, z.SortKey, z.Place, z.IsOpen, [.. z.Members.Select(m => m.AreaCode).Order(StringComparer.Ordinal)], EntryShapes.Rings(z.Outline));
}

internal sealed class EstateQueries(AppDb db) : EntryQueries<Estate, EstateRow>(db)
{
    protected override Estate Told(EstateRow e) => new(e.Code, e.NameZh, e.NameEn, e.SortKey, e.Place, e.IsOpen, e.At, EntryShapes.Rings(e.Outline), e.Households);
}

internal sealed class RoadQueries(AppDb db) : EntryQueries<Road, RoadRow>(db)
{
    protected override Road Told(RoadRow r) => new(r.Code, r.NameZh, r.NameEn, r.SortKey, r.Place, r.IsOpen);
}

internal sealed class SectionQueries(AppDb db) : EntryQueries<RoadSection, SectionRow>(db)
{
    protected override RoadSection Told(SectionRow s) => Of(s);

    public static RoadSection Of(SectionRow s) => new(s.Code, s.NameZh, s.NameEn, s.SortKey, s.Place, s.IsOpen, s.RoadCode, s.FromZh, s.ToZh, EntryShapes.Rings(s.Line));
}

/// <summary>Who sees which part of the register: staff of an area that area; a unit works all over the district, so its people see all of it.</summary>
internal static class Sight
{
    public static IQueryable<T> Cut<T>(Reach reach, IQueryable<T> rows) where T : PlacedRow => reach.Units.Any() ? rows : reach.Cut(rows);

    public static bool Covers(Reach reach, Place place) => reach.Units.Any() || reach.Covers(new(place));
}
