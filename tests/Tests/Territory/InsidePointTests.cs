using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Osm;

namespace Wutong.Tests.Territory;

public sealed class InsidePointTests
{
    /// <summary>A bracket, open to the west, whose spine is no wider than an edge: at half height there is nothing inside.</summary>
    [Fact]
    public void An_outline_with_nothing_at_half_height_gets_a_point_elsewhere()
    {
        GeoPoint[] bracket = [new(0, 0), new(1000, 0), new(1000, 900), new(0, 900), new(0, 700), new(1000, 700), new(1000, 200), new(0, 200), new(0, 0)];
        var rings = new GeoRings([bracket]);
        Assert.Equal(0, new AreaFinder([rings]).Find(InsidePoint.Of(rings)));
    }
}
