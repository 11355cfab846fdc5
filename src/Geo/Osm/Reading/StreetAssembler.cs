using System.Runtime.CompilerServices;
using Wutong.Geo.Streets;

namespace Wutong.Geo.Osm;

/// <summary>Makes the street network: cuts ways at missing and at blocked nodes and numbers the nodes that are left.</summary>
/// <remarks>
/// Nodes keep the order of their ids. A blocked node becomes one node of its own for each end that reaches it, after all
/// others, so nothing passes and every side still reaches the barrier.
/// </remarks>
internal sealed class StreetAssembler(OsmRules rules, Harvest[] harvests, int[] indexOfRef, NodeTable table)
{
    private readonly bool[] _blocked = new bool[table.Count];
    private readonly HashSet<int> _met = []; // blocked nodes streets lead to
    private readonly List<StreetMeaning> _meanings = [];
    private readonly List<int> _firstNode = [0], _nameOfWay = [];
    private readonly Dictionary<string, int> _indexOfName = [];
    private int[] _nodes = []; // index in the table, or its complement for an end at a blocked node
    private int _count;
    private bool _anyBlocked;

    public int Cuts { get; private set; }
    public int WayCount { get; private set; }
    public int BlockedCount => _met.Count;
    public int SlowCount { get; private set; }

    public StreetNetwork Assemble()
    {
        foreach (var mark in Marks(m => m.Blocks)) _blocked[mark.Node] = _anyBlocked = true;
        Reserve(harvests.Sum(h => h.Ways.Sum(w => w.Verdict.Street >= 0 ? w.RefCount : 0)));
        foreach (var harvest in harvests) AddWays(harvest);
        return Number();
    }

    private void AddWays(Harvest harvest)
    {
        var names = Array.ConvertAll(harvest.Names, Name);
        foreach (var way in harvest.Ways)
            if (way.Verdict.Street >= 0)
            {
                WayCount++;
                AddWay(indexOfRef.AsSpan(harvest.FirstRef + way.FirstRef, way.RefCount), rules.Streets[way.Verdict.Street], way.Name < 0 ? -1 : names[way.Name]);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWay(ReadOnlySpan<int> refs, StreetMeaning meaning, int name)
    {
        Reserve(refs.Length * (_anyBlocked ? 2 : 1));
        var last = -1;
        foreach (var node in refs)
        {
            if (node == last) continue;
            last = node;
            if (!table.Found[node]) Cut(meaning, name);
            else if (_blocked[node])
            {
                _met.Add(node);
                _nodes[_count++] = ~node;
                Cut(meaning, name);
                _nodes[_count++] = ~node;
            }
            else _nodes[_count++] = node;
        }
        EndPiece(meaning, name);
    }

    private void Cut(StreetMeaning meaning, int name)
    {
        Cuts++;
        EndPiece(meaning, name);
    }

    /// <summary>Keeps what has been added since the last piece as a way; a single node is forgotten.</summary>
    private void EndPiece(StreetMeaning meaning, int name)
    {
        var first = _firstNode[^1];
        if (_count - first < 2)
        {
            _count = first;
            return;
        }
        _firstNode.Add(_count);
        _meanings.Add(meaning);
        _nameOfWay.Add(name);
    }

    private StreetNetwork Number()
    {
        var number = NumberNodes(out var plain, out var total);
        int[] lon = table.LonE7, lat = table.LatE7, nodes = _nodes;
        if (plain < table.Count || total > plain) PlaceNodes(number, plain, lon = new int[total], lat = new int[total]);
        if (nodes.Length != _count) Array.Resize(ref nodes, _count);
        return new()
        {
            LonE7 = lon, LatE7 = lat, NodePenaltyMillimetres = Penalties(number, total), FirstNode = [.. _firstNode], Nodes = nodes,
            Class = [.. _meanings.Select(m => m.Class)], EffortPercent = [.. _meanings.Select(m => m.EffortPercent)],
            NameOfWay = [.. _nameOfWay], Names = [.. _indexOfName.Keys],
        };
    }

    /// <summary>Writes the positions in the network's order and the final numbers over the table's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PlaceNodes(int[] number, int nextCopy, int[] lon, int[] lat)
    {
        for (var node = 0; node < number.Length; node++)
            if (number[node] >= 0) (lon[number[node]], lat[number[node]]) = (table.LonE7[node], table.LatE7[node]);
        for (var i = 0; i < _count; i++)
        {
            var node = _nodes[i];
            _nodes[i] = node >= 0 ? number[node] : nextCopy++;
            if (node < 0) (lon[_nodes[i]], lat[_nodes[i]]) = (table.LonE7[~node], table.LatE7[~node]);
        }
    }

    /// <returns>For each node of the table its number in the network, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] NumberNodes(out int plain, out int total)
    {
        var number = new int[table.Count];
        var copies = 0;
        Array.Fill(number, -1);
        for (var i = 0; i < _count; i++)
            if (_nodes[i] >= 0) number[_nodes[i]] = 0;
            else copies++;
        plain = 0;
        for (var node = 0; node < number.Length; node++)
            if (number[node] == 0) number[node] = plain++;
        total = plain + copies;
        return number;
    }

    private int[] Penalties(int[] number, int total)
    {
        int[] penalties = [];
        foreach (var (node, mark) in Marks(m => m.PenaltyMillimetres > 0))
        {
            if (number[node] < 0) continue;
            if (penalties.Length == 0) penalties = new int[total];
            penalties[number[node]] = mark.PenaltyMillimetres;
            SlowCount++;
        }
        return penalties;
    }

    private IEnumerable<(int Node, NodeMark Mark)> Marks(Func<NodeMark, bool> which)
    {
        foreach (var harvest in harvests)
            foreach (var mark in harvest.Marks)
                if (which(mark) && table.Find(mark.Id) is >= 0 and var node) yield return (node, mark);
    }

    private int Name(string name)
    {
        if (!_indexOfName.TryGetValue(name, out var index)) _indexOfName.Add(name, index = _indexOfName.Count);
        return index;
    }

    private void Reserve(int more)
    {
        if (_nodes.Length - _count < more) Array.Resize(ref _nodes, checked(Math.Max(_nodes.Length * 2, _count + more)));
    }
}
