namespace Wutong.Geo.Walking;

/// <summary>等时圈搜索: walking lengths from one place to everything within a limit.</summary>
/// <remarks>
/// Lengths stay in effective millimetres; minutes are made at the end, by a speed. Memory: 8 bytes a node, taken once; <see cref="Run"/>
/// allocates nothing once the queue has grown. Not thread-safe: keep one instance per worker. Algorithm: see <see cref="WalkFront"/>.
/// </remarks>
public sealed class WalkSearch
{
    private readonly WalkFront _front;
    private readonly long[] _labels;

    public WalkSearch(WalkGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Graph = graph;
        _front = new WalkFront(graph);
        _labels = new long[graph.NodeCount];
        Array.Fill(_labels, WalkFront.Unreached);
    }

    /// <summary>The graph searched.</summary>
    public WalkGraph Graph { get; }

    /// <summary>Finds every node within the limit of a place.</summary>
    /// <param name="origin">A place of the graph; <see cref="StreetPlace.None"/> reaches nothing.</param>
    /// <param name="limitMillimetres">Effective millimetres, 0 to 100 000 000, access included.</param>
    /// <param name="accessMillimetres">Straight length from the door to the street, counted first; 0 to 100 000 000.</param>
    /// <param name="ct">Looked at every 4 096 nodes.</param>
    /// <returns>A view over this object's own arrays; the next <see cref="Run"/> overwrites it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The origin is not on the graph, or a length is outside its range.</exception>
    public Reach Run(StreetPlace origin, int limitMillimetres, int accessMillimetres = 0, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)limitMillimetres, 100_000_000u, nameof(limitMillimetres));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)accessMillimetres, 100_000_000u, nameof(accessMillimetres));
        _front.Clear(_labels);
        _front.Prepare(limitMillimetres);
        Start(origin, limitMillimetres, accessMillimetres);
        _front.Drain(_labels, limitMillimetres, ct);
        return new Reach(Graph, _front.Touched, _labels, origin, accessMillimetres, limitMillimetres);
    }

    private void Start(StreetPlace origin, int limit, int access)
    {
        if (origin.IsNone) return;
        if (origin.IsNode)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(origin.Node, Graph.NodeCount, nameof(origin));
            _front.Offer(_labels, origin.Node, access, 0, limit);
            return;
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(origin.Arc, Graph.ArcCount, nameof(origin));
        int length = Graph.LengthMillimetres[origin.Arc];
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)origin.OffsetMillimetres, (uint)length, nameof(origin));
        _front.Offer(_labels, Graph.TailOf(origin.Arc), access + origin.OffsetMillimetres, 0, limit);
        _front.Offer(_labels, Graph.Head[origin.Arc], access + length - origin.OffsetMillimetres, 0, limit);
    }
}

/// <summary>可达范围: what one search reached. A view; it lives until the next search.</summary>
public readonly ref struct Reach
{
    private readonly long[] _labels;

    internal Reach(WalkGraph graph, ReadOnlySpan<int> nodes, long[] labels, StreetPlace origin, int access, int limit)
    {
        Graph = graph;
        Nodes = nodes;
        _labels = labels;
        (Origin, AccessMillimetres, LimitMillimetres) = (origin, access, limit);
    }

    public WalkGraph Graph { get; }

    /// <summary>Every reached node once, in the order of discovery (not sorted by length); the same order every time.</summary>
    public ReadOnlySpan<int> Nodes { get; }

    public StreetPlace Origin { get; }

    public int AccessMillimetres { get; }

    public int LimitMillimetres { get; }

    /// <summary>Effective millimetres to a node, or -1 when it was not reached.</summary>
    public int MillimetresTo(int node) => _labels[node] == WalkFront.Unreached ? -1 : (int)(_labels[node] >> 32);

    /// <summary>Effective millimetres to any place (its own access not counted), or -1 when it lies beyond the limit.</summary>
    public int MillimetresTo(StreetPlace place)
    {
        if (place.IsNone) return -1;
        if (place.IsNode) return MillimetresTo(place.Node);
        int length = Graph.LengthMillimetres[place.Arc];
        long best = Math.Min(Via(Graph.TailOf(place.Arc), place.OffsetMillimetres), Via(Graph.Head[place.Arc], length - place.OffsetMillimetres));
        if (Origin.Arc == place.Arc) best = Math.Min(best, AccessMillimetres + Math.Abs((long)Origin.OffsetMillimetres - place.OffsetMillimetres));
        return best <= LimitMillimetres ? (int)best : -1;
    }

    private long Via(int node, int rest) => _labels[node] == WalkFront.Unreached ? long.MaxValue : (_labels[node] >> 32) + rest;
}
