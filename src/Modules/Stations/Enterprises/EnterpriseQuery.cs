using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Territory;

namespace Wutong.Stations.Enterprises;

/// <summary>An enterprise as lists show it.</summary>
internal sealed record EnterpriseLine(string Code, string Name, string SortKey, string RoadCode, string Door, EnterpriseSize Size, bool IsOpen, Place Place);

/// <summary>企业查询: public.</summary>
internal sealed class EnterpriseQuery(AppDb db)
{
    public async Task<PageOf<EnterpriseLine>> PageAsync(string? road, string? area, PageKey? page, int size, CancellationToken ct) =>
        PageKey.Page(await Lines(Rows(road, area).PageBy(e => e.SortKey, e => e.Code, page).Take(size + 1)).ToListAsync(ct), page, size, e => (e.SortKey, e.Code));

    /// <summary>By name.</summary>
    public IAsyncEnumerable<EnterpriseLine> AllAsync(string? road, string? area) => Lines(Rows(road, area).OrderBy(e => e.SortKey).ThenBy(e => e.Code).Take(ListFile.MostRows)).AsAsyncEnumerable();

    /// <summary>How many of each size.</summary>
    public async Task<IReadOnlyDictionary<EnterpriseSize, int>> CountAsync(string? road, string? area, CancellationToken ct) =>
        await Rows(road, area).GroupBy(e => e.Size).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Codes of the roads that have an enterprise.</summary>
    public async Task<IReadOnlyList<string>> RoadsAsync(string? area, CancellationToken ct) => await Rows(null, area).Select(e => e.RoadCode).Distinct().OrderBy(r => r).Take(200).ToListAsync(ct);

    /// <summary>The same, each with its name.</summary>
    public async Task<Dictionary<string, string>> RoadNamesAsync(string? area, IEntries<Road> roads, Lang l, CancellationToken ct)
    {
        var names = new Dictionary<string, string>();
        foreach (var code in await RoadsAsync(area, ct)) names[code] = await roads.FindAsync(code, ct) is { } found ? l.PlainName(found.NameZh, found.NameEn) : code;
        return names;
    }

    /// <returns>Null when there is no such enterprise.</returns>
    public Task<EnterpriseLine?> FindAsync(string code, CancellationToken ct) => Lines(db.Set<EnterpriseRow>().AsNoTracking().TagWith("stations.enterprise").Where(e => e.Code == code)).SingleOrDefaultAsync(ct);

    public static IReadOnlyList<ListColumn<EnterpriseLine>> Columns(IReadOnlyDictionary<string, string> roads) =>
    [
        new("name", "名称", "Name", (e, _) => e.Name, 30), new("size", "规模", "Size", (e, l) => e.Size.Words() is var (zh, en) ? l[zh, en] : null, 8), new("road", "道路", "Road", (e, _) => roads.GetValueOrDefault(e.RoadCode, e.RoadCode), 16), new("door", "门牌号", "Door", (e, _) => e.Door, 12),
    ];

    private IQueryable<EnterpriseRow> Rows(string? road, string? area) => db.Set<EnterpriseRow>().AsNoTracking().TagWith("stations.enterprises")
        .Where(e => e.IsOpen && (road == null || e.RoadCode == road) && (area == null || e.CommunityCode == area || e.StreetCode == area || e.DistrictCode == area));

    private static IQueryable<EnterpriseLine> Lines(IQueryable<EnterpriseRow> rows) => rows.Select(e => new EnterpriseLine(e.Code, e.Name, e.SortKey, e.RoadCode, e.Door, e.Size, e.IsOpen, new Place(e.DistrictCode, e.StreetCode, e.CommunityCode, e.GridCode)));
}
