namespace Wutong.Geo.Walking;

/// <summary>One thread of <see cref="NearestMany"/>: its labels and queue, its stretch of the rows, and what it found in the stretches of others.</summary>
internal sealed class BallWorker
{
    private readonly WalkFront _front;
    private readonly long[] _labels;
    private readonly int _me;
    private readonly List<Handover> _handovers = [];
    private IReadOnlyList<WalkPlaces> _kinds = [];
    private WalkPlaces _homes = null!;
    private NearestTable _table = null!;
    private int[] _stretch = [];
    private int _limit;

    public BallWorker(WalkGraph graph, int me)
    {
        _me = me;
        _front = new WalkFront(graph);
        _labels = new long[graph.NodeCount];
        Array.Fill(_labels, WalkFront.Unreached);
    }

    private InnerPlaces Inner => _homes.Inner;

    public void Begin(IReadOnlyList<WalkPlaces> kinds, WalkPlaces homes, int limit, NearestTable table, int[] stretch)
    {
        (_kinds, _homes, _limit, _table, _stretch) = (kinds, homes, limit, table, stretch);
        if (homes.Inner.Count > 0) _ = homes.Groups; // made before the threads start
        _handovers.Clear();
        _front.Prepare(limit);
    }

    /// <summary>Empties its own rows, then searches from every facility of its stretch.</summary>
    public void Search(CancellationToken ct)
    {
        for (int kind = 0; kind < _kinds.Count; kind++)
        {
            EmptyOwn(kind);
            var scatter = new RowScatter(_table, kind);
            foreach (ref readonly var start in _kinds[kind].Starts.AsSpan())
            {
                if (start.Node < _stretch[_me] || start.Node >= _stretch[_me + 1]) continue;
                _front.Offer(_labels, start.Node, start.Millimetres, start.Facility, _limit);
                if (start.OtherNode >= 0) _front.Offer(_labels, start.OtherNode, start.OtherMillimetres, start.Facility, _limit);
                _front.Drain(_labels, _limit, ct);
                ScatterNodes(kind, scatter);
                if (Inner.Count > 0) ScatterInner(kind, scatter, start.Facility);
                _front.Clear(_labels);
            }
        }
    }

    /// <summary>Takes what another worker found in this one's stretch.</summary>
    public void TakeOver(BallWorker other)
    {
        if (other == this) return;
        foreach (ref readonly var given in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(other._handovers))
        {
            bool inner = given.Row < 0;
            int node = inner ? Inner.Tail[~given.Row] : given.Row;
            if (node < _stretch[_me] || node >= _stretch[_me + 1]) continue;
            var scatter = new RowScatter(_table, given.Kind);
            if (inner) scatter.CountInner(~given.Row, (int)(given.Label >> 32)); else scatter.AddNode(given.Row, given.Label);
        }
    }

    /// <summary>The nearest of its inner places, from the finished lists at their edges' ends and the facilities on the same edge.</summary>
    public void Finish()
    {
        int low = FirstInner(_stretch[_me]), high = FirstInner(_stretch[_me + 1]);
        for (int kind = 0; kind < _kinds.Count; kind++) new InnerMerge(_table, kind, Inner, _limit).Run(_kinds[kind].Inner, low, high);
    }

    private void EmptyOwn(int kind)
    {
        int low = _stretch[_me], high = _stretch[_me + 1], limits = _table.CountLimits.Count, nearest = _table.Nearest;
        _table.NodeLabels(kind).AsSpan(low * nearest, (high - low) * nearest).Fill(WalkFront.Unreached);
        _table.NodeCounts(kind).AsSpan(low * limits, (high - low) * limits).Clear();
        (low, high) = (FirstInner(low), FirstInner(high));
        _table.InnerCounts(kind).AsSpan(low * limits, (high - low) * limits).Clear();
    }

    private int FirstInner(int node)
    {
        int low = 0, high = Inner.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Inner.Tail[middle] < node) low = middle + 1; else high = middle;
        }
        return low;
    }

    private void ScatterNodes(int kind, RowScatter scatter)
    {
        int low = _stretch[_me], own = _stretch[_me + 1] - low;
        foreach (int node in _front.Touched)
            if ((uint)(node - low) < (uint)own) scatter.AddNode(node, _labels[node]);
            else _handovers.Add(new(kind, node, _labels[node]));
    }

    private void ScatterInner(int kind, RowScatter scatter, int facility)
    {
        var groups = _homes.Groups;
        int ownArc = OwnArc(kind, facility, out int own);
        foreach (int node in _front.Touched)
            foreach (ref readonly var group in groups.At(node))
            {
                long other = _labels[group.Other];
                if (!group.AtTail && other != WalkFront.Unreached) continue; // seen from its tail
                if (Inner.Arc[group.First] == ownArc) continue;
                int here = Walked(_labels[node]), there = Walked(other);
                CountGroup(kind, scatter, group.First, group.End, group.AtTail ? here : there, group.AtTail ? there : here);
            }
        if (ownArc >= 0) CountOwnEdge(kind, scatter, own);
    }

    private int OwnArc(int kind, int facility, out int inner)
    {
        inner = -1;
        if (_kinds[kind].TryNode(facility, out _)) return -1;
        inner = _kinds[kind].InnerOf(facility);
        return _kinds[kind].Inner.Arc[inner];
    }

    /// <summary>Counts a facility at every place of an edge, reached over its tail or over its head.</summary>
    private void CountGroup(int kind, RowScatter scatter, int first, int end, int tail, int head)
    {
        ReadOnlySpan<int> offsets = Inner.Offset.AsSpan(first, end - first), rests = Inner.Rest.AsSpan(first, end - first), accesses = Inner.Access.AsSpan(first, end - first);
        bool mine = IsMine(Inner.Tail[first]);
        for (int i = 0; i < offsets.Length; i++)
        {
            int millimetres = Math.Min(tail + offsets[i], head + rests[i]) + accesses[i];
            if (millimetres <= _limit) CountOne(kind, scatter, first + i, millimetres, mine);
        }
    }

    /// <summary>The facility's own edge, where it is also reached along the edge.</summary>
    private void CountOwnEdge(int kind, RowScatter scatter, int own)
    {
        var facilities = _kinds[kind].Inner;
        int arc = facilities.Arc[own], tail = Walked(_labels[facilities.Tail[own]]), head = Walked(_labels[facilities.Head[own]]);
        bool mine = IsMine(facilities.Tail[own]);
        for (int i = Inner.FirstOn(arc); i < Inner.Count && Inner.Arc[i] == arc; i++)
        {
            int along = Math.Abs(facilities.Offset[own] - Inner.Offset[i]) + facilities.Access[own];
            int millimetres = Math.Min(along, Math.Min(tail + Inner.Offset[i], head + Inner.Rest[i])) + Inner.Access[i];
            if (millimetres <= _limit) CountOne(kind, scatter, i, millimetres, mine);
        }
    }

    private void CountOne(int kind, RowScatter scatter, int inner, int millimetres, bool mine)
    {
        if (mine) scatter.CountInner(inner, millimetres);
        else _handovers.Add(new(kind, ~inner, (long)millimetres << 32));
    }

    private bool IsMine(int node) => node >= _stretch[_me] && node < _stretch[_me + 1];

    /// <summary>Millimetres of a label; for an unreached node more than any limit, yet small enough to add lengths to.</summary>
    private static int Walked(long label) => label == WalkFront.Unreached ? Segments.LongestMillimetres : (int)(label >> 32);

    /// <summary>A row of another worker: a node, or the complement of an inner place.</summary>
    private readonly record struct Handover(int Kind, int Row, long Label);
}
