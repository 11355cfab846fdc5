namespace Wutong.Geo.Coordinates;

/// <summary>BD-09 from GCJ-02: longitude and latitude as a point of the plane, turned and stretched a little, and moved.</summary>
internal static class Bd09
{
    private const double Wave = Math.PI * 3000 / 180;

    public static (double Lon, double Lat) FromGcj02((double Lon, double Lat) at)
    {
        double length = Math.Sqrt(at.Lon * at.Lon + at.Lat * at.Lat) + 0.00002 * Math.Sin(at.Lat * Wave);
        double angle = Math.Atan2(at.Lat, at.Lon) + 0.000003 * Math.Cos(at.Lon * Wave);
        return (length * Math.Cos(angle) + 0.0065, length * Math.Sin(angle) + 0.006);
    }
}
