namespace Wutong.Geo.Walking;

/// <summary>最近设施搜索: the nearest 1..k facilities of every kind from every row, and counts within limits, on all cores.</summary>
/// <remarks>
/// Exact, and the same whatever the number of workers: equal distances go to the facility with the lower row. Not thread-safe: one search at
/// a time per instance. Memory: 8 bytes a node for each worker; with a reused table and one worker <see cref="One"/> and <see cref="Many"/>
/// allocate nothing once warm.
/// </remarks>
public sealed class NearestSearch
{
    private readonly WalkGraph _graph;
    private readonly int _workers;
    private readonly NearestOne _one;
    private readonly NearestMany _many;

    /// <param name="graph">The graph searched.</param>
    /// <param name="workers">Threads to use; 0 means one for each core.</param>
    public NearestSearch(WalkGraph graph, int workers = 0)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(workers);
        (_graph, _workers) = (graph, workers == 0 ? Environment.ProcessorCount : workers);
        (_one, _many) = (new NearestOne(graph, _workers), new NearestMany(graph, _workers));
    }

    /// <summary>The nearest facility of each kind from every row.</summary>
    /// <param name="kinds">Facilities by kind; at most 2^31 - 1 in a kind.</param>
    /// <param name="homes">The rows to answer for.</param>
    /// <param name="limitMillimetres">Farthest effective length looked for, 0 to 100 000 000.</param>
    /// <param name="table">Overwritten.</param>
    /// <param name="ct">Looked at every 4 096 nodes; when cancelled the table holds nothing of use.</param>
    public void One(IReadOnlyList<WalkPlaces> kinds, WalkPlaces homes, int limitMillimetres, NearestTable table, CancellationToken ct = default)
    {
        Check(kinds, homes, limitMillimetres, table);
        table.Shape(homes, _graph.NodeCount, kinds.Count, 1, []);
        _one.Run(kinds, homes, limitMillimetres, table, ct);
    }

    /// <summary>The nearest k facilities of each kind from every row, and how many lie within each limit.</summary>
    /// <param name="nearest">How many to keep, 1 to 32.</param>
    /// <param name="countLimits">Limits to count within, effective millimetres; none above <paramref name="limitMillimetres"/>.</param>
    /// <inheritdoc cref="One"/>
    public void Many(IReadOnlyList<WalkPlaces> kinds, WalkPlaces homes, int nearest, int limitMillimetres, ReadOnlySpan<int> countLimits, NearestTable table, CancellationToken ct = default)
    {
        Check(kinds, homes, limitMillimetres, table);
        ArgumentOutOfRangeException.ThrowIfLessThan(nearest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nearest, 32);
        foreach (int countLimit in countLimits)
            if ((uint)countLimit > (uint)limitMillimetres) throw new ArgumentOutOfRangeException(nameof(countLimits), countLimit, "a counted limit must lie between 0 and the search's limit");
        table.Shape(homes, _graph.NodeCount, kinds.Count, nearest, countLimits);
        _many.Run(kinds, homes, limitMillimetres, table, ct);
    }

    private static void Check(IReadOnlyList<WalkPlaces> kinds, WalkPlaces homes, int limitMillimetres, NearestTable table)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(homes);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)limitMillimetres, 100_000_000u, nameof(limitMillimetres));
    }
}
