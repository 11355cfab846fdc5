namespace Wutong.Geo.Walking;

/// <summary>The nearest k of inner places: what is nearest to a place inside an edge is nearest to one of its ends, or stands on the edge.</summary>
internal readonly ref struct InnerMerge(NearestTable table, int kind, InnerPlaces homes, int limit)
{
    private readonly int _nearest = table.Nearest;
    private readonly long[] _atNode = table.NodeLabels(kind), _atInner = table.InnerLabels(kind);

    public void Run(InnerPlaces facilities, int low, int high)
    {
        _atInner.AsSpan(low * _nearest, (high - low) * _nearest).Fill(WalkFront.Unreached);
        for (int i = low; i < high; i++) MergeEnds(i);
        for (int f = 0; f < facilities.Count; f++)
            for (int i = Math.Max(low, homes.FirstOn(facilities.Arc[f])); i < high && homes.Arc[i] == facilities.Arc[f]; i++)
                Insert(i, SameEdge.Label(facilities, f, homes, i) + ((long)homes.Access[i] << 32));
    }

    /// <summary>Two sorted lists into one; a facility that stands in both counts where it is nearer, which is where it comes first.</summary>
    private void MergeEnds(int inner)
    {
        ReadOnlySpan<long> tail = _atNode.AsSpan(homes.Tail[inner] * _nearest, _nearest), head = _atNode.AsSpan(homes.Head[inner] * _nearest, _nearest);
        var slots = _atInner.AsSpan(inner * _nearest, _nearest);
        int t = 0, h = 0, count = 0;
        while (count < slots.Length)
        {
            long overTail = t < tail.Length ? Longer(tail[t], homes.Offset[inner]) : WalkFront.Unreached;
            long overHead = h < head.Length ? Longer(head[h], homes.Rest[inner]) : WalkFront.Unreached;
            long next = overTail < overHead ? overTail : overHead;
            if (overTail < overHead) t++; else h++;
            if (next == WalkFront.Unreached) return;
            next += (long)homes.Access[inner] << 32;
            if (next >> 32 > limit) return;
            if (IndexOf(slots[..count], (uint)next) < 0) slots[count++] = next;
        }
    }

    private static long Longer(long label, int millimetres) => label == WalkFront.Unreached ? label : label + ((long)millimetres << 32);

    private void Insert(int inner, long label)
    {
        if (label >> 32 > limit) return;
        var slots = _atInner.AsSpan(inner * _nearest, _nearest);
        int at = IndexOf(slots, (uint)label);
        if (at >= 0 ? slots[at] <= label : label >= slots[^1]) return;
        if (at < 0) at = slots.Length - 1;
        for (; at > 0 && slots[at - 1] > label; at--) slots[at] = slots[at - 1];
        slots[at] = label;
    }

    private static int IndexOf(ReadOnlySpan<long> slots, uint source)
    {
        for (int i = 0; i < slots.Length && slots[i] != WalkFront.Unreached; i++)
            if ((uint)slots[i] == source) return i;
        return -1;
    }
}
