namespace Wutong.Geo.Walking;

/// <summary>
/// The nearest facility by pruned searches: the labels of all facilities of a kind share one array, and each facility's search only goes
/// where it is nearer than every facility before it. In the order of the curve the working set of a search stays in cache.
/// </summary>
internal sealed class NearestOne(WalkGraph graph, int workers)
{
    private readonly Lock _gate = new();
    private readonly Stack<WalkFront> _idle = new();

    public void Run(IReadOnlyList<WalkPlaces> kinds, WalkPlaces homes, int limit, NearestTable table, CancellationToken ct)
    {
        if (workers > 1 && kinds.Count > 1) RunSideBySide(kinds, homes, limit, table, ct);
        else
            for (int kind = 0; kind < kinds.Count; kind++) RunKind(kinds[kind], kind, homes, limit, table, ct);
    }

    private void RunSideBySide(IReadOnlyList<WalkPlaces> kinds, WalkPlaces homes, int limit, NearestTable table, CancellationToken ct)
        => Parallel.For(0, kinds.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, kind => RunKind(kinds[kind], kind, homes, limit, table, ct));

    private void RunKind(WalkPlaces facilities, int kind, WalkPlaces homes, int limit, NearestTable table, CancellationToken ct)
    {
        long[] labels = table.NodeLabels(kind);
        Array.Fill(labels, WalkFront.Unreached);
        var front = Take();
        front.Prepare(limit);
        foreach (ref readonly var start in facilities.Starts.AsSpan())
        {
            front.Offer(labels, start.Node, start.Millimetres, start.Facility, limit);
            if (start.OtherNode >= 0) front.Offer(labels, start.OtherNode, start.OtherMillimetres, start.Facility, limit);
            front.Drain(labels, limit, ct);
            front.Forget();
        }
        lock (_gate) _idle.Push(front);
        FillInner(facilities.Inner, homes.Inner, labels, limit, table.InnerLabels(kind));
    }

    private WalkFront Take()
    {
        lock (_gate) return _idle.TryPop(out var front) ? front : new WalkFront(graph);
    }

    /// <summary>An inner place is reached over its edge's tail, over its head, or from a facility on the same edge.</summary>
    private static void FillInner(InnerPlaces facilities, InnerPlaces homes, long[] labels, int limit, long[] result)
    {
        for (int i = 0; i < homes.Count; i++)
        {
            long best = Math.Min(Add(labels[homes.Tail[i]], homes.Offset[i]), Add(labels[homes.Head[i]], homes.Rest[i]));
            best = Add(best, homes.Access[i]);
            result[i] = best >> 32 <= limit ? best : WalkFront.Unreached;
        }
        for (int f = 0; f < facilities.Count; f++)
            for (int i = homes.FirstOn(facilities.Arc[f]); i < homes.Count && homes.Arc[i] == facilities.Arc[f]; i++)
            {
                long along = SameEdge.Label(facilities, f, homes, i) + ((long)homes.Access[i] << 32);
                if (along < result[i] && along >> 32 <= limit) result[i] = along;
            }
    }

    private static long Add(long label, int millimetres) => label == WalkFront.Unreached ? label : label + ((long)millimetres << 32);
}
