namespace Wutong.Geo.Cities;

/// <summary>A stretch of border between two communities (-1: outside the city), from one meeting of borders to the next.</summary>
internal sealed record Border(int[] Points, int Left, int Right);

/// <summary>界线: borders of communities as stretches that neighbours share, and rings made of them.</summary>
internal sealed class AreaBorders
{
    private readonly EdgeNet _net;

    public AreaBorders(EdgeNet net, IReadOnlyList<Block> blocks, List<BlockEdge> edges)
    {
        _net = net;
        int Community(int block) => block < 0 ? -1 : blocks[block].Community;
        var border = edges.Select(e => e with { Left = Community(e.Left), Right = Community(e.Right) }).Where(e => e.Left != e.Right).ToList();
        Borders = Chain(border);
    }

    public IReadOnlyList<Border> Borders { get; }

    /// <summary>The closed rings of an area, as steps: an index into <see cref="Borders"/>, or its complement when walked backwards.</summary>
    /// <param name="inside">Whether a community (never -1) belongs to the area.</param>
    public List<List<int>> Rings(Func<int, bool> inside)
    {
        bool In(int community) => community >= 0 && inside(community);
        var steps = new List<int>();
        for (var i = 0; i < Borders.Count; i++)
            if (In(Borders[i].Left) != In(Borders[i].Right)) steps.Add(In(Borders[i].Left) ? i : ~i);
        return Trace(steps);
    }

    public int[] PointsOf(int step) => step >= 0 ? Borders[step].Points : [.. Borders[~step].Points.Reverse()];

    private List<List<int>> Trace(List<int> steps)
    {
        var leaving = steps.ToLookup(s => PointsOf(s)[0]);
        var used = new HashSet<int>();
        var rings = new List<List<int>>();
        foreach (var start in steps)
        {
            if (!used.Add(start)) continue;
            var ring = new List<int> { start };
            var origin = PointsOf(start)[0];
            for (var at = PointsOf(start)[^1]; at != origin; at = PointsOf(ring[^1])[^1])
            {
                var next = Leftmost(ring[^1], leaving[at].Where(s => !used.Contains(s)));
                used.Add(next);
                ring.Add(next);
            }
            rings.Add(ring);
        }
        return rings;
    }

    /// <summary>Where an area touches itself at a corner, turning left keeps each ring simple.</summary>
    private int Leftmost(int from, IEnumerable<int> choices)
    {
        var points = PointsOf(from);
        var (dx, dy) = Direction(points[^2], points[^1]);
        return choices.MaxBy(s =>
        {
            var p = PointsOf(s);
            var (ex, ey) = Direction(p[0], p[1]);
            return dx * ey - dy * ex; // both along the axes: 1 is left, 0 straight on, -1 right
        });
    }

    private (int X, int Y) Direction(int a, int b)
    {
        var (ax, ay) = _net.At(a);
        var (bx, by) = _net.At(b);
        return (Math.Sign(bx - ax), Math.Sign(by - ay));
    }

    private static List<Border> Chain(List<BlockEdge> edges)
    {
        var at = new Dictionary<int, List<int>>();
        for (var i = 0; i < edges.Count; i++) { Meet(edges[i].A, i); Meet(edges[i].B, i); }
        var used = new bool[edges.Count];
        var borders = new List<Border>();
        foreach (var ends in new[] { true, false }) // first from meetings of borders; what is left are closed loops
            for (var i = 0; i < edges.Count; i++)
            {
                if (used[i]) continue;
                if (!ends || at[edges[i].A].Count != 2) borders.Add(Follow(i, forward: true));
                else if (at[edges[i].B].Count != 2) borders.Add(Follow(i, forward: false));
            }
        return borders;

        void Meet(int point, int edge) { if (!at.TryGetValue(point, out var list)) at.Add(point, list = []); list.Add(edge); }

        Border Follow(int first, bool forward)
        {
            var (left, right) = forward ? (edges[first].Left, edges[first].Right) : (edges[first].Right, edges[first].Left);
            var points = new List<int> { forward ? edges[first].A : edges[first].B };
            for (var edge = first; ;)
            {
                used[edge] = true;
                points.Add(edges[edge].A == points[^1] ? edges[edge].B : edges[edge].A);
                var here = at[points[^1]];
                if (here.Count != 2) break;
                edge = here[0] == edge ? here[1] : here[0];
                if (used[edge]) break;
            }
            return new([.. points], left, right);
        }
    }
}
