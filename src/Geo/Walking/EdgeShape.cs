namespace Wutong.Geo.Walking;

/// <summary>边形: the polyline of an edge, from the tail of its arc to the head, with the effective offset of every point.</summary>
internal readonly ref struct EdgeShape
{
    private readonly WalkGraph _graph;
    private readonly int _first;

    public EdgeShape(WalkGraph graph, int edgeArc) : this(graph, edgeArc, graph.TailOf(edgeArc)) { }

    public EdgeShape(WalkGraph graph, int edgeArc, int tail) : this(graph, edgeArc, tail, graph.ShapedArc.BinarySearch(edgeArc)) { }

    public EdgeShape(WalkGraph graph, int edgeArc, int tail, int shaped)
    {
        (_graph, Arc, Tail) = (graph, edgeArc, tail);
        if (shaped < 0) return;
        _first = graph.FirstPoint[shaped];
        InnerCount = graph.FirstPoint[shaped + 1] - _first;
    }

    public int Arc { get; }
    public int Tail { get; }
    public int InnerCount { get; }
    public int PointCount => InnerCount + 2;
    public int Length => _graph.LengthMillimetres[Arc];

    public GeoPoint At(int point)
    {
        if (point == 0) return _graph.PositionOf(Tail);
        if (point > InnerCount) return _graph.PositionOf(_graph.Head[Arc]);
        return new(_graph.PointLon[_first + point - 1], _graph.PointLat[_first + point - 1]);
    }

    public int OffsetOf(int point) => point == 0 ? 0 : point > InnerCount ? Length : _graph.PointOffset[_first + point - 1];

    /// <summary>The position at an offset, by straight interpolation between the two points around it.</summary>
    public GeoPoint Along(int offsetMillimetres)
    {
        int piece = 0;
        while (piece + 2 < PointCount && OffsetOf(piece + 1) < offsetMillimetres) piece++;
        GeoPoint a = At(piece), b = At(piece + 1);
        int low = OffsetOf(piece), high = OffsetOf(piece + 1);
        double t = high > low ? Math.Clamp((offsetMillimetres - low) / (double)(high - low), 0, 1) : 0;
        return new((int)Math.Round(a.LonE7 + t * ((double)b.LonE7 - a.LonE7)), (int)Math.Round(a.LatE7 + t * ((double)b.LatE7 - a.LatE7)));
    }
}
