using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.LifeCircles.Study;
using Wutong.LifeCircles.Walking;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;
using Wutong.Territory;

namespace Wutong.Stations.Coverage;

/// <summary>One community against the rule "at least one station".</summary>
/// <param name="People">Residents, and how many of them have an open-for-use station within the minutes; null where that is not known.</param>
internal sealed record CommunityCover(Area Community, int Stations, WalkShare? People);

/// <summary>One street of the plan against the rule "at least one corner".</summary>
internal sealed record StreetCover(string RoadCode, string Name, int Corners);

/// <summary>覆盖规则: every community has at least one station, every street of the plan at least one corner.</summary>
internal sealed record CoverBook(Area Area, IReadOnlyList<CommunityCover> Communities, IReadOnlyList<StreetCover> Streets)
{
    public IEnumerable<CommunityCover> CommunityGaps => Communities.Where(c => c.Stations == 0);
    public IEnumerable<StreetCover> StreetGaps => Streets.Where(s => s.Corners == 0);
    public bool IsFull => !CommunityGaps.Any() && !StreetGaps.Any();
    public long People => Communities.Sum(c => c.People?.People ?? 0);
    public long Within => Communities.Sum(c => c.People?.Within ?? 0);
}

/// <summary>覆盖查询. A hub or a corner does not stand in for a community's station; closed ones count nowhere.</summary>
internal sealed class CoverQuery(AppDb db, IAreas areas, IWalks walks, ShareMemory memory)
{
    /// <summary>The walk that is told beside the rule.</summary>
    public const int Minutes = 15;

    /// <param name="area">A subdistrict.</param>
    public async Task<CoverBook> OfAsync(Area area, CancellationToken ct)
    {
        var communities = (await areas.ListAsync(AreaLevel.Community, area.Code, null, 500, ct)).Items;
        var counts = await db.Set<StationRow>().AsNoTracking().TagWith("stations.cover-communities").Where(s => s.IsOpen && s.Kind == StationKind.Station && s.StreetCode == area.Code && s.CommunityCode != null)
            .GroupBy(s => s.CommunityCode!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var people = await SharesAsync(ct);
        return new(area, [.. communities.Select(c => new CommunityCover(c, counts.GetValueOrDefault(c.Code), people.GetValueOrDefault(c.Code)))], await StreetsAsync(area.Code, ct));
    }

    private async Task<IReadOnlyList<StreetCover>> StreetsAsync(string area, CancellationToken ct)
    {
        var streets = await db.Set<PlanPartRow>().AsNoTracking().TagWith("stations.cover-streets").Where(p => p.IsOpen && p.StreetCode == area && (p.Part == PlanPart.ModelStreet || p.Part == PlanPart.Road)).OrderBy(p => p.Part).ThenBy(p => p.Code).Select(p => new { p.Code, p.Name }).ToListAsync(ct);
        var codes = streets.ConvertAll(s => s.Code);
        var counts = await db.Set<StationRow>().AsNoTracking().TagWith("stations.cover-corners").Where(s => s.IsOpen && s.Kind == StationKind.Corner && s.RoadCode != null && codes.Contains(s.RoadCode) && s.StreetCode == area)
            .GroupBy(s => s.RoadCode!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. streets.Select(s => new StreetCover(s.Code, s.Name, counts.GetValueOrDefault(s.Code)))];
    }

    /// <summary>Of every community; none while no streets are open.</summary>
    private async Task<IReadOnlyDictionary<string, WalkShare>> SharesAsync(CancellationToken ct)
    {
        if (!walks.IsOpen) return new Dictionary<string, WalkShare>();
        var goals = await db.Set<StationRow>().AsNoTracking().TagWith("stations.cover-goals").Where(s => s.IsOpen && (s.Kind == StationKind.Station || s.Kind == StationKind.Hub)).OrderBy(s => s.Code).Select(s => new GeoPoint(s.LonE7, s.LatE7)).ToListAsync(ct);
        return memory.Of(walks, goals, ct);
    }
}

/// <summary>The last answer of the walking engine, kept while neither the streets nor the stations change.</summary>
internal sealed class ShareMemory
{
    private volatile Kept? _kept;

    public IReadOnlyDictionary<string, WalkShare> Of(IWalks walks, IReadOnlyList<GeoPoint> goals, CancellationToken ct)
    {
        var (edition, kept) = (walks.Basis(Pace.Adult).Edition, _kept);
        if (kept is not null && kept.Edition == edition && kept.Goals.SequenceEqual(goals)) return kept.Shares;
        var shares = goals.Count == 0 ? [] : walks.Shares(goals, CoverQuery.Minutes, Pace.Adult, ct).ToDictionary(s => s.Community, StringComparer.Ordinal);
        _kept = new(edition, goals, shares);
        return shares;
    }

    private sealed record Kept(int Edition, IReadOnlyList<GeoPoint> Goals, IReadOnlyDictionary<string, WalkShare> Shares);
}
