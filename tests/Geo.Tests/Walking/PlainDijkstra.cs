namespace Wutong.Geo.Tests.Walking;

/// <summary>The plain slow oracle: Dijkstra over the input's own nodes and segments, no contraction, no renumbering.</summary>
public sealed class PlainDijkstra
{
    private readonly List<(int To, int Length)>[] _streets;

    public PlainDijkstra(int nodes, int[] from, int[] to, int[] length)
    {
        _streets = [.. Enumerable.Range(0, nodes).Select(_ => new List<(int, int)>())];
        for (int i = 0; i < from.Length; i++)
        {
            _streets[from[i]].Add((to[i], length[i]));
            _streets[to[i]].Add((from[i], length[i]));
        }
    }

    /// <summary>Millimetres from the nearest start (a node, and what was walked before it) to every node; long.MaxValue where none leads.</summary>
    public long[] From(params (int Node, int Walked)[] starts)
    {
        var far = Enumerable.Repeat(long.MaxValue, _streets.Length).ToArray();
        var queue = new PriorityQueue<int, long>();
        foreach (var (node, walked) in starts)
            if (walked < far[node]) queue.Enqueue(node, far[node] = walked);
        while (queue.TryDequeue(out int node, out long at))
        {
            if (at > far[node]) continue;
            foreach (var (to, length) in _streets[node])
                if (at + length < far[to]) queue.Enqueue(to, far[to] = at + length);
        }
        return far;
    }
}
