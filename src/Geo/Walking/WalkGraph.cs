using System.Runtime.CompilerServices;

namespace Wutong.Geo.Walking;

/// <summary>步行图: the street network as flat arrays, numbered along a Hilbert curve, degree-2 chains contracted.</summary>
/// <remarks>
/// N nodes 节点 (where one may turn, or a street ends) and A arcs 弧, two for each street edge, one each way. The lower
/// numbered of the two names the edge ("the edge's arc"); shape points and places on the edge are counted from that arc's tail.
/// Lengths are effective millimetres: ground length times effort, plus penalties of crossings and gates.
/// The arrays are views over one block, which <see cref="WalkGraphFile"/> saves and maps as it is. Immutable, thread-safe.
/// Memory: 8 N + 4 (N + 1) + 8 A bytes, 12 per shape point, and the grid for snapping (about 5 per edge).
/// </remarks>
public sealed unsafe class WalkGraph
{
    private readonly int* _nodeLon, _nodeLat, _firstArc, _head, _length, _shapedArc, _firstPoint, _pointLon, _pointLat, _pointOffset, _cellFirst, _cellArc;

    internal WalkGraph(GraphMemory memory)
    {
        Memory = memory;
        Header = *(GraphHeader*)memory.Start;
        var at = new GraphLayout(Header);
        _nodeLon = At(at.NodeLon); _nodeLat = At(at.NodeLat); _firstArc = At(at.FirstArc); _head = At(at.Head); _length = At(at.Length);
        _shapedArc = At(at.ShapedArc); _firstPoint = At(at.FirstPoint);
        _pointLon = At(at.PointLon); _pointLat = At(at.PointLat); _pointOffset = At(at.PointOffset);
        _cellFirst = At(at.CellFirst); _cellArc = At(at.CellArc);
        Grid = new SnapGrid(Header);
    }

    /// <summary>Number of nodes N.</summary>
    public int NodeCount => Header.Nodes;

    /// <summary>Number of arcs A, twice the number of street edges.</summary>
    public int ArcCount => Header.Arcs;

    /// <summary>Bytes of the whole block: arrays, shapes and grid.</summary>
    public long ByteCount => Memory.Length;

    /// <summary>South-west corner of everything in the graph.</summary>
    public GeoPoint SouthWest => new(Header.MinLonE7, Header.MinLatE7);

    /// <summary>North-east corner of everything in the graph.</summary>
    public GeoPoint NorthEast => new(Header.MaxLonE7, Header.MaxLatE7);

    /// <summary>首弧: the arcs of node v are <c>FirstArc[v] .. FirstArc[v + 1]</c>; length N + 1.</summary>
    public ReadOnlySpan<int> FirstArc => new(_firstArc, NodeCount + 1);

    /// <summary>弧头: the node each arc leads to; length A.</summary>
    public ReadOnlySpan<int> Head => new(_head, ArcCount);

    /// <summary>Effective millimetres of each arc; length A.</summary>
    public ReadOnlySpan<int> LengthMillimetres => new(_length, ArcCount);

    internal GraphMemory Memory { get; }
    internal GraphHeader Header { get; }
    internal SnapGrid Grid { get; }
    internal ReadOnlySpan<int> ShapedArc => new(_shapedArc, Header.ShapedArcs);
    internal ReadOnlySpan<int> FirstPoint => new(_firstPoint, Header.ShapedArcs + 1);
    internal ReadOnlySpan<int> PointLon => new(_pointLon, Header.ShapePoints);
    internal ReadOnlySpan<int> PointLat => new(_pointLat, Header.ShapePoints);
    internal ReadOnlySpan<int> PointOffset => new(_pointOffset, Header.ShapePoints);
    internal ReadOnlySpan<int> CellFirst => new(_cellFirst, Header.GridColumns * Header.GridRows + 1);
    internal ReadOnlySpan<int> CellArc => new(_cellArc, Header.GridEntries);
    internal int* FirstArcPointer => _firstArc;
    internal int* HeadPointer => _head;
    internal int* LengthPointer => _length;

    /// <summary>Position of a node.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to N - 1.</exception>
    public GeoPoint PositionOf(int node)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)node, (uint)NodeCount, nameof(node));
        return new(_nodeLon[node], _nodeLat[node]);
    }

    /// <summary>The node an arc leaves: found by bisection of <see cref="FirstArc"/>, log2 N steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to A - 1.</exception>
    public int TailOf(int arc)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)arc, (uint)ArcCount, nameof(arc));
        int low = 0, high = NodeCount; // the last node whose first arc is at or before this one
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (_firstArc[middle] <= arc) low = middle; else high = middle;
        }
        return low;
    }

    /// <summary>The edge's arc of the pair this arc belongs to, and whether this arc runs the same way.</summary>
    internal (int EdgeArc, bool SameWay) EdgeOf(int arc, int tail)
    {
        int head = _head[arc];
        if (tail < head) return (arc, true);
        int rank = RankAmongEqual(tail, arc, head);
        if (head == tail) return rank % 2 == 0 ? (arc, true) : (NthEqual(tail, tail, _length[arc], rank - 1), false);
        return (NthEqual(head, tail, _length[arc], rank), false);
    }

    private int RankAmongEqual(int tail, int arc, int head)
    {
        int rank = 0;
        for (int a = _firstArc[tail]; a < arc; a++)
            if (_head[a] == head && _length[a] == _length[arc]) rank++;
        return rank;
    }

    private int NthEqual(int tail, int head, int length, int rank)
    {
        for (int a = _firstArc[tail]; a < _firstArc[tail + 1]; a++)
            if (_head[a] == head && _length[a] == length && rank-- == 0) return a;
        throw new InvalidOperationException($"the arc from {tail} to {head} of {length} mm has no arc back; the graph is damaged");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int* At(long offset) => (int*)(Memory.Start + offset);
}
