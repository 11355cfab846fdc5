using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Greening.Plantings;
using Wutong.Greening.Varieties;
using Wutong.LifeCircles.Walking;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Greening.Register;

/// <summary>A site in a list.</summary>
internal sealed record SiteLine(SiteRow Row, int Containers, int Plants);

/// <summary>One planting that grows, and when it flowers.</summary>
internal sealed record Growing(PlantingRow Row, VarietyRow Variety)
{
    public DateOnly Day => ChinaDay.Of(Row.HappenedAtUtc);
}

/// <summary>A container and what grows in it.</summary>
internal sealed record ContainerLine(ContainerRow Row, IReadOnlyList<Growing> Growing)
{
    public int Plants => Growing.Sum(g => g.Row.Plants);

    /// <summary>How it looks on a day.</summary>
    public (PillKind Pill, string Chinese, string English) Look(DateOnly day) =>
        Growing.Count == 0 ? (PillKind.Warning, "空着", "bare")
        : Growing.Any(g => g.Variety.Bloom.Flowers(g.Day, day)) ? (PillKind.Done, "有花", "in flower")
        : Growing.Any(g => g.Variety.Bloom.LastFlowering(g.Day) > day) ? (PillKind.Later, "还没开", "not yet in flower")
        : (PillKind.Warning, "过花期", "out of flower");
}

/// <summary>园林台账查询: public.</summary>
internal sealed class GreenQuery(AppDb db, ICurrentActor current, Rights rights)
{
    public const int MostSites = 400;

    public bool MayKeep(Place place) => current.Actor.ReachOf(GreeningPermissions.Keep, rights).Covers(new(place));
    public bool MayInspect(Place place) => current.Actor.ReachOf(GreeningPermissions.Inspect, rights).Covers(new(place));

    public async Task<IReadOnlyList<SiteLine>> SitesAsync(SiteKind? kind, string? area, bool isClosed, CancellationToken ct)
    {
        var rows = db.Set<SiteRow>().AsNoTracking().TagWith("greening.sites").Where(s => s.IsOpen != isClosed);
        if (kind is { } one) rows = rows.Where(s => s.Kind == one);
        if (area is not null) rows = rows.Where(s => s.CommunityCode == area || s.StreetCode == area || s.DistrictCode == area);
        var (containers, growing) = (db.Set<ContainerRow>(), PlantingBook.Growing(db));
        return await rows.OrderBy(s => s.SortKey).ThenBy(s => s.Code).Take(MostSites)
            .Select(s => new SiteLine(s, containers.Count(c => c.SiteId == s.Id && c.IsOpen), growing.Where(p => containers.Any(c => c.Id == p.ContainerId && c.SiteId == s.Id)).Sum(p => p.Plants))).ToListAsync(ct);
    }

    public Task<SiteRow?> SiteAsync(string code, CancellationToken ct) => db.Set<SiteRow>().AsNoTracking().TagWith("greening.site").SingleOrDefaultAsync(s => s.Code == code, ct);

    public async Task<IReadOnlyList<SiteRow>> KeptSitesAsync(CancellationToken ct) =>
        await current.Actor.ReachOf(GreeningPermissions.Keep, rights).Cut(db.Set<SiteRow>().AsNoTracking().TagWith("greening.kept-sites")).Where(s => s.IsOpen).OrderBy(s => s.SortKey).ThenBy(s => s.Code).Take(MostSites).ToListAsync(ct);

    /// <summary>In use, by name.</summary>
    public async Task<IReadOnlyList<ContainerLine>> ContainersAsync(Guid site, CancellationToken ct) =>
        await LinesAsync(await db.Set<ContainerRow>().AsNoTracking().TagWith("greening.containers").Where(c => c.SiteId == site && c.IsOpen).OrderBy(c => c.SortKey).ThenBy(c => c.Code).ToListAsync(ct), ct);

    public async Task<(ContainerLine Line, SiteRow Site)?> ContainerAsync(string code, CancellationToken ct)
    {
        if (await db.Set<ContainerRow>().AsNoTracking().TagWith("greening.container").SingleOrDefaultAsync(c => c.Code == code, ct) is not { } row) return null;
        return ((await LinesAsync([row], ct))[0], await db.Set<SiteRow>().AsNoTracking().TagWith("greening.container-site").SingleAsync(s => s.Id == row.SiteId, ct));
    }

    /// <summary>Its plantings that ended, newest first.</summary>
    public async Task<IReadOnlyList<(PlantingRow Row, PlantingEndRow End)>> PastAsync(Guid container, CancellationToken ct) =>
        [.. (await db.Set<PlantingRow>().AsNoTracking().TagWith("greening.past").Standing().Where(p => p.ContainerId == container).Join(db.Set<PlantingEndRow>(), p => p.Id, e => e.PlantingId, (p, e) => new { p, e }).OrderByDescending(x => x.e.Id).Take(50).ToListAsync(ct)).Select(x => (x.p, x.e))];

    public async Task<IReadOnlyList<VarietyRow>> VarietiesAsync(CancellationToken ct, bool onlyOpen = false) =>
        await db.Set<VarietyRow>().AsNoTracking().TagWith("greening.varieties").Where(v => !onlyOpen || v.IsOpen).OrderBy(v => v.SortKey).ThenBy(v => v.Code).ToListAsync(ct);

    public static WalkMark Mark(SiteRow site, Lang l, string? label) => new(new GeoPoint(site.LonE7, site.LatE7), site.Kind.Icon(), $"{(site.Kind.Words() is var (zh, en) ? l[zh, en] : "")}{l["：", ": "]}{site.Name}", label, "greening/sites/" + site.Code);

    private async Task<IReadOnlyList<ContainerLine>> LinesAsync(List<ContainerRow> rows, CancellationToken ct)
    {
        var ids = rows.ConvertAll(c => c.Id);
        var growing = await PlantingBook.Growing(db).TagWith("greening.growing-in").Where(p => ids.Contains(p.ContainerId)).OrderBy(p => p.Id).ToListAsync(ct);
        var varieties = await db.Set<VarietyRow>().AsNoTracking().TagWith("greening.growing-varieties").ToDictionaryAsync(v => v.Id, ct);
        var of = growing.Select(p => new Growing(p, varieties[p.VarietyId])).ToLookup(g => g.Row.ContainerId);
        return [.. rows.Select(c => new ContainerLine(c, [.. of[c.Id]]))];
    }
}
