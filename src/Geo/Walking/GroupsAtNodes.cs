namespace Wutong.Geo.Walking;

/// <summary>For every node the groups of inner places on its edges; each group stands at both of its ends.</summary>
internal sealed class GroupsAtNodes
{
    private readonly int[] _first, _group;

    public GroupsAtNodes(InnerPlaces inner, int nodes)
    {
        _first = inner.Count == 0 ? [] : new int[nodes + 1];
        _group = new int[2 * inner.GroupCount];
        if (inner.Count == 0) return;
        for (int g = 0; g < inner.GroupCount; g++)
        {
            int place = inner.GroupFirst[g];
            _first[inner.Tail[place] + 1]++;
            if (inner.Head[place] != inner.Tail[place]) _first[inner.Head[place] + 1]++; // a loop stands once
        }
        for (int v = 0; v < nodes; v++) _first[v + 1] += _first[v];
        var next = _first.AsSpan(0, nodes).ToArray();
        for (int g = 0; g < inner.GroupCount; g++)
        {
            int place = inner.GroupFirst[g];
            _group[next[inner.Tail[place]]++] = g;
            if (inner.Head[place] != inner.Tail[place]) _group[next[inner.Head[place]]++] = g;
        }
    }

    public bool IsEmpty => _first.Length == 0;

    public ReadOnlySpan<int> At(int node) => _group.AsSpan(_first[node], _first[node + 1] - _first[node]);
}
