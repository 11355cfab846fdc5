using CsCheck;
using Wutong.Geo.Coordinates;
using static Wutong.Geo.Coordinates.Coordinates;

namespace Wutong.Geo.Tests.Coordinates;

public sealed class CoordinatesTests
{
    private static readonly Gen<(double Lon, double Lat)> InChina = Gen.Select(Gen.Double[72.01, 137.83], Gen.Double[0.84, 55.82]);

    /// <remarks>From the tests of eviltransform and the examples of coordtransform.</remarks>
    [Theory]
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)] // Shanghai
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)] // Shenzhen
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)] // Beijing
    [InlineData(116.404, 39.915, 116.41024449916938, 39.91640428150164)]
    public void Published_pairs_of_GCJ_02_agree(double lon, double lat, double gcjLon, double gcjLat)
    {
        Near((gcjLon, gcjLat), FromWgs84(lon, lat, CoordinateSystem.Gcj02), 2e-6);
        Near((lon, lat), ToWgs84(gcjLon, gcjLat, CoordinateSystem.Gcj02), 2e-6);
    }

    [Fact]
    public void Published_pairs_of_BD_09_agree()
    {
        Near((116.41036949371029, 39.92133699351021), Bd09.FromGcj02((116.404, 39.915)), 1e-12);
        Near(ToWgs84(116.39762729119315, 39.90865673957631, CoordinateSystem.Gcj02), ToWgs84(116.404, 39.915, CoordinateSystem.Bd09), 2e-6); // coordtransform's own rough inverse
    }

    [Theory, InlineData(CoordinateSystem.Gcj02), InlineData(CoordinateSystem.Bd09), InlineData(CoordinateSystem.Cgcs2000), InlineData(CoordinateSystem.Wgs84)]
    public void There_and_back_is_within_a_micrometre_everywhere(CoordinateSystem system) => InChina.Sample(at =>
    {
        var there = FromWgs84(at.Lon, at.Lat, system);
        Near(at, ToWgs84(there.Lon, there.Lat, system), 1e-11);
        double metres = Earth.Millimetres(GeoPoint.FromDegrees(at.Lon, at.Lat), GeoPoint.FromDegrees(there.Lon, there.Lat)) / 1000.0;
        Assert.InRange(metres, 0, system switch { CoordinateSystem.Gcj02 => 1200, CoordinateSystem.Bd09 => 2500, _ => 0 });
    }, iter: 20_000);

    [Fact]
    public void The_seams_of_the_formula_go_back_too()
    {
        foreach (double lon in new[] { 105.0, 105 + 1e-13, 105 - 1e-9, 113.3 })
            foreach (double lat in new[] { 35.0, 35 + 1e-12, 40.08 })
            {
                var there = FromWgs84(lon, lat, CoordinateSystem.Bd09);
                Near((lon, lat), ToWgs84(there.Lon, there.Lat, CoordinateSystem.Bd09), 1e-10);
            }
    }

    [Theory, InlineData(139.69, 35.69), InlineData(-0.13, 51.5), InlineData(103.8, 0.5), InlineData(37.6, 55.9), InlineData(-180, -90)]
    public void Outside_nothing_is_shifted(double lon, double lat)
    {
        foreach (var system in Enum.GetValues<CoordinateSystem>())
        {
            Assert.Equal((lon, lat), FromWgs84(lon, lat, system));
            Assert.Equal((lon, lat), ToWgs84(lon, lat, system));
        }
    }

    [Theory]
    [InlineData("GCJ-02", CoordinateSystem.Gcj02), InlineData("gcj02", CoordinateSystem.Gcj02), InlineData("火星坐标", CoordinateSystem.Gcj02)]
    [InlineData("bd-09", CoordinateSystem.Bd09), InlineData("WGS 84", CoordinateSystem.Wgs84), InlineData("EPSG:4490", CoordinateSystem.Cgcs2000)]
    [InlineData("北京54", null)]
    public void A_file_may_name_its_system(string name, CoordinateSystem? expected) => Assert.Equal(expected, Named(name));

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FromWgs84(double.NaN, 30, CoordinateSystem.Gcj02));
        Assert.Throws<ArgumentOutOfRangeException>(() => ToWgs84(110, 91, CoordinateSystem.Gcj02));
        Assert.Throws<ArgumentOutOfRangeException>(() => ToWgs84(110, 30, (CoordinateSystem)9));
    }

    private static void Near((double Lon, double Lat) expected, (double Lon, double Lat) actual, double degrees)
    {
        Assert.InRange(actual.Lon, expected.Lon - degrees, expected.Lon + degrees);
        Assert.InRange(actual.Lat, expected.Lat - degrees, expected.Lat + degrees);
    }
}
