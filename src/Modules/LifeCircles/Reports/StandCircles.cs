using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Geo.Shapes;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Reports;

/// <summary>各社区等时圈: the rings around every community's stand point at the elderly pace, on all cores.</summary>
internal static class StandCircles
{
    public static IReadOnlyList<(GeoPoint At, IReadOnlyList<GeoRings> Rings)?> Of(CircleStudy study, CancellationToken ct)
    {
        var circles = new (GeoPoint, IReadOnlyList<GeoRings>)?[study.Data.Communities.Count];
        Parallel.For(0, circles.Length, new ParallelOptions { CancellationToken = ct }, () => (Search: new WalkSearch(study.Graph), Outline: new IsochroneOutline()), (i, _, tools) =>
        {
            circles[i] = One(study, i, tools.Search, tools.Outline, ct);
            return tools;
        }, _ => { });
        return circles;
    }

    private static (GeoPoint, IReadOnlyList<GeoRings>)? One(CircleStudy study, int community, WalkSearch search, IsochroneOutline outline, CancellationToken ct)
    {
        int home = StandPoint.Of(study, community);
        if (home < 0 || study.HomeSnaps[home] is not { } snap) return null;
        int last = study.Profile.Minutes.Count - 1;
        var reach = search.Run(snap.Place, study.Profile.LimitMillimetres(Pace.Elderly, last), snap.AccessMillimetres, ct);
        var rings = new List<GeoRings>();
        for (int ring = 0; ring <= last; ring++) rings.Add(outline.Trace(reach, study.Profile.LimitMillimetres(Pace.Elderly, ring)));
        return (study.Data.Homes[home].At, rings);
    }
}
