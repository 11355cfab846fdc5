namespace Wutong.Geo.Walking;

/// <summary>步行路线: one shortest walk.</summary>
/// <param name="Millimetres">Effective length, both accesses included: what minutes are made of.</param>
/// <param name="GroundMillimetres">Length on the ground along <paramref name="Line"/>.</param>
/// <param name="Line">From the origin's street point to the goal's, at least two points.</param>
public sealed record WalkRoute(int Millimetres, long GroundMillimetres, IReadOnlyList<GeoPoint> Line)
{
    /// <summary>The route from a search's origin to a place, or null when it lies beyond the search's limit.</summary>
    /// <param name="reach">What the search reached.</param>
    /// <param name="goal">A place of the same graph.</param>
    /// <param name="goalAccessMillimetres">Straight length from the street to the goal's door, added to the answer.</param>
    /// <remarks>No parents are kept while searching: the way back takes, at each node, an arc that explains its length. Work grows with the route.</remarks>
    public static WalkRoute? To(in Reach reach, StreetPlace goal, int goalAccessMillimetres = 0)
    {
        int total = reach.MillimetresTo(goal);
        if (total < 0) return null;
        var line = RouteTrace.Back(reach, goal, total);
        long ground = 0;
        for (int i = 1; i < line.Count; i++) ground += Earth.Millimetres(line[i - 1], line[i]);
        return new WalkRoute(total + goalAccessMillimetres, ground, line);
    }
}
