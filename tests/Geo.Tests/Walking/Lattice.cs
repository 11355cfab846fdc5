using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

/// <summary>A square town of side x side crossings, 100 m apart in steps and exactly 100 000 mm long.</summary>
public static class Lattice
{
    public static BuiltGraph Make(int side)
    {
        int nodes = side * side;
        int[] lon = new int[nodes], lat = new int[nodes];
        List<int> from = [], to = [];
        for (int v = 0; v < nodes; v++)
        {
            (lon[v], lat[v]) = (v % side * 8993, v / side * 8993);
            if (v % side + 1 < side) { from.Add(v); to.Add(v + 1); }
            if (v + side < nodes) { from.Add(v); to.Add(v + side); }
        }
        return WalkGraphBuilder.Build(lon, lat, [.. from], [.. to], [.. from.Select(_ => 100_000)]);
    }
}
