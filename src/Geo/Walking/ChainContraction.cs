using System.Runtime.CompilerServices;

namespace Wutong.Geo.Walking;

/// <summary>链收缩: finds the nodes where one may turn and joins the segments between them into edges.</summary>
internal sealed class ChainContraction
{
    private readonly Segments _segments;
    private readonly int[] _firstAt, _segmentAt; // incidence: segments at each node; a loop stands twice
    private readonly bool[] _isJunction, _used;
    private readonly List<int> _from, _to, _length, _firstInner, _inner, _innerOffset;

    private ChainContraction(int nodes, Segments segments)
    {
        _segments = segments;
        _isJunction = new bool[nodes];
        _used = new bool[segments.Count];
        int edges = segments.Count / 2 + 16;
        (_from, _to, _length, _firstInner, _inner, _innerOffset) = (new(edges), new(edges), new(edges), new(edges), new(edges), new(edges));
        (_firstAt, _segmentAt) = Incidence(nodes, segments);
        for (int v = 0; v < nodes; v++) _isJunction[v] = _firstAt[v + 1] - _firstAt[v] != 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Chains Run(int nodes, Segments segments)
    {
        var work = new ChainContraction(nodes, segments);
        for (int v = 0; v < nodes; v++)
            if (work._isJunction[v]) work.FollowAll(v);
        for (int s = 0; s < segments.Count; s++) // what is left are rings without a junction: the first end of each becomes one
            if (!work._used[s]) work.FollowAll(segments.From[s]);
        work._firstInner.Add(work._inner.Count);
        return new Chains(work._isJunction, [.. work._from], [.. work._to], [.. work._length], [.. work._firstInner], [.. work._inner], [.. work._innerOffset]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FollowAll(int start)
    {
        _isJunction[start] = true;
        for (int i = _firstAt[start]; i < _firstAt[start + 1]; i++)
            if (!_used[_segmentAt[i]]) Follow(start, _segmentAt[i]);
    }

    /// <summary>Walks from a junction until the next, or until the edge would be too long for its integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Follow(int start, int segment)
    {
        _firstInner.Add(_inner.Count);
        int node = start, length = 0;
        while (true)
        {
            _used[segment] = true;
            length += _segments.Millimetres[segment];
            node = _segments.From[segment] ^ _segments.To[segment] ^ node;
            if (_isJunction[node]) break;
            int next = _segmentAt[_firstAt[node]] == segment ? _segmentAt[_firstAt[node] + 1] : _segmentAt[_firstAt[node]];
            if (length + (long)_segments.Millimetres[next] > Segments.LongestMillimetres) break;
            _inner.Add(node);
            _innerOffset.Add(length);
            segment = next;
        }
        _from.Add(start);
        _to.Add(node);
        _length.Add(length);
        if (!_isJunction[node]) FollowAll(node);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] First, int[] Segment) Incidence(int nodes, Segments segments)
    {
        var first = new int[nodes + 1];
        for (int s = 0; s < segments.Count; s++) { first[segments.From[s] + 1]++; first[segments.To[s] + 1]++; }
        for (int v = 0; v < nodes; v++) first[v + 1] += first[v];
        var at = new int[2 * segments.Count];
        var next = first.AsSpan(0, nodes).ToArray();
        for (int s = 0; s < segments.Count; s++) { at[next[segments.From[s]]++] = s; at[next[segments.To[s]]++] = s; }
        return (first, at);
    }
}

/// <summary>Edges between junctions, with the nodes inside them and how far along they lie.</summary>
/// <param name="IsJunction">For every input node; the others lie inside an edge.</param>
/// <param name="FirstInner">Edge e holds inner nodes <c>FirstInner[e] .. FirstInner[e + 1]</c>.</param>
internal sealed record Chains(bool[] IsJunction, int[] From, int[] To, int[] Length, int[] FirstInner, int[] Inner, int[] InnerOffset);
