using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

/// <summary>A town with extra nodes in the middle of some streets: the oracle walks these, the engine is asked for places inside edges.</summary>
internal sealed class SplitTown
{
    private readonly RandomTown _town;

    public SplitTown(RandomTown town, Pcg random, int points)
    {
        _town = town;
        Nodes = town.Lon.Length;
        var onStreet = Enumerable.Range(0, town.From.Length).Select(_ => new List<int>()).ToArray();
        int[] streets = [.. Enumerable.Range(0, town.From.Length).Where(s => !HasTwin(town, s))]; // of two equal streets one cannot say which is which
        for (int i = 0; i < points && streets.Length > 0; i++)
        {
            int street = streets[random.Below(streets.Length)], at = random.Below(town.Millimetres[street] + 1);
            onStreet[street].Add(i);
            Points.Add((Nodes++, street, at));
        }
        for (int street = 0; street < town.From.Length; street++) Split(street, onStreet[street]);
    }

    public int Nodes { get; }
    public List<(int Node, int Street, int At)> Points { get; } = [];
    public List<int> From { get; } = [];
    public List<int> To { get; } = [];
    public List<int> Length { get; } = [];

    /// <summary>The engine's place of a point: found through the places of the street's two ends.</summary>
    public StreetPlace PlaceOn(BuiltGraph built, (int Node, int Street, int At) point)
    {
        StreetPlace a = built.PlaceOfInput[_town.From[point.Street]], b = built.PlaceOfInput[_town.To[point.Street]];
        int length = _town.Millimetres[point.Street];
        var edge = a.IsNode ? EdgeFrom(built, a.Node, b, length) : new StreetPlace(a.Arc, 0);
        if (!a.IsNode && !b.IsNode) return Between(edge.Arc, a.OffsetMillimetres, b.OffsetMillimetres, point.At, length);
        if (!a.IsNode) return ToEnd(built, a, b.Node, point.At, length);
        return b.IsNode ? edge with { OffsetMillimetres = SameWay(built, edge.Arc, a.Node) ? point.At : length - point.At } : ToEnd(built, b, a.Node, length - point.At, length);
    }

    private static bool HasTwin(RandomTown town, int street)
        => Enumerable.Range(0, town.From.Length).Any(o => o != street && town.Millimetres[o] == town.Millimetres[street]
            && (Math.Min(town.From[o], town.To[o]), Math.Max(town.From[o], town.To[o])) == (Math.Min(town.From[street], town.To[street]), Math.Max(town.From[street], town.To[street])));

    private void Split(int street, List<int> points)
    {
        int last = _town.From[street], walked = 0;
        foreach (int i in points.OrderBy(i => Points[i].At).ThenBy(i => i))
        {
            Add(last, Points[i].Node, Points[i].At - walked);
            (last, walked) = (Points[i].Node, Points[i].At);
        }
        Add(last, _town.To[street], _town.Millimetres[street] - walked);
    }

    private void Add(int from, int to, int length)
    {
        From.Add(from);
        To.Add(to);
        Length.Add(length);
    }

    private static StreetPlace Between(int arc, int a, int b, int at, int length)
    {
        if (Math.Abs(b - a) == length) return new(arc, b > a ? a + at : a - at);
        throw new InvalidOperationException("the two ends lie on one edge but not beside each other");
    }

    /// <summary>Inside an edge, from the inner place <paramref name="inner"/> towards the edge's end at <paramref name="end"/>.</summary>
    private static StreetPlace ToEnd(BuiltGraph built, StreetPlace inner, int end, int at, int length)
    {
        int edgeLength = built.Graph.LengthMillimetres[inner.Arc], tail = built.Graph.TailOf(inner.Arc);
        bool towardsTail = tail == end && inner.OffsetMillimetres == length;
        if (!towardsTail && (built.Graph.Head[inner.Arc] != end || inner.OffsetMillimetres + length != edgeLength)) throw new InvalidOperationException("the inner place is not beside that end");
        return inner with { OffsetMillimetres = towardsTail ? length - at : inner.OffsetMillimetres + at };
    }

    private static StreetPlace EdgeFrom(BuiltGraph built, int node, StreetPlace other, int length)
    {
        if (!other.IsNode) return new(other.Arc, 0);
        var graph = built.Graph;
        for (int arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            if (graph.Head[arc] == other.Node && graph.LengthMillimetres[arc] == length) return new(graph.EdgeOf(arc, node).EdgeArc, 0);
        throw new InvalidOperationException("the street has no edge");
    }

    private static bool SameWay(BuiltGraph built, int arc, int from) => built.Graph.TailOf(arc) == from;
}
