using Wutong.Geo.Streets;

namespace Wutong.Geo.Tests.Osm;

public sealed class StreetReadingTests
{
    [Fact]
    public void A_street_comes_back_with_its_places_class_and_name()
    {
        var streets = SmallMap.Row(3).Way(1, [1, 2, 3], "highway=residential", "name=清远街").Read().Streets;
        Assert.Equal([0, 1, 2], streets.Nodes);
        Assert.Equal([1_133_010_000, 1_133_020_000, 1_133_030_000], streets.LonE7);
        Assert.Equal([StreetClass.Residential], streets.Class);
        Assert.Equal("清远街", streets.Names[streets.NameOfWay[0]]);
    }

    [Theory]
    [InlineData("highway=footway", true), InlineData("highway=steps", true), InlineData("railway=platform", true)]
    [InlineData("highway=motorway", false), InlineData("highway=construction", false), InlineData("route=ferry", false)]
    [InlineData("highway=trunk", false), InlineData("highway=trunk foot=yes", true), InlineData("highway=trunk sidewalk=both", true), InlineData("highway=trunk sidewalk:left=yes", true)]
    [InlineData("highway=residential access=private", false), InlineData("highway=residential access=private foot=yes", true), InlineData("highway=service access=no foot=permissive", true)]
    [InlineData("highway=residential foot=no", false), InlineData("highway=footway foot=private", false), InlineData("highway=residential foot=destination", true)]
    [InlineData("highway=cycleway", false), InlineData("highway=cycleway foot=designated", true), InlineData("highway=primary motorroad=yes", false)]
    [InlineData("highway=pedestrian area=yes", true), InlineData("building=yes", false), InlineData("", false)]
    public void Tags_decide_whether_a_way_is_walked(string tags, bool walked)
    {
        var extract = SmallMap.Row(2).Way(1, [1, 2], tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Read();
        Assert.Equal(walked ? 1 : 0, extract.Streets.WayCount);
    }

    [Fact]
    public void Steps_cost_160_percent_and_a_crossing_way_is_drawn_as_one()
    {
        var streets = SmallMap.Row(3).Way(1, [1, 2], "highway=steps").Way(2, [2, 3], "highway=footway", "footway=crossing").Read().Streets;
        Assert.Equal([StreetClass.Steps, StreetClass.Crossing], streets.Class);
        Assert.Equal([160, 100], streets.EffortPercent);
    }

    [Fact]
    public void A_square_is_walked_along_its_outline()
    {
        var streets = new SmallMap().Node(1, 0, 0).Node(2, 9, 0).Node(3, 9, 9).Way(1, [1, 2, 3, 1], "highway=pedestrian", "area=yes").Read().Streets;
        Assert.Equal([0, 1, 2, 0], streets.Nodes);
    }

    [Theory]
    [InlineData("barrier=gate", false), InlineData("barrier=bollard", false), InlineData("barrier=gate access=private foot=yes", false)]
    [InlineData("barrier=gate access=private", true), InlineData("barrier=gate locked=yes", true), InlineData("barrier=gate foot=no", true), InlineData("barrier=wall", true)]
    public void A_barrier_cuts_the_way_unless_people_pass(string tags, bool cuts)
    {
        var streets = SmallMap.Row(3).Tag(2, tags.Split(' ')).Way(1, [1, 2, 3], "highway=service").Read().Streets;
        Assert.Equal(cuts ? 2 : 1, streets.WayCount);
        Assert.Equal(cuts ? 4 : 3, streets.NodeCount);
        if (cuts) Assert.NotEqual(streets.Nodes[1], streets.Nodes[2]); // each side reaches a gate of its own
    }

    [Fact]
    public void Streets_that_meet_in_a_locked_gate_do_not_meet()
    {
        var extract = SmallMap.Row(3).Tag(2, "barrier=gate", "locked=yes").Way(1, [1, 2], "highway=service").Way(2, [2, 3], "highway=service").Read();
        Assert.Equal(4, extract.Streets.Nodes.Distinct().Count());
        Assert.Equal(extract.Streets.LonE7[extract.Streets.Nodes[1]], extract.Streets.LonE7[extract.Streets.Nodes[2]]);
        Assert.Equal(1, extract.Statistics.BlockedNodes);
    }

    [Fact]
    public void A_crossing_costs_a_wait_in_even_millimetres()
    {
        var streets = SmallMap.Row(3).Tag(2, "highway=crossing", "crossing=traffic_signals").Way(1, [1, 2, 3], "highway=footway").Read().Streets;
        Assert.Equal([0, 20_000, 0], streets.NodePenaltyMillimetres);
        Assert.Empty(SmallMap.Row(2).Way(1, [1, 2], "highway=footway").Read().Streets.NodePenaltyMillimetres);
    }

    [Fact]
    public void A_way_cut_by_the_edge_of_the_extract_is_split_there()
    {
        var extract = SmallMap.Row(5).Way(1, [1, 2, 99, 3, 4, 98, 5], "highway=path").Read();
        Assert.Equal([0, 2, 4], extract.Streets.FirstNode);
        Assert.Equal([0, 1, 2, 3], extract.Streets.Nodes); // node 5 stands alone and is left out
        Assert.Equal((2, 2), (extract.Statistics.MissingNodes, extract.Statistics.Cuts));
    }

    [Fact]
    public void A_node_named_twice_running_counts_once()
        => Assert.Equal([0, 1], SmallMap.Row(2).Way(1, [1, 1, 2, 2], "highway=path").Read().Streets.Nodes);

    [Fact]
    public void Ids_far_apart_and_negative_are_kept_apart()
    {
        var map = new SmallMap();
        long[] ids = [long.MinValue + 1, -513, -1, 0, 511, 512, 13_000_000_000, long.MaxValue];
        for (var i = 0; i < ids.Length; i++) map.Node(ids[i], i, i);
        var streets = map.Way(1, [.. ids.Reverse()], "highway=path").Read().Streets;
        Assert.Equal([7, 6, 5, 4, 3, 2, 1, 0], streets.Nodes);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => 1_133_000_000 + i * 100), streets.LonE7);
    }
}
