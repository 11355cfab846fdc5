using System.Runtime.CompilerServices;

namespace Wutong.Geo.Walking;

/// <summary>The edges that have inner nodes, each with its edge's arc and whether that arc runs against the chain; sorted by arc.</summary>
internal sealed class ShapedEdges
{
    private readonly Chains _chains;
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ShapedEdges(Chains chains)
    {
        _chains = chains;
        int shaped = 0;
        for (int e = 0; e < chains.From.Length; e++) if (IsShaped(e)) shaped++;
        (Arc, Edge, Reversed) = (new int[shaped], new int[shaped], new bool[shaped]);
    }

    public int Count => Arc.Length;
    public int[] Arc { get; }
    public int[] Edge { get; }
    public bool[] Reversed { get; }

    public void Note(int edge, int arc, bool reversed)
    {
        if (!IsShaped(edge)) return;
        (Arc[_count], Edge[_count], Reversed[_count]) = (arc, edge, reversed);
        _count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sort()
    {
        var order = new int[Count];
        var keys = new uint[Count];
        for (int i = 0; i < Count; i++) (keys[i], order[i]) = ((uint)Arc[i], Reversed[i] ? ~Edge[i] : Edge[i]);
        RadixSort.ByKey(keys, order);
        for (int i = 0; i < Count; i++) (Arc[i], Edge[i], Reversed[i]) = ((int)keys[i], order[i] < 0 ? ~order[i] : order[i], order[i] < 0);
    }

    private bool IsShaped(int edge) => _chains.FirstInner[edge + 1] > _chains.FirstInner[edge];
}
