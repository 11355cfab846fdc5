namespace Wutong.Geo.Osm;

/// <summary>Positions of the nodes that kept ways refer to, filled in by pass 2.</summary>
/// <param name="ids">Distinct, ascending; length K, as all arrays here.</param>
internal sealed class NodeTable(long[] ids)
{
    public readonly long[] Ids = ids;
    public readonly int[] LonE7 = new int[ids.Length], LatE7 = new int[ids.Length];
    public readonly bool[] Found = new bool[ids.Length];

    public int Count => Ids.Length;
    public GeoPoint At(int node) => new(LonE7[node], LatE7[node]);

    public int MissingCount()
    {
        var missing = 0;
        foreach (var found in Found) missing += found ? 0 : 1;
        return missing;
    }
}
