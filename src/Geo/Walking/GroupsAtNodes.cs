namespace Wutong.Geo.Walking;

/// <summary>For every node the groups of inner places on its edges; a group stands at both ends of its edge, a loop's once.</summary>
internal sealed class GroupsAtNodes
{
    private readonly int[] _first;
    private readonly GroupEnd[] _ends;

    public GroupsAtNodes(InnerPlaces inner, int nodes)
    {
        _first = new int[nodes + 1];
        for (int g = 0; g < inner.GroupCount; g++)
        {
            int place = inner.GroupFirst[g];
            _first[inner.Tail[place] + 1]++;
            if (inner.Head[place] != inner.Tail[place]) _first[inner.Head[place] + 1]++;
        }
        for (int v = 0; v < nodes; v++) _first[v + 1] += _first[v];
        _ends = new GroupEnd[_first[nodes]];
        var next = _first.AsSpan(0, nodes).ToArray();
        for (int g = 0; g < inner.GroupCount; g++)
        {
            int place = inner.GroupFirst[g], end = inner.GroupFirst[g + 1], tail = inner.Tail[place], head = inner.Head[place];
            _ends[next[tail]++] = new(place, end, head, AtTail: true);
            if (head != tail) _ends[next[head]++] = new(place, end, tail, AtTail: false);
        }
    }

    public ReadOnlySpan<GroupEnd> At(int node) => _ends.AsSpan(_first[node], _first[node + 1] - _first[node]);
}

/// <summary>A group as seen from one end of its edge: its places, and the node at the other end.</summary>
internal readonly record struct GroupEnd(int First, int End, int Other, bool AtTail);
