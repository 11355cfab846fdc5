namespace Wutong.Geo.Walking;

/// <summary>
/// The nearest k and the counts by one bounded search for each facility, scattered into the table. Workers take facilities by position
/// along the curve and own the rows of their stretch; what a search finds in another's stretch is handed over afterwards, so that no two
/// threads write one row and the answer does not depend on how many there are.
/// </summary>
internal sealed class NearestMany
{
    private readonly WalkGraph _graph;
    private readonly BallWorker[] _workers;
    private readonly int[] _whole;

    public NearestMany(WalkGraph graph, int workers)
    {
        _graph = graph;
        _workers = new BallWorker[workers];
        _whole = [0, graph.NodeCount];
    }

    public void Run(IReadOnlyList<WalkPlaces> kinds, WalkPlaces homes, int limit, NearestTable table, CancellationToken ct)
    {
        var stretch = Stretches(kinds);
        for (int w = 0; w < _workers.Length; w++) (_workers[w] ??= new BallWorker(_graph, w)).Begin(kinds, homes, limit, table, stretch);
        if (_workers.Length > 1)
        {
            RunSideBySide(ct);
            return;
        }
        _workers[0].Search(ct);
        _workers[0].Finish();
    }

    private void RunSideBySide(CancellationToken ct)
    {
        Parallel.ForEach(_workers, worker => worker.Search(ct));
        Parallel.ForEach(_workers, worker =>
        {
            foreach (var other in _workers) worker.TakeOver(other);
        });
        Parallel.ForEach(_workers, worker => worker.Finish());
    }

    /// <summary>Cuts the nodes so that each worker has as many facilities: worker w owns nodes <c>[w] .. [w + 1]</c>.</summary>
    private int[] Stretches(IReadOnlyList<WalkPlaces> kinds)
    {
        if (_workers.Length == 1) return _whole;
        int all = 0;
        foreach (var kind in kinds) all += kind.Starts.Length;
        var nodes = new int[all];
        int at = 0;
        foreach (var kind in kinds)
            foreach (ref readonly var start in kind.Starts.AsSpan()) nodes[at++] = start.Node;
        Array.Sort(nodes);
        var cuts = new int[_workers.Length + 1];
        for (int w = 1; w < _workers.Length; w++) cuts[w] = all == 0 ? 0 : nodes[(int)((long)all * w / _workers.Length)];
        cuts[_workers.Length] = _graph.NodeCount;
        return cuts;
    }
}
