using CsCheck;
using Wutong.Geo.Osm;
using Wutong.Geo.Shapes;
using Wutong.Geo.Tests.Walking;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Shapes;

public sealed class IsochroneOutlineTests
{
    [Fact]
    public void Every_reached_point_is_inside_and_no_unreached_one_beyond_the_tolerance() => RandomTown.Gen.SelectMany(_ => Gen.Int[50_000, 500_000], (town, limit) => (town, limit)).Sample(x =>
    {
        var (town, limit) = x;
        var built = town.Build();
        var reach = new WalkSearch(built.Graph).Run(built.PlaceOfInput[0], limit);
        var rings = new IsochroneOutline().Trace(reach, limit);
        var points = new StreetPoints(built.Graph);
        var (reached, unreached) = points.Sort(reach, limit);
        foreach (var p in reached) Assert.True(Contains(rings, p), $"reached {p} is outside");
        foreach (var p in unreached)
            if (Contains(rings, p)) Assert.True(reached.Min(r => Earth.Millimetres(r, p)) <= (IsochroneOutline.ToleranceMetres + 8) * 1000, $"unreached {p} is inside");
    }, iter: 40);

    [Fact]
    public void Outlines_of_growing_limits_contain_each_other()
    {
        var built = Lattice.Make(24);
        var reach = new WalkSearch(built.Graph).Run(StreetPlace.AtNode(built.Graph.NodeCount / 2), 900_000);
        var outline = new IsochroneOutline();
        GeoRings five = outline.Trace(reach, 300_000), ten = outline.Trace(reach, 600_000), fifteen = outline.Trace(reach, 900_000);
        Assert.All(five.Rings.SelectMany(r => r), p => Assert.True(Contains(ten, p)));
        Assert.All(ten.Rings.SelectMany(r => r), p => Assert.True(Contains(fifteen, p)));
    }

    [Fact]
    public void Blocks_inside_are_filled_and_rings_are_closed()
    {
        var built = Lattice.Make(30);
        var middle = Snapping.Find(built.Graph, new(15 * 8993, 15 * 8993), 10_000)!.Value.Place;
        var rings = new IsochroneOutline().Trace(new WalkSearch(built.Graph).Run(middle, 900_000), 900_000);
        Assert.All(rings.Rings, ring => Assert.Equal(ring[0], ring[^1]));
        Assert.True(Contains(rings, new(15 * 8993 + 4500, 15 * 8993 + 4500))); // the middle of a block, 50 m from any street
    }

    [Fact]
    public void Nothing_reached_has_no_outline()
        => Assert.Empty(new IsochroneOutline().Trace(new WalkSearch(Lattice.Make(3).Graph).Run(StreetPlace.None, 1000), 1000).Rings);

    private static bool Contains(GeoRings rings, GeoPoint p)
    {
        bool inside = false;
        foreach (var ring in rings.Rings)
            for (int i = 0; i + 1 < ring.Length; i++)
            {
                GeoPoint a = ring[i], b = ring[i + 1];
                if (a.LatE7 > p.LatE7 != b.LatE7 > p.LatE7 && p.LonE7 < (double)(b.LonE7 - a.LonE7) * (p.LatE7 - a.LatE7) / (b.LatE7 - a.LatE7) + a.LonE7) inside = !inside;
            }
        return inside;
    }

    /// <summary>Points every effective metre along every edge; where a street is quicker than its length, up to eight metres apart.</summary>
    private sealed class StreetPoints(WalkGraph graph)
    {
        public (List<GeoPoint> Reached, List<GeoPoint> Unreached) Sort(in Reach reach, int limit)
        {
            List<GeoPoint> reached = [], unreached = [];
            for (int tail = 0; tail < graph.NodeCount; tail++)
                for (int arc = graph.FirstArc[tail]; arc < graph.FirstArc[tail + 1]; arc++)
                {
                    var (edge, sameWay) = graph.EdgeOf(arc, tail);
                    if (!sameWay) continue;
                    var shape = new EdgeShape(graph, edge);
                    for (int offset = 0; offset <= shape.Length; offset += 1_000)
                        (reach.MillimetresTo(new StreetPlace(edge, offset)) is >= 0 and var d && d <= limit ? reached : unreached).Add(shape.Along(offset));
                }
            return (reached, unreached);
        }
    }
}
