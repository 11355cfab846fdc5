using System.Collections.Concurrent;
using Wutong.Geo;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Walking;

/// <summary>What walks on one edition need: a finder of streets, searches kept for reuse, and its homes laid out once.</summary>
internal sealed class WalkDesk(CircleBook book)
{
    private readonly ConcurrentBag<WalkSearch> _idle = [];
    private readonly Lazy<SnapFinder> _streets = new(() => new(book.Study.Graph));
    private readonly Lazy<WalkPlaces> _homes = new(() => PlacesOf(book.Study.Graph, book.Study.HomeSnaps));

    public CircleBook Book => book;

    private int HorizonMillimetres => book.Profile.HorizonMetres * 1000;

    public IReadOnlyList<WalkTo>? From(GeoPoint from, IReadOnlyList<GeoPoint> goals, Pace pace, CancellationToken ct)
    {
        if (SnapOf(from) is not { } street) return null;
        var snaps = goals.Select(SnapOf).ToList();
        var search = Take();
        try
        {
            var reach = search.Run(street.Place, HorizonMillimetres, street.AccessMillimetres, ct);
            var walks = new List<WalkTo>();
            for (int goal = 0; goal < snaps.Count; goal++)
                if (snaps[goal] is { } snap && reach.MillimetresTo(snap.Place) is >= 0 and var there)
                    walks.Add(new(goal, book.Profile.MinutesFor(there + snap.AccessMillimetres, pace), there + snap.AccessMillimetres));
            walks.Sort((a, b) => a.Millimetres != b.Millimetres ? a.Millimetres.CompareTo(b.Millimetres) : a.Goal.CompareTo(b.Goal));
            return walks;
        }
        finally
        {
            _idle.Add(search);
        }
    }

    public WalkWay? Way(GeoPoint from, GeoPoint goal, Pace pace, CancellationToken ct)
    {
        if (SnapOf(from) is not { } street || SnapOf(goal) is not { } end) return null;
        var search = Take();
        try
        {
            var reach = search.Run(street.Place, HorizonMillimetres, street.AccessMillimetres, ct);
            return WalkRoute.To(reach, end.Place, end.AccessMillimetres) is { } route ? new(book.Profile.MinutesFor(route.Millimetres, pace), (int)(route.GroundMillimetres / 1000), route.Line) : null;
        }
        finally
        {
            _idle.Add(search);
        }
    }

    public IReadOnlyList<WalkShare> Shares(IReadOnlyList<GeoPoint> goals, int minutes, Pace pace, CancellationToken ct)
    {
        var (data, people) = (book.Data, new (long All, long Within)[book.Data.Communities.Count]);
        int limit = book.Profile.MetresPerMinute(pace) * minutes * 1000;
        var table = new NearestTable();
        new NearestSearch(book.Study.Graph).One([PlacesOf(book.Study.Graph, goals.Select(SnapOf))], _homes.Value, limit, table, ct);
        for (int home = 0; home < data.Homes.Count; home++)
        {
            int area = data.Homes[home].Area;
            if (area < 0) continue;
            int living = data.Homes[home].People;
            people[area].All += living;
            if (table.At(0, home) is { } found && found.Millimetres <= limit) people[area].Within += living;
        }
        return [.. data.Communities.Select((c, i) => new WalkShare(c.Area.Code, people[i].All, people[i].Within))];
    }

    private Snap? SnapOf(GeoPoint point) => _streets.Value.Find(point, book.Profile.SnapLimitMetres * 1000);

    private WalkSearch Take() => _idle.TryTake(out var search) ? search : new(book.Study.Graph);

    private static WalkPlaces PlacesOf(WalkGraph graph, IEnumerable<Snap?> snaps)
    {
        var all = snaps.ToArray();
        return WalkPlaces.On(graph, all.Select(s => s?.Place ?? StreetPlace.None).ToArray(), all.Select(s => s?.AccessMillimetres ?? 0).ToArray());
    }
}
