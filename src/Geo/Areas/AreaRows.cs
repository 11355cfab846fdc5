using Wutong.Geo.Osm;

namespace Wutong.Geo.Areas;

/// <summary>An edge from its lower to its higher end.</summary>
internal readonly record struct AreaEdge(GeoPoint Low, GeoPoint High)
{
    public static AreaEdge Of(GeoPoint a, GeoPoint b) => a.LatE7 <= b.LatE7 ? new(a, b) : new(b, a);

    /// <summary>Whether the ray from a point to the east crosses: exact, each product fits 64 bits.</summary>
    public bool IsCrossedFrom(GeoPoint p) => Low.LatE7 <= p.LatE7 && p.LatE7 < High.LatE7
        && ((long)p.LonE7 - Low.LonE7) * ((long)High.LatE7 - Low.LatE7) < ((long)p.LatE7 - Low.LatE7) * ((long)High.LonE7 - Low.LonE7);

    /// <summary>The longitude at a latitude, to within a unit or two; the whole edge's where it runs level.</summary>
    public double LonAt(double lat) => Low.LonE7 + Math.Clamp((lat - Low.LatE7) / ((double)High.LatE7 - Low.LatE7), 0, 1) * ((double)High.LonE7 - Low.LonE7);
}

/// <summary>An area's edges, by the rows of the grid they reach into.</summary>
internal sealed class AreaRows
{
    private readonly int _firstRow;
    private readonly int[] _start = [0]; // of each row's edges, and the end
    private readonly AreaEdge[] _edges = [];

    public AreaRows(GeoRings area, AreaGrid grid)
    {
        AreaEdge[] edges = [.. area.Rings.SelectMany(Edges)];
        if (edges.Length == 0) return;
        _firstRow = edges.Min(e => grid.Row(e.Low.LatE7));
        _start = new int[edges.Max(e => grid.Row(e.High.LatE7)) - _firstRow + 2];
        foreach (var e in edges)
            for (int row = grid.Row(e.Low.LatE7); row <= grid.Row(e.High.LatE7); row++) _start[row - _firstRow + 1]++;
        for (int i = 1; i < _start.Length; i++) _start[i] += _start[i - 1];
        _edges = new AreaEdge[_start[^1]];
        var next = _start.AsSpan().ToArray();
        foreach (var e in edges)
            for (int row = grid.Row(e.Low.LatE7); row <= grid.Row(e.High.LatE7); row++) _edges[next[row - _firstRow]++] = e;
    }

    public long Bytes => 16L * _edges.Length + 4L * _start.Length + 96;

    public int FirstRow => _firstRow;

    /// <summary>One past the last; the first row for an area that holds nothing.</summary>
    public int EndRow => _firstRow + _start.Length - 1;

    public ReadOnlySpan<AreaEdge> Edges(int row) => _edges.AsSpan(_start[row - _firstRow].._start[row - _firstRow + 1]);

    public bool Contains(GeoPoint p, int row)
    {
        bool inside = false;
        foreach (ref readonly var edge in Edges(row)) inside ^= edge.IsCrossedFrom(p);
        return inside;
    }

    private static IEnumerable<AreaEdge> Edges(GeoPoint[] ring)
    {
        for (int i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            if (a != b) yield return AreaEdge.Of(a, b);
        }
    }
}
