using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

/// <summary>
/// The proof that labels are shortest, needing no second search: no arc and no start can improve a label, and each label is explained by
/// a start or by an arc from a node nearer by just that arc. Sound because no arc is 0 mm long. Work O(N + A), so it scales to a whole city.
/// </summary>
internal static class Certificate
{
    /// <summary>The node a start enters the streets at, the label it enters with.</summary>
    public readonly record struct Entry(int Node, long Label);

    /// <summary>What entering at a place means: its node, or both ends of its edge.</summary>
    public static IEnumerable<Entry> Entries(WalkGraph graph, StreetPlace place, int access, int source)
    {
        if (place.IsNone) return [];
        if (place.IsNode) return [new(place.Node, Label(access, source))];
        int rest = graph.LengthMillimetres[place.Arc] - place.OffsetMillimetres;
        return [new(graph.TailOf(place.Arc), Label(access + place.OffsetMillimetres, source)), new(graph.Head[place.Arc], Label(access + rest, source))];
    }

    public static long Label(int millimetres, int source) => ((long)millimetres << 32) | (uint)source;

    /// <summary>The first fault of the labels (millimetres &lt;&lt; 32 | source, or <see cref="WalkFront.Unreached"/>), or null when they are proven.</summary>
    public static string? Fault(WalkGraph graph, IEnumerable<Entry> entries, long[] labels, int limit)
    {
        var explained = new bool[graph.NodeCount];
        foreach (var entry in entries)
            if (Take(entry.Node, entry.Label) is { } fault) return $"a start improves {fault}";
        for (int node = 0; node < graph.NodeCount; node++)
            for (int arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                if (graph.LengthMillimetres[arc] <= 0) return $"arc {arc} has no length, which proves nothing";
                if (labels[node] == WalkFront.Unreached) continue;
                if (Take(graph.Head[arc], labels[node] + ((long)graph.LengthMillimetres[arc] << 32)) is { } fault) return $"arc {arc} improves {fault}";
            }
        for (int node = 0; node < graph.NodeCount; node++)
        {
            if (labels[node] == WalkFront.Unreached) continue;
            if (labels[node] >> 32 > limit) return $"node {node} lies beyond the limit";
            if (!explained[node]) return $"nothing explains node {node}";
        }
        return null;

        string? Take(int node, long label)
        {
            if (label >> 32 > limit) return null;
            explained[node] |= label == labels[node];
            return label < labels[node] ? $"node {node}" : null;
        }
    }
}
