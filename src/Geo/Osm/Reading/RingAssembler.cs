namespace Wutong.Geo.Osm;

/// <summary>Joins member ways, in any order and direction, into closed rings.</summary>
/// <remarks>
/// Where every end meets an even number of ends a walk can only stop where it began, so walking greedily closes every ring; an
/// odd end means a way is missing. Rings that touch in a point may come out joined, which the even-odd rule does not mind.
/// Source: OpenStreetMap wiki, "Relation:multipolygon/Algorithm".
/// </remarks>
internal sealed class RingAssembler
{
    private readonly List<int[]> _ways;
    private readonly bool[] _used;
    private readonly Dictionary<int, List<int>> _waysAt = [];

    private RingAssembler(List<int[]> ways)
    {
        _ways = ways;
        _used = new bool[ways.Count];
        for (var way = 0; way < ways.Count; way++)
        {
            At(ways[way][0]).Add(way);
            At(ways[way][^1]).Add(way);
        }
    }

    /// <param name="ways">Node indexes of each way, at least two.</param>
    /// <returns>Rings, first node equal to last; null when they do not close.</returns>
    public static List<int[]>? Assemble(List<int[]> ways)
    {
        var assembler = new RingAssembler(ways);
        if (ways.Count == 0 || assembler._waysAt.Values.Any(w => w.Count % 2 != 0)) return null;
        var rings = new List<int[]>();
        for (var way = 0; way < ways.Count; way++)
            if (!assembler._used[way]) rings.Add(assembler.Walk(way));
        return rings.TrueForAll(r => r.Length >= 4) ? rings : null;
    }

    private int[] Walk(int first)
    {
        var ring = new List<int>(_ways[first]);
        _used[first] = true;
        while (ring[^1] != ring[0]) Append(ring, NextAt(ring[^1]));
        return [.. ring];
    }

    private void Append(List<int> ring, int way)
    {
        _used[way] = true;
        var nodes = _ways[way];
        if (nodes[0] == ring[^1]) ring.AddRange(nodes.AsSpan(1));
        else for (var i = nodes.Length - 2; i >= 0; i--) ring.Add(nodes[i]);
    }

    /// <remarks>Used ways are taken off the end, so each is looked at twice at most.</remarks>
    private int NextAt(int node)
    {
        var ways = _waysAt[node];
        while (_used[ways[^1]]) ways.RemoveAt(ways.Count - 1);
        return ways[^1];
    }

    private List<int> At(int node)
    {
        if (!_waysAt.TryGetValue(node, out var ways)) _waysAt.Add(node, ways = []);
        return ways;
    }
}
