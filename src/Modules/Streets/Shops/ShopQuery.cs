using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;

namespace Wutong.Streets.Shops;

/// <summary>What a list of shops is narrowed to.</summary>
/// <param name="Which">open, unsigned (open and without an agreement) or closed.</param>
internal sealed record ShopFilter(string? Area, string? Road, string Which)
{
    public const string Open = "open", Unsigned = "unsigned", Closed = "closed";

    public static ShopFilter Of(string? area, string? road, string? which) => new(Typed.OrNull(area), Typed.OrNull(road), which is Unsigned or Closed ? which : Open);
}

/// <summary>A shop as lists show it.</summary>
/// <param name="VersionId">The version of the items it signed; null: no agreement stands.</param>
internal sealed record ShopLine(Guid Id, string Code, string Name, string SortKey, string RoadCode, string? SectionCode, string Door, ShopKind Kind, bool IsOpen, string? AreaCode, Guid? AgreementId, Guid? VersionId);

/// <summary>商户查询: the shops in reach.</summary>
internal sealed class ShopQuery(AppDb db, ICurrentActor current, Rights rights, IPlaces places)
{
    public async Task<PageOf<ShopLine>> PageAsync(ShopFilter filter, PageKey? page, int size, CancellationToken ct) =>
        PageKey.Page(await Lines((await RowsAsync(filter, ct)).PageBy(s => s.SortKey, s => s.Code, page).Take(size + 1)).ToListAsync(ct), page, size, s => (s.SortKey, s.Code));

    public async Task<IAsyncEnumerable<ShopLine>> AllAsync(ShopFilter filter, CancellationToken ct) => Lines((await RowsAsync(filter, ct)).OrderBy(s => s.SortKey).ThenBy(s => s.Code)).AsAsyncEnumerable();

    public async Task<int> CountAsync(ShopFilter filter, CancellationToken ct) => await (await RowsAsync(filter, ct)).CountAsync(ct);

    /// <returns>Null when there is no such shop, or it is out of reach: both look alike.</returns>
    public Task<ShopLine?> FindAsync(string code, CancellationToken ct) => Lines(InReach().Where(s => s.Code == code)).SingleOrDefaultAsync(ct);

    public bool MayKeep(ShopLine shop, Place place) => shop.IsOpen && current.Actor.ReachOf(StreetsPermissions.Keep, rights).Covers(new(place));

    public async Task<Place> PlaceOfAsync(string code, CancellationToken ct) =>
        await InReach().Where(s => s.Code == code).Select(s => new Place(s.DistrictCode, s.StreetCode, s.CommunityCode, s.GridCode)).SingleAsync(ct);

    private IQueryable<ShopRow> InReach() => current.Actor.ReachOf(StreetsPermissions.See, rights).Cut(db.Set<ShopRow>().AsNoTracking().TagWith("streets.shops"));

    private static IQueryable<ShopLine> Lines(IQueryable<ShopRow> rows) => rows.Select(s => new ShopLine(
        s.Id, s.Code, s.Name, s.SortKey, s.RoadCode, s.SectionCode, s.Door, s.Kind, s.IsOpen, s.GridCode ?? s.CommunityCode ?? s.StreetCode ?? s.DistrictCode, s.AgreementId, s.AgreedVersionId));

    private async Task<IQueryable<ShopRow>> RowsAsync(ShopFilter filter, CancellationToken ct)
    {
        var rows = InReach();
        rows = filter.Which switch
        {
            ShopFilter.Closed => rows.Where(s => !s.IsOpen),
            ShopFilter.Unsigned => rows.Where(s => s.IsOpen && s.AgreementId == null),
            _ => rows.Where(s => s.IsOpen),
        };
        if (filter.Road is { } road) rows = rows.Where(s => s.RoadCode == road);
        if (filter.Area is not { } code) return rows;
        return (await places.FindAsync(code, ct))?.Level switch
        {
            AreaLevel.District => rows.Where(s => s.DistrictCode == code),
            AreaLevel.Subdistrict => rows.Where(s => s.StreetCode == code),
            AreaLevel.Community => rows.Where(s => s.CommunityCode == code),
            AreaLevel.Grid => rows.Where(s => s.GridCode == code),
            _ => rows.Where(s => false),
        };
    }
}
