using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Geo.Shapes;
using Wutong.Geo.Walking;

namespace Wutong.LifeCircles.Study;

/// <summary>一处设施和走到它的路: a facility reached from a point.</summary>
internal sealed record Walk(int Facility, int Millimetres, int Minutes);

/// <summary>身边: what can be walked to from one point: rings, and every facility within them, nearest first.</summary>
/// <param name="Rings">Outlines, one per ring of the profile, each inside the next.</param>
/// <param name="Walks">Facilities within the last ring.</param>
/// <param name="NearestBeyond">For each kind with nothing within the last ring, its nearest facility within the horizon, if any.</param>
internal sealed record Around(GeoPoint Point, Snap Street, Pace Pace, IReadOnlyList<GeoRings> Rings, IReadOnlyList<Walk> Walks, IReadOnlyList<Walk> NearestBeyond);

/// <summary>Answers "what is around here" from a study. Keeps searches for reuse; thread-safe.</summary>
internal sealed class AroundSearch(CircleStudy study)
{
    private readonly System.Collections.Concurrent.ConcurrentBag<(WalkSearch Search, IsochroneOutline Outline)> _idle = [];

    /// <summary>The surroundings of a point, or null when no street is within the profile's snap limit.</summary>
    public Around? From(GeoPoint point, Pace pace, bool outlines = true, CancellationToken ct = default)
    {
        if (Snapping.Find(study.Graph, point, study.Profile.SnapLimitMetres * 1000) is not { } street) return null;
        var tools = Take();
        try
        {
            int last = study.Profile.Minutes.Count - 1, circle = study.Profile.LimitMillimetres(pace, last);
            var reach = tools.Search.Run(street.Place, study.Profile.HorizonMetres * 1000, street.AccessMillimetres, ct);
            var (walks, beyond) = Walks(reach, pace, circle);
            return new(point, street, pace, outlines ? Outlines(tools, street, pace, ct) : [], walks, beyond);
        }
        finally
        {
            _idle.Add(tools);
        }
    }

    /// <summary>The walk from a point to a facility, or null when either is on no street or it is beyond the horizon.</summary>
    public WalkRoute? RouteTo(GeoPoint point, int facility, CancellationToken ct = default)
    {
        if (Snapping.Find(study.Graph, point, study.Profile.SnapLimitMetres * 1000) is not { } street || study.FacilitySnaps[facility] is not { } goal) return null;
        var tools = Take();
        try
        {
            var reach = tools.Search.Run(street.Place, study.Profile.HorizonMetres * 1000, street.AccessMillimetres, ct);
            return WalkRoute.To(reach, goal.Place, goal.AccessMillimetres);
        }
        finally
        {
            _idle.Add(tools);
        }
    }

    private (WalkSearch Search, IsochroneOutline Outline) Take() => _idle.TryTake(out var tools) ? tools : (new WalkSearch(study.Graph), new IsochroneOutline());

    private List<GeoRings> Outlines((WalkSearch Search, IsochroneOutline Outline) tools, Snap street, Pace pace, CancellationToken ct)
    {
        int last = study.Profile.Minutes.Count - 1;
        var reach = tools.Search.Run(street.Place, study.Profile.LimitMillimetres(pace, last), street.AccessMillimetres, ct);
        var rings = new List<GeoRings>();
        for (int ring = 0; ring <= last; ring++) rings.Add(tools.Outline.Trace(reach, study.Profile.LimitMillimetres(pace, ring)));
        return rings;
    }

    private (List<Walk> Within, List<Walk> Beyond) Walks(in Reach reach, Pace pace, int circle)
    {
        var walks = new List<Walk>();
        var beyond = new Walk?[study.Data.Kinds.Count];
        var has = new bool[study.Data.Kinds.Count];
        for (int f = 0; f < study.Data.Facilities.Count; f++)
        {
            if (study.FacilitySnaps[f] is not { } snap || reach.MillimetresTo(snap.Place) is not (>= 0 and var there)) continue;
            int millimetres = there + snap.AccessMillimetres, kind = study.Data.Facilities[f].Kind;
            var walk = new Walk(f, millimetres, study.Profile.MinutesFor(millimetres, pace));
            if (millimetres <= circle) { walks.Add(walk); has[kind] = true; }
            else if (beyond[kind] is null || millimetres < beyond[kind]!.Millimetres) beyond[kind] = walk;
        }
        walks.Sort((a, b) => a.Millimetres != b.Millimetres ? a.Millimetres.CompareTo(b.Millimetres) : a.Facility.CompareTo(b.Facility));
        return (walks, [.. beyond.Where((b, kind) => b is not null && !has[kind]).Select(b => b!)]);
    }
}
