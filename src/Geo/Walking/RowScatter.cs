using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wutong.Geo.Walking;

/// <summary>Writes one kind's findings into the table's rows.</summary>
internal readonly struct RowScatter(NearestTable table, int kind)
{
    private readonly long[] _labels = table.NodeLabels(kind);
    private readonly int[] _nodeCounts = table.NodeCounts(kind), _innerCounts = table.InnerCounts(kind);
    private readonly int[] _limits = table.CountLimitArray;
    private readonly int _nearest = table.Nearest;

    /// <summary>Adds a facility to a node's list, kept sorted, and to its counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddNode(int node, long label)
    {
        Count(_nodeCounts, node, (int)(label >> 32));
        int last = _nearest - 1;
        ref long slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_labels), (nint)node * _nearest);
        if (label >= Unsafe.Add(ref slot, last)) return;
        for (; last > 0 && Unsafe.Add(ref slot, last - 1) > label; last--) Unsafe.Add(ref slot, last) = Unsafe.Add(ref slot, last - 1);
        Unsafe.Add(ref slot, last) = label;
    }

    public void CountInner(int inner, int millimetres) => Count(_innerCounts, inner, millimetres);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(int[] counts, int row, int millimetres)
    {
        int[] limits = _limits;
        for (int i = 0; i < limits.Length; i++)
            if (millimetres <= limits[i]) counts[row * limits.Length + i]++;
    }
}
