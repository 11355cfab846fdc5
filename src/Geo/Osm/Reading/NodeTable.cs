namespace Wutong.Geo.Osm;

/// <summary>Positions of the nodes that kept ways refer to, filled in by pass 2.</summary>
/// <param name="ids">The K ids, sealed; their ranks are the indexes of all arrays here, whose length is K.</param>
internal sealed class NodeTable(IdPages ids)
{
    public readonly IdPages Ids = ids;
    public readonly int[] LonE7 = new int[ids.Count], LatE7 = new int[ids.Count];
    public readonly bool[] Found = new bool[ids.Count];

    public int Count => Ids.Count;

    /// <returns>The node's index, or -1.</returns>
    public int Find(long id)
    {
        var page = -1;
        return Ids.Rank(id, ref page);
    }

    public GeoPoint At(int node) => new(LonE7[node], LatE7[node]);

    public int MissingCount()
    {
        var missing = 0;
        foreach (var found in Found) missing += found ? 0 : 1;
        return missing;
    }
}
