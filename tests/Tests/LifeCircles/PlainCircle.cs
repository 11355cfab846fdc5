using Wutong.Geo;
using Wutong.Geo.Streets;

namespace Wutong.Tests.LifeCircles;

/// <summary>The plain slow oracle: snapping to the raw segments of the street network and Dijkstra over its own nodes; no contraction, no graph of ours.</summary>
internal sealed class PlainCircle
{
    private const int CellE7 = 60_000; // more than the 300 m a door may stand from a street, up to 60 degrees of latitude
    private readonly List<(int A, int B, int Length)> _segments = [];
    private readonly List<(int To, int Length)>[] _streets;
    private readonly Dictionary<(int, int), List<int>> _cells = [];
    private readonly StreetNetwork _network;

    public PlainCircle(StreetNetwork network)
    {
        _network = network;
        _streets = [.. Enumerable.Range(0, network.NodeCount).Select(_ => new List<(int, int)>())];
        for (int way = 0; way < network.WayCount; way++)
            for (int i = network.FirstNode[way]; i + 1 < network.FirstNode[way + 1]; i++) Add(network.Nodes[i], network.Nodes[i + 1], network.EffortPercent[way]);
    }

    /// <summary>Millimetres from every home to the nearest of these facilities; -1 where none is within the horizon or the door is on no street.</summary>
    public int[] Nearest(IReadOnlyList<GeoPoint> homes, IReadOnlyList<GeoPoint> facilities, int snapMetres, int horizonMillimetres)
    {
        var doors = facilities.Select(f => Snap(f, snapMetres)).Where(s => s.Segment >= 0).ToList();
        var far = Dijkstra(doors);
        var onSegment = doors.ToLookup(d => d.Segment);
        return [.. homes.Select(h => From(Snap(h, snapMetres), far, onSegment)).Select(mm => mm <= horizonMillimetres ? (int)mm : -1)];
    }

    private long From((int Segment, int FromA, int Access) door, long[] far, ILookup<int, (int Segment, int FromA, int Access)> onSegment)
    {
        if (door.Segment < 0) return long.MaxValue;
        var (a, b, length) = _segments[door.Segment];
        long best = Math.Min(Sum(far[a], door.FromA), Sum(far[b], length - door.FromA));
        foreach (var facility in onSegment[door.Segment]) best = Math.Min(best, facility.Access + Math.Abs(facility.FromA - door.FromA));
        return Sum(best, door.Access);
    }

    private static long Sum(long far, long more) => far == long.MaxValue ? long.MaxValue : far + more;

    private long[] Dijkstra(List<(int Segment, int FromA, int Access)> doors)
    {
        var far = Enumerable.Repeat(long.MaxValue, _streets.Length).ToArray();
        var queue = new PriorityQueue<int, long>();
        void Offer(int node, long at)
        {
            if (at < far[node]) queue.Enqueue(node, far[node] = at);
        }
        foreach (var (segment, fromA, access) in doors)
        {
            Offer(_segments[segment].A, access + fromA);
            Offer(_segments[segment].B, access + _segments[segment].Length - fromA);
        }
        while (queue.TryDequeue(out int node, out long at))
            if (at == far[node])
                foreach (var (to, length) in _streets[node]) Offer(to, at + length);
        return far;
    }

    private (int Segment, int FromA, int Access) Snap(GeoPoint p, int limitMetres)
    {
        double lonMetres = Earth.MetresPerE7 * Math.Cos(p.Lat * Math.PI / 180), best = (double)limitMetres * limitMetres * (1 + 1e-12);
        (int Segment, double T) found = (-1, 0);
        for (int x = Cell(p.LonE7) - 1; x <= Cell(p.LonE7) + 1; x++)
            for (int y = Cell(p.LatE7) - 1; y <= Cell(p.LatE7) + 1; y++)
                foreach (int s in _cells.GetValueOrDefault((x, y)) ?? [])
                {
                    var (a, b, _) = _segments[s];
                    double ax = (_network.LonE7[a] - (double)p.LonE7) * lonMetres, ay = (_network.LatE7[a] - (double)p.LatE7) * Earth.MetresPerE7;
                    double bx = (_network.LonE7[b] - (double)p.LonE7) * lonMetres, by = (_network.LatE7[b] - (double)p.LatE7) * Earth.MetresPerE7;
                    double dx = bx - ax, dy = by - ay, square = dx * dx + dy * dy, t = square > 0 ? Math.Clamp(-(ax * dx + ay * dy) / square, 0, 1) : 0;
                    double distance = (ax + t * dx) * (ax + t * dx) + (ay + t * dy) * (ay + t * dy);
                    if (distance < best) (best, found) = (distance, (s, t));
                }
        return found.Segment < 0 ? (-1, 0, 0) : (found.Segment, (int)Math.Round(found.T * _segments[found.Segment].Length), (int)Math.Round(Math.Sqrt(best) * 1000));
    }

    private void Add(int a, int b, int effort)
    {
        GeoPoint from = new(_network.LonE7[a], _network.LatE7[a]), to = new(_network.LonE7[b], _network.LatE7[b]);
        int length = (int)Math.Max(1, Earth.Millimetres(from, to) * effort / 100 + Half(a) + Half(b));
        _streets[a].Add((b, length));
        _streets[b].Add((a, length));
        for (int x = Cell(Math.Min(from.LonE7, to.LonE7)); x <= Cell(Math.Max(from.LonE7, to.LonE7)); x++)
            for (int y = Cell(Math.Min(from.LatE7, to.LatE7)); y <= Cell(Math.Max(from.LatE7, to.LatE7)); y++)
            {
                if (!_cells.TryGetValue((x, y), out var here)) _cells[(x, y)] = here = [];
                here.Add(_segments.Count);
            }
        _segments.Add((a, b, length));
    }

    private int Half(int node) => _network.NodePenaltyMillimetres.Length == 0 ? 0 : _network.NodePenaltyMillimetres[node] / 2;

    private static int Cell(int e7) => (int)Math.Floor((double)e7 / CellE7);
}
