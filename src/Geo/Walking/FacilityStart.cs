namespace Wutong.Geo.Walking;

/// <summary>The starts of one kind's facilities, in the order of the curve: searching neighbours one after another keeps the cache warm.</summary>
internal readonly struct FacilityStart(int facility, int node, int millimetres, int otherNode, int otherMillimetres)
{
    public int Facility => facility;

    /// <summary>A node to start from and the millimetres already walked there.</summary>
    public int Node => node;
    public int Millimetres => millimetres;

    /// <summary>The other end of the facility's edge, or -1.</summary>
    public int OtherNode => otherNode;
    public int OtherMillimetres => otherMillimetres;

    /// <summary>The starts of all facilities that are somewhere, sorted by node, then by row.</summary>
    public static FacilityStart[] Of(WalkPlaces facilities)
    {
        var starts = new List<FacilityStart>(facilities.Count);
        var inner = facilities.Inner;
        for (int row = 0; row < facilities.Count; row++)
        {
            if (facilities.IsNowhere(row)) continue;
            if (facilities.TryNode(row, out int node)) starts.Add(new(row, node, 0, -1, 0));
            else
            {
                int i = facilities.InnerOf(row);
                starts.Add(new(row, inner.Tail[i], inner.Offset[i] + inner.Access[i], inner.Head[i], inner.Rest[i] + inner.Access[i]));
            }
        }
        starts.Sort((a, b) => a.Node != b.Node ? a.Node.CompareTo(b.Node) : a.Facility.CompareTo(b.Facility));
        return [.. starts];
    }
}
