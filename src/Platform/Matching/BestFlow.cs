namespace Wutong.Platform.Matching;

/// <summary>最大价值运输: how much of each source goes to each sink so that the whole is worth the most; exact, in whole numbers.</summary>
/// <remarks>
/// Algorithm: successive best augmenting paths (Busacker and Gowen 1961) over the residual network, each found by Bellman-Ford with a queue; it ends when no path is worth anything.
/// Each path carries as much as it can; the value of the flow after each is the greatest for its amount. Work: paths × sources × sinks, a few milliseconds for 100 × 100.
/// </remarks>
public static class BestFlow
{
    /// <param name="supply">Of each source, from 0.</param>
    /// <param name="capacity">Of each sink, from 0.</param>
    /// <param name="worth">Of one unit from a source to a sink; null: it cannot go there.</param>
    /// <returns>How much goes from each source to each sink.</returns>
    public static int[,] Of(int[] supply, int[] capacity, Func<int, int, long?> worth)
    {
        var (flow, left, room) = (new int[supply.Length, capacity.Length], (int[])supply.Clone(), (int[])capacity.Clone());
        var worths = new long?[supply.Length, capacity.Length];
        for (var s = 0; s < supply.Length; s++)
            for (var t = 0; t < capacity.Length; t++) worths[s, t] = worth(s, t);
        while (BestPath(flow, left, room, worths) is { } path) Send(path, flow, left, room);
        return flow;
    }

    /// <summary>Nodes of the path by turns: source, sink, source, ..., sink.</summary>
    private static List<int>? BestPath(int[,] flow, int[] left, int[] room, long?[,] worths)
    {
        int sources = left.Length, sinks = room.Length;
        var (best, from, waits, queue) = (new long?[sources + sinks], new int[sources + sinks], new bool[sources + sinks], new Queue<int>());
        for (var s = 0; s < sources; s++)
            if (left[s] > 0) Reach(s, 0, -1);
        while (queue.TryDequeue(out var node))
        {
            waits[node] = false;
            var so = best[node]!.Value;
            if (node < sources)
            {
                for (var t = 0; t < sinks; t++)
                    if (worths[node, t] is { } gain) Reach(sources + t, so + gain, node);
            }
            else
            {
                for (var s = 0; s < sources; s++)
                    if (flow[s, node - sources] > 0) Reach(s, so - worths[s, node - sources]!.Value, node);
            }
        }
        var end = -1;
        for (var t = 0; t < sinks; t++)
            if (room[t] > 0 && best[sources + t] is > 0 and var value && (end < 0 || value > best[end])) end = sources + t;
        if (end < 0) return null;
        var path = new List<int>();
        for (var node = end; node >= 0; node = from[node]) path.Add(node < sources ? node : node - sources);
        path.Reverse();
        return path;

        void Reach(int node, long value, int by)
        {
            if (best[node] is { } known && known >= value) return;
            (best[node], from[node]) = (value, by);
            if (waits[node]) return;
            waits[node] = true;
            queue.Enqueue(node);
        }
    }

    private static void Send(List<int> path, int[,] flow, int[] left, int[] room)
    {
        var amount = Math.Min(left[path[0]], room[path[^1]]);
        for (var i = 2; i < path.Count; i += 2) amount = Math.Min(amount, flow[path[i], path[i - 1]]); // what goes back along the way
        for (var i = 0; i < path.Count; i += 2)
        {
            flow[path[i], path[i + 1]] += amount;
            if (i + 2 < path.Count) flow[path[i + 2], path[i + 1]] -= amount;
        }
        left[path[0]] -= amount;
        room[path[^1]] -= amount;
    }
}
