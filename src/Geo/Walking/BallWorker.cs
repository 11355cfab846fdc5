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
            if (inner) scatter.CountInner(~given.Row, given.Label); else scatter.AddNode(given.Row, given.Label);
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
        int low = _stretch[_me], high = _stretch[_me + 1], limits = _table.CountLimitSpan.Length, nearest = _table.Nearest;
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
            foreach (int group in groups.At(node))
            {
                int first = Inner.GroupFirst[group];
                bool seenFromTail = Inner.Tail[first] != node && _labels[Inner.Tail[first]] != WalkFront.Unreached;
                if (!seenFromTail && Inner.Arc[first] != ownArc) ScatterGroup(kind, scatter, group, -1);
            }
        if (ownArc < 0) return;
        int at = Inner.FirstOn(ownArc);
        if (at < Inner.Count && Inner.Arc[at] == ownArc) ScatterGroup(kind, scatter, Inner.GroupAt(at), own);
    }

    private int OwnArc(int kind, int facility, out int inner)
    {
        inner = -1;
        if (_kinds[kind].TryNode(facility, out _)) return -1;
        inner = _kinds[kind].InnerOf(facility);
        return _kinds[kind].Inner.Arc[inner];
    }

    /// <summary>Counts a facility at every place of an edge: over the tail, over the head, or along the edge itself when it stands on it.</summary>
    private void ScatterGroup(int kind, RowScatter scatter, int group, int own)
    {
        int first = Inner.GroupFirst[group], end = Inner.GroupFirst[group + 1];
        long tail = _labels[Inner.Tail[first]], head = _labels[Inner.Head[first]];
        bool mine = Inner.Tail[first] >= _stretch[_me] && Inner.Tail[first] < _stretch[_me + 1];
        for (int i = first; i < end; i++)
        {
            long label = Math.Min(Add(tail, Inner.Offset[i]), Add(head, Inner.Rest[i]));
            if (own >= 0) label = Math.Min(label, SameEdge.Label(_kinds[kind].Inner, own, Inner, i));
            label = Add(label, Inner.Access[i]);
            if (label >> 32 > _limit) continue;
            if (mine) scatter.CountInner(i, label); else _handovers.Add(new(kind, ~i, label));
        }
    }

    private static long Add(long label, int millimetres) => label == WalkFront.Unreached ? label : label + ((long)millimetres << 32);

    /// <summary>A row of another worker: a node, or the complement of an inner place.</summary>
    private readonly record struct Handover(int Kind, int Row, long Label);
}
