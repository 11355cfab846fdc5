using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

public sealed class ShapeReadingTests
{
    [Theory]
    [InlineData("amenity=marketplace", "market"), InlineData("shop=greengrocer", "market"), InlineData("leisure=fitness_station", "fitness")]
    [InlineData("amenity=community_centre community_centre=culture", "culture"), InlineData("amenity=library", "culture")]
    [InlineData("amenity=community_centre", "service"), InlineData("amenity=townhall", "service"), InlineData("amenity=clinic", "medical"), InlineData("healthcare=clinic", "medical")]
    [InlineData("shop=supermarket", null), InlineData("amenity=pharmacy healthcare=pharmacy", null)]
    public void Tags_decide_the_kind_of_a_facility(string tags, string? kind)
    {
        var extract = new SmallMap().Node(7, 3, 4, [.. tags.Split(' '), "name=某处", "name:en=Somewhere", "opening_hours=24/7"]).Read();
        OsmFacility[] expected = kind is null ? [] : [new("n7", kind, "某处", "Somewhere", new(1_133_000_300, 400_000_400), "24/7")];
        Assert.Equal(expected, extract.Facilities);
    }

    [Fact]
    public void A_facility_drawn_as_an_outline_lies_in_its_middle()
    {
        var facility = Assert.Single(Square().Way(5, [1, 2, 3, 4, 1], "amenity=hospital").Read().Facilities);
        Assert.Equal(("w5", new GeoPoint(1_133_005_000, 400_005_000)), (facility.OsmRef, facility.At));
    }

    [Theory]
    [InlineData("building=apartments", true), InlineData("building=yes", true), InlineData("building=yes shop=mall", false), InlineData("building=school", false)]
    public void Homes_are_buildings_nothing_else_is_said_of(string tags, bool home)
    {
        var buildings = Square().Way(5, [1, 2, 3, 4, 1], [.. tags.Split(' '), "building:levels=6"]).Read().Buildings;
        Assert.Equal(home ? 1 : 0, buildings.Count);
        if (!home) return;
        Assert.Equal((5, 6), (buildings[0].WayId, buildings[0].Levels));
        Assert.Equal(111.195 * 111.195 * Math.Cos(40 * Math.PI / 180), buildings[0].FootprintSquareMetres, 1.0);
    }

    [Fact]
    public void A_boundary_is_closed_from_ways_in_any_order_and_direction_with_its_hole()
    {
        var area = Assert.Single(Square().Node(11, 20, 20).Node(12, 40, 20).Node(13, 40, 40)
            .Way(1, [1, 2]).Way(2, [4, 3, 2]).Way(3, [1, 4], "highway=path").Way(4, [11, 12, 13, 11])
            .Relation(8, [("outer", 2), ("", 1), ("outer", 3), ("inner", 4), ("subarea", 77)], "type=boundary", "boundary=administrative", "admin_level=8", "name=平城街道", "ref=140213001000")
            .Read().Areas);
        Assert.Equal(("r8", "平城街道", 8, "140213001000"), (area.OsmRef, area.Name, area.AdminLevel, area.Code));
        Assert.Equal([5, 4], area.Rings.Rings.Select(r => r.Length));
        Assert.All(area.Rings.Rings, r => Assert.Equal(r[0], r[^1]));
    }

    [Theory, InlineData(2L), InlineData(99L)]
    public void An_area_whose_outline_is_not_whole_is_dropped_and_counted(long last)
    {
        var extract = Square().Way(1, [1, 2, 3]).Way(2, [3, 4])
            .Relation(8, [("outer", 1), ("outer", last)], "type=boundary", "boundary=administrative", "admin_level=8").Read();
        Assert.Empty(extract.Areas);
        Assert.Equal(1, extract.Statistics.AreasIncomplete);
    }

    [Fact]
    public void A_closed_boundary_way_is_an_area_unless_a_relation_speaks_for_it()
    {
        string[] tags = ["boundary=administrative", "admin_level=10"];
        Assert.Equal("w5", Assert.Single(Square().Way(5, [1, 2, 3, 4, 1], tags).Read().Areas).OsmRef);
        Assert.Equal("r6", Assert.Single(Square().Way(5, [1, 2, 3, 4, 1], tags).Relation(6, [("outer", 5)], [.. tags, "type=boundary"]).Read().Areas).OsmRef);
    }

    [Fact]
    public void Rings_that_touch_in_a_point_still_close()
    {
        var area = Assert.Single(Square().Node(5, 200, 100).Node(6, 200, 200)
            .Way(1, [1, 2, 3]).Way(2, [3, 4, 1]).Way(3, [3, 5]).Way(4, [5, 6, 3])
            .Relation(8, [("outer", 1), ("outer", 3), ("outer", 2), ("outer", 4)], "type=multipolygon", "boundary=administrative", "admin_level=9").Read().Areas);
        Assert.Equal(7, area.Rings.Rings.Sum(r => r.Length - 1));
    }

    [Fact]
    public void Scenery_is_outlines_and_lines()
    {
        var scenery = Square().Way(1, [1, 2, 3, 4, 1], "natural=water", "name=文瀛湖").Way(2, [1, 2, 3], "waterway=river").Way(3, [1, 2, 99, 3, 4], "railway=rail").Read().Scenery;
        Assert.Equal([(SceneryKind.Water, true, 1), (SceneryKind.River, false, 1), (SceneryKind.Railway, false, 2)], scenery.Select(s => (s.Kind, s.Filled, s.Lines.Count)));
    }

    private static SmallMap Square() => new SmallMap().Node(1, 0, 0).Node(2, 100, 0).Node(3, 100, 100).Node(4, 0, 100);
}
