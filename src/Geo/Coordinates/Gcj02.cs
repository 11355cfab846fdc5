namespace Wutong.Geo.Coordinates;

/// <summary>GCJ-02 from WGS-84: a polynomial and waves in metres, turned into degrees on Krasovsky's ellipsoid.</summary>
internal static class Gcj02
{
    private const double SemiMajorMetres = 6378245.0, EccentricitySquared = 0.00669342162296594323;

    public static (double Lon, double Lat) FromWgs84(double lon, double lat)
    {
        double x = lon - 105, y = lat - 35, radians = lat / 180 * Math.PI;
        double magic = 1 - EccentricitySquared * Math.Sin(radians) * Math.Sin(radians), root = Math.Sqrt(magic);
        double metresPerLat = SemiMajorMetres * (1 - EccentricitySquared) / (magic * root) * Math.PI / 180;
        double metresPerLon = SemiMajorMetres / root * Math.Cos(radians) * Math.PI / 180;
        return (lon + EastMetres(x, y) / metresPerLon, lat + NorthMetres(x, y) / metresPerLat);
    }

    private static double NorthMetres(double x, double y) => -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.Sqrt(Math.Abs(x)) + ShortWaves(x)
        + Waves(20, y, 40, y / 3) + Waves(160, y / 12, 320, y / 30);

    private static double EastMetres(double x, double y) => 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.Sqrt(Math.Abs(x)) + ShortWaves(x)
        + Waves(20, x, 40, x / 3) + Waves(150, x / 12, 300, x / 30);

    private static double ShortWaves(double x) => Waves(20, 6 * x, 20, 2 * x);

    private static double Waves(double high, double at, double other, double otherAt) => (high * Math.Sin(at * Math.PI) + other * Math.Sin(otherAt * Math.PI)) * 2 / 3;
}
