namespace Wutong.Geo.Tests;

public sealed class EarthTests
{
    [Fact]
    public void A_degree_of_latitude_is_111_195_metres()
        => Assert.Equal(111_195_080, Earth.Millimetres(new(0, 0), new(0, 10_000_000)), 1.0);

    [Theory, InlineData(double.NaN, 0), InlineData(181, 0), InlineData(0, -90.5)]
    public void A_position_off_the_globe_is_refused(double lon, double lat)
        => Assert.Throws<ArgumentOutOfRangeException>(() => GeoPoint.FromDegrees(lon, lat));
}
