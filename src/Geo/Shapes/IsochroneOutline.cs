using Wutong.Geo.Osm;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Shapes;

/// <summary>等时圈轮廓: the outline of what a search reached within a limit.</summary>
/// <remarks>
/// The outline is the set of points within <see cref="BufferMetres"/> of a reached piece of street, sampled on a square grid of
/// <see cref="CellMetres"/> and traced by marching squares (Lorensen and Cline 1987, in two dimensions); holes with no unreached street in
/// them are filled. So it contains every reached street point, and every unreached one inside lies within <see cref="ToleranceMetres"/>
/// of a reached one. Outlines of one search for growing limits contain each other. Not thread-safe: keep one per worker; its memory,
/// about 13 bytes a grid corner, is reused.
/// </remarks>
public sealed class IsochroneOutline
{
    /// <summary>Side of a grid square, metres.</summary>
    public const double CellMetres = 12;

    /// <summary>Width of street counted as reached on either side, metres; more than a square's diagonal.</summary>
    public const double BufferMetres = 18;

    /// <summary>No unreached street point inside an outline is farther than this from a reached one, metres.</summary>
    public const double ToleranceMetres = BufferMetres + CellMetres * 1.4142135623730951;

    private readonly List<Piece> _reached = [], _unreached = [];
    private readonly HashSet<int> _seen = [];
    private readonly CornerField _field = new();

    /// <summary>Traces the outline at a limit no larger than the search's own.</summary>
    /// <param name="reach">What a search reached.</param>
    /// <param name="limitMillimetres">Effective millimetres, 0 to the search's limit.</param>
    /// <returns>Closed rings, even-odd; outer rings run counter-clockwise, holes clockwise. No ring when nothing was reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative or above the search's.</exception>
    public GeoRings Trace(in Reach reach, int limitMillimetres)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)limitMillimetres, (uint)reach.LimitMillimetres, nameof(limitMillimetres));
        if (reach.Origin.IsNone) return new([]);
        var plane = new LocalPlane(PositionOf(reach));
        _reached.Clear();
        ReachedPieces.Collect(reach, limitMillimetres, plane, _reached);
        if (_reached.Count == 0) return new([]);
        _field.Measure(_reached);
        var (west, south, east, north) = _field.Box;
        _unreached.Clear();
        ReachedPieces.CollectUnreached(reach, limitMillimetres, plane.FromPlane(west, south), plane.FromPlane(east, north), plane, _seen, _unreached);
        _field.FillHoles(_unreached);
        return new(MarchingSquares.Rings(_field, plane));
    }

    private static GeoPoint PositionOf(in Reach reach)
        => reach.Origin.IsNode ? reach.Graph.PositionOf(reach.Origin.Node) : new EdgeShape(reach.Graph, reach.Origin.Arc).Along(reach.Origin.OffsetMillimetres);
}
