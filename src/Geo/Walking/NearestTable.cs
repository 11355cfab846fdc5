namespace Wutong.Geo.Walking;

/// <summary>最近设施: one facility found from a row: which, and how far.</summary>
/// <param name="Facility">The facility's row in its kind's places.</param>
/// <param name="Millimetres">Effective walking millimetres, both accesses included.</param>
public readonly record struct Found(int Facility, int Millimetres);

/// <summary>最近设施表: for every row and kind the nearest 1..k facilities, and how many lie within each of the asked limits.</summary>
/// <remarks>
/// Filled by <see cref="NearestSearch"/>, which overwrites it; reuse one table and nothing is allocated. Kept by node and by inner place,
/// so a row costs one look-up. Memory: 8 k bytes per kind for each node and inner place, 4 per limit. Safe to read from many threads.
/// </remarks>
public sealed class NearestTable
{
    private WalkPlaces? _homes;
    private long[][] _atNode = [], _atInner = [];
    private int[][] _countAtNode = [], _countAtInner = [];
    private int[] _countLimits = [];

    /// <summary>Nearest facilities kept per row and kind (k).</summary>
    public int Nearest { get; private set; }

    /// <summary>Number of kinds.</summary>
    public int KindCount { get; private set; }

    /// <summary>The limits that were counted, effective millimetres, as asked.</summary>
    public IReadOnlyList<int> CountLimits => _countLimits;

    /// <summary>The facility of a rank (0 is the nearest), or null when fewer lie within the search's limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Kind, row or rank is outside the table.</exception>
    public Found? At(int kind, int row, int rank = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)kind, (uint)KindCount, nameof(kind));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)rank, (uint)Nearest, nameof(rank));
        if (Homes.IsNowhere(row)) return null;
        long label = Homes.TryNode(row, out int node) ? _atNode[kind][(long)node * Nearest + rank] : _atInner[kind][(long)Homes.InnerOf(row) * Nearest + rank];
        return label == WalkFront.Unreached ? null : new Found((int)(uint)label, (int)(label >> 32));
    }

    /// <summary>How many facilities of a kind lie within one of the counted limits.</summary>
    /// <param name="limit">Index into <see cref="CountLimits"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Kind, row or limit is outside the table.</exception>
    public int CountWithin(int kind, int row, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)kind, (uint)KindCount, nameof(kind));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)limit, (uint)CountLimits.Count, nameof(limit));
        if (Homes.IsNowhere(row)) return 0;
        return Homes.TryNode(row, out int node) ? _countAtNode[kind][(long)node * CountLimits.Count + limit] : _countAtInner[kind][(long)Homes.InnerOf(row) * CountLimits.Count + limit];
    }

    internal int[] CountLimitArray => _countLimits;
    internal WalkPlaces Homes => _homes ?? throw new InvalidOperationException("the table is empty; run a search into it first");
    internal long[] NodeLabels(int kind) => _atNode[kind];
    internal long[] InnerLabels(int kind) => _atInner[kind];
    internal int[] NodeCounts(int kind) => _countAtNode[kind];
    internal int[] InnerCounts(int kind) => _countAtInner[kind];

    /// <summary>Takes the shape of a coming search; memory that fits is kept.</summary>
    internal void Shape(WalkPlaces homes, int nodes, int kinds, int nearest, ReadOnlySpan<int> countLimits)
    {
        (_homes, KindCount, Nearest) = (homes, kinds, nearest);
        if (!_countLimits.AsSpan().SequenceEqual(countLimits)) _countLimits = countLimits.ToArray();
        Fit(ref _atNode, kinds, (long)nodes * nearest);
        Fit(ref _atInner, kinds, (long)homes.Inner.Count * nearest);
        Fit(ref _countAtNode, kinds, (long)nodes * countLimits.Length);
        Fit(ref _countAtInner, kinds, (long)homes.Inner.Count * countLimits.Length);
    }

    private static void Fit<T>(ref T[][] arrays, int kinds, long length)
    {
        if (arrays.Length != kinds) arrays = new T[kinds][];
        for (int k = 0; k < kinds; k++)
            if (arrays[k]?.LongLength != length) arrays[k] = new T[length];
    }
}
