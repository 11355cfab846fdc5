namespace Wutong.Geo.Walking;

/// <summary>A row that lies inside an edge; the order is along the arcs, then by row.</summary>
internal readonly record struct InnerPlace(int Arc, int Offset, int Access, int Row) : IComparable<InnerPlace>
{
    public int CompareTo(InnerPlace other)
    {
        int byArc = Arc.CompareTo(other.Arc);
        if (byArc != 0) return byArc;
        int byOffset = Offset.CompareTo(other.Offset);
        return byOffset != 0 ? byOffset : Row.CompareTo(other.Row);
    }
}

/// <summary>Inner places as flat arrays sorted along the arcs, and for every edge that has some, the group of them.</summary>
internal sealed class InnerPlaces
{
    public InnerPlaces(WalkGraph graph, List<InnerPlace> sorted)
    {
        int count = sorted.Count;
        (Arc, Tail, Head) = (new int[count], new int[count], new int[count]);
        (Offset, Rest, Access, Row) = (new int[count], new int[count], new int[count], new int[count]);
        var groups = new List<int>();
        for (int i = 0; i < count; i++)
        {
            var place = sorted[i];
            if (i == 0 || place.Arc != sorted[i - 1].Arc) groups.Add(i);
            Arc[i] = place.Arc;
            Tail[i] = i > 0 && place.Arc == sorted[i - 1].Arc ? Tail[i - 1] : graph.TailOf(place.Arc);
            Head[i] = graph.Head[place.Arc];
            Offset[i] = place.Offset;
            Rest[i] = graph.LengthMillimetres[place.Arc] - place.Offset;
            Access[i] = place.Access;
            Row[i] = place.Row;
        }
        groups.Add(count);
        GroupFirst = [.. groups];
    }

    public int Count => Arc.Length;
    public int[] Arc { get; }
    public int[] Tail { get; }
    public int[] Head { get; }
    public int[] Offset { get; }
    public int[] Rest { get; }
    public int[] Access { get; }
    public int[] Row { get; }

    /// <summary>Group g holds places <c>GroupFirst[g] .. GroupFirst[g + 1]</c>, all on one edge.</summary>
    public int[] GroupFirst { get; }

    public int GroupCount => GroupFirst.Length - 1;

    /// <summary>The first place on an arc, or where it would stand.</summary>
    public int FirstOn(int arc)
    {
        int at = Array.BinarySearch(Arc, arc);
        if (at < 0) return ~at;
        while (at > 0 && Arc[at - 1] == arc) at--;
        return at;
    }
}
