using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Time;

namespace Wutong.Stations.Register;

/// <summary>What a list of stations is narrowed to.</summary>
/// <param name="Item">Code of an item they have.</param>
/// <param name="IsOpenNow">By their hours; those whose hours are not known are left out then.</param>
/// <param name="IsClosed">Those that are closed for good, instead of those in use.</param>
internal sealed record StationFilter(StationKind? Kind = null, string? Item = null, bool IsOpenNow = false, string? Area = null, string? Road = null, bool IsClosed = false)
{
    /// <summary>As an address says it.</summary>
    /// <param name="seesClosed">Whether the reader may list what is closed for good.</param>
    public static StationFilter Of(string? kind, string? item, string? open, string? area, string? road, string? which, bool seesClosed) =>
        new(StationKinds.Find(kind), Typed.OrNull(item), open == "1", Typed.OrNull(area), Typed.OrNull(road), seesClosed && which == "closed");
}

/// <summary>A station as lists and pages show it.</summary>
internal sealed record StationLine(Guid Id, string Code, StationKind Kind, string Name, string SortKey, string Address, int LonE7, int LatE7, string? RoadCode, string? ShopCode, string? Hours, Guid? VersionId, bool IsOpen, Place Place, IReadOnlyList<string> Items)
{
    public GeoPoint At => new(LonE7, LatE7);

    public bool IsOpenAt(DateTime utc) => IsOpen && OpenNow.Of(Hours, utc) == OpenState.Open;
}

/// <summary>驿站查询: public.</summary>
internal sealed class StationQuery(AppDb db, TimeProvider time)
{
    /// <summary>A map shows so many; some hundreds stand in a district.</summary>
    public const int MostOnMap = 400;

    /// <remarks>Whether one is open now is not in the database: with that asked, all that fit otherwise are looked through.</remarks>
    public async Task<PageOf<StationLine>> PageAsync(StationFilter filter, PageKey? page, int size, CancellationToken ct)
    {
        if (!filter.IsOpenNow) return PageKey.Page(await Lines(Rows(filter).PageBy(s => s.SortKey, s => s.Code, page).Take(size + 1)).ToListAsync(ct), page, size, s => (s.SortKey, s.Code));
        IEnumerable<StationLine> open = await AllAsync(filter, ct);
        if (page is { IsBackward: true }) open = open.Reverse();
        if (page is not null) open = open.Where(s => (string.CompareOrdinal(s.SortKey, page.Sort) is var sort && sort != 0 ? sort : string.CompareOrdinal(s.Code, page.Id)) is var at && (page.IsBackward ? at < 0 : at > 0));
        return PageKey.Page([.. open.Take(size + 1)], page, size, s => (s.SortKey, s.Code));
    }

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<StationLine>> AllAsync(StationFilter filter, CancellationToken ct, int most = int.MaxValue)
    {
        var (now, rows) = (time.UtcNow, Rows(filter).OrderBy(s => s.SortKey).ThenBy(s => s.Code));
        if (!filter.IsOpenNow) return await Lines(most == int.MaxValue ? rows : rows.Take(most)).ToListAsync(ct);
        return [.. (await Lines(rows).ToListAsync(ct)).Where(s => s.IsOpenAt(now)).Take(most)];
    }

    public async Task<int> CountAsync(StationFilter filter, CancellationToken ct) => filter.IsOpenNow ? (await AllAsync(filter, ct)).Count : await Rows(filter).CountAsync(ct);

    /// <returns>Null when no station, open or closed, has this code.</returns>
    public Task<StationLine?> FindAsync(string code, CancellationToken ct) => Lines(db.Set<StationRow>().AsNoTracking().TagWith("stations.find").Where(s => s.Code == code)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<Guid>> PhotosAsync(Guid station, CancellationToken ct) =>
        await db.Set<StationPhotoRow>().AsNoTracking().TagWith("stations.photos").Where(p => p.StationId == station).OrderBy(p => p.Ordinal).Select(p => p.FileId).ToListAsync(ct);

    private IQueryable<StationRow> Rows(StationFilter filter)
    {
        var rows = db.Set<StationRow>().AsNoTracking().TagWith("stations.list").Where(s => s.IsOpen != filter.IsClosed);
        if (filter.Kind is { } kind) rows = rows.Where(s => s.Kind == kind);
        if (filter.Item is { } item) rows = rows.Where(s => s.Items.Any(i => i.ItemCode == item));
        if (filter.Road is { } road) rows = rows.Where(s => s.RoadCode == road);
        if (filter.Area is { } area) rows = rows.Where(s => s.CommunityCode == area || s.StreetCode == area || s.DistrictCode == area || s.GridCode == area);
        return rows;
    }

    private static IQueryable<StationLine> Lines(IQueryable<StationRow> rows) => rows.Select(s => new StationLine(s.Id, s.Code, s.Kind, s.Name, s.SortKey, s.Address, s.LonE7, s.LatE7, s.RoadCode, s.ShopCode, s.Hours, s.ItemsVersionId, s.IsOpen,
        new Place(s.DistrictCode, s.StreetCode, s.CommunityCode, s.GridCode), s.Items.OrderBy(i => i.ItemCode).Select(i => i.ItemCode).ToList()));
}
