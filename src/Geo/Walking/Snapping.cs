namespace Wutong.Geo.Walking;

/// <summary>吸附: a point brought to the nearest street.</summary>
/// <param name="Place">The place on the nearest edge.</param>
/// <param name="At">The position of that place.</param>
/// <param name="AccessMillimetres">Straight ground millimetres from the point to the street.</param>
public readonly record struct Snap(StreetPlace Place, GeoPoint At, int AccessMillimetres);

/// <summary>吸附: finds the nearest point of the network's edges, not of its nodes.</summary>
public static class Snapping
{
    /// <summary>The nearest street within a limit, or null. Equal distances go to the lower arc, so the answer is the same every time.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="point">Any position; far outside the network is fine.</param>
    /// <param name="limitMillimetres">Ground millimetres, 0 to 100 000 000.</param>
    /// <remarks>Thread-safe, allocates nothing. Straight lines in a plane tangent at the point: error below 1 mm within 1 km.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside its range.</exception>
    public static Snap? Find(WalkGraph graph, GeoPoint point, int limitMillimetres)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)limitMillimetres, 100_000_000u, nameof(limitMillimetres));
        var nearest = new NearestPiece(graph, point, limitMillimetres / 1000.0);
        nearest.SearchRings();
        return nearest.Answer();
    }
}
