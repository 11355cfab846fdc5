using Wutong.Geo.Walking;

namespace Wutong.Geo.Shapes;

/// <summary>A straight piece of street in a plane, metres east and north of an origin.</summary>
internal readonly record struct Piece(double X1, double Y1, double X2, double Y2);

/// <summary>A plane tangent at a point: metres east and north; good to a few millimetres within some kilometres.</summary>
internal readonly struct LocalPlane(GeoPoint origin)
{
    private readonly double _lonMetres = Earth.MetresPerE7 * Math.Cos(origin.Lat * Math.PI / 180);

    public (double X, double Y) ToPlane(GeoPoint p) => (((long)p.LonE7 - origin.LonE7) * _lonMetres, ((long)p.LatE7 - origin.LatE7) * Earth.MetresPerE7);

    public GeoPoint FromPlane(double x, double y) => new((int)Math.Round(origin.LonE7 + x / _lonMetres), (int)Math.Round(origin.LatE7 + y / Earth.MetresPerE7));
}

/// <summary>Cuts the edges around a search into what was reached within a limit and what was not.</summary>
internal static class ReachedPieces
{
    /// <summary>Every reached piece, the ends of edges cut where the limit falls.</summary>
    public static void Collect(in Reach reach, int limit, LocalPlane plane, List<Piece> reached)
    {
        var graph = reach.Graph;
        foreach (int node in reach.Nodes)
        {
            int left = limit - reach.MillimetresTo(node);
            if (left < 0) continue;
            for (int arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                int length = graph.LengthMillimetres[arc], head = graph.Head[arc], there = reach.MillimetresTo(head);
                bool wholeFromBothSides = left >= length && there >= 0 && limit - there >= length;
                if (wholeFromBothSides && head < node) continue; // taken from the other end
                var (edge, sameWay) = graph.EdgeOf(arc, node);
                int far = Math.Min(left, length);
                Add(graph, edge, sameWay ? node : head, sameWay ? 0 : length - far, sameWay ? far : length, plane, reached);
            }
        }
        AddOrigin(reach, limit, plane, reached);
    }

    /// <summary>Every piece of the edges in the grid cells over a box that was not reached within the limit.</summary>
    public static void CollectUnreached(in Reach reach, int limit, GeoPoint southWest, GeoPoint northEast, LocalPlane plane, HashSet<int> seen, List<Piece> unreached)
    {
        var graph = reach.Graph;
        var grid = graph.Grid;
        seen.Clear();
        for (int row = grid.RowOf(southWest.LatE7); row <= grid.RowOf(northEast.LatE7); row++)
            for (int column = grid.ColumnOf(southWest.LonE7); column <= grid.ColumnOf(northEast.LonE7); column++)
            {
                int cell = row * grid.Columns + column;
                foreach (int edge in graph.CellArc[graph.CellFirst[cell]..graph.CellFirst[cell + 1]])
                    if (seen.Add(edge)) AddUnreached(reach, edge, limit, plane, unreached);
            }
    }

    private static void AddUnreached(in Reach reach, int edge, int limit, LocalPlane plane, List<Piece> unreached)
    {
        var graph = reach.Graph;
        int tail = graph.TailOf(edge), length = graph.LengthMillimetres[edge];
        int fromTail = Left(reach.MillimetresTo(tail), limit), fromHead = length - Left(reach.MillimetresTo(graph.Head[edge]), limit);
        if (reach.Origin.Arc != edge)
        {
            if (fromTail < fromHead) Add(graph, edge, tail, Math.Max(0, fromTail), Math.Min(length, fromHead), plane, unreached);
            return;
        }
        int around = limit - reach.AccessMillimetres, low = reach.Origin.OffsetMillimetres - around, high = reach.Origin.OffsetMillimetres + around;
        if (fromTail < Math.Min(low, fromHead)) Add(graph, edge, tail, Math.Max(0, fromTail), Math.Min(low, fromHead), plane, unreached);
        if (Math.Max(high, fromTail) < fromHead) Add(graph, edge, tail, Math.Max(high, fromTail), Math.Min(length, fromHead), plane, unreached);
    }

    private static int Left(int walked, int limit) => walked < 0 || walked > limit ? -1 : limit - walked;

    private static void AddOrigin(in Reach reach, int limit, LocalPlane plane, List<Piece> reached)
    {
        var origin = reach.Origin;
        int around = limit - reach.AccessMillimetres;
        if (origin.IsNone || origin.IsNode || around < 0) return;
        int length = reach.Graph.LengthMillimetres[origin.Arc];
        Add(reach.Graph, origin.Arc, reach.Graph.TailOf(origin.Arc), Math.Max(0, origin.OffsetMillimetres - around), (int)Math.Min(length, (long)origin.OffsetMillimetres + around), plane, reached);
    }

    private static void Add(WalkGraph graph, int edge, int tail, int from, int to, LocalPlane plane, List<Piece> pieces)
    {
        var shape = new EdgeShape(graph, edge, tail);
        var (x, y) = plane.ToPlane(shape.Along(from));
        for (int p = 1; p <= shape.InnerCount; p++)
        {
            int offset = shape.OffsetOf(p);
            if (offset <= from) continue;
            if (offset >= to) break;
            var (nextX, nextY) = plane.ToPlane(shape.At(p));
            pieces.Add(new(x, y, nextX, nextY));
            (x, y) = (nextX, nextY);
        }
        var (endX, endY) = plane.ToPlane(shape.Along(to));
        pieces.Add(new(x, y, endX, endY));
    }
}
