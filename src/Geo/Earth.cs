namespace Wutong.Geo;

/// <summary>地球: distances on the mean sphere (R = 6 371 008.8 m, IUGG mean radius).</summary>
public static class Earth
{
    /// <summary>Mean radius in metres (IUGG, Moritz 2000).</summary>
    public const double RadiusMetres = 6_371_008.8;

    /// <summary>Metres along a meridian per 1e-7 degree of latitude.</summary>
    public const double MetresPerE7 = RadiusMetres * Math.PI / 180 * 1e-7;

    private const int ShortE7 = 200_000; // 0.02 degrees, some 2 km

    /// <summary>Great-circle length in millimetres, rounded to the nearest whole one.</summary>
    /// <remarks>Haversine; up to 0.02 degrees the plane at the middle latitude, which there differs by less than 0.1 mm within 80 degrees and costs a third.</remarks>
    public static long Millimetres(GeoPoint a, GeoPoint b)
    {
        long lon = (long)b.LonE7 - a.LonE7, lat = (long)b.LatE7 - a.LatE7;
        if (lon is > -ShortE7 and < ShortE7 && lat is > -ShortE7 and < ShortE7) return Plane(lon, lat, (a.Lat + b.Lat) * (Math.PI / 360));
        return Haversine(a, b);
    }

    internal static long Plane(long lonE7, long latE7, double middleLatitude)
    {
        double x = lonE7 * Math.Cos(middleLatitude);
        return (long)Math.Round(1000 * MetresPerE7 * Math.Sqrt(x * x + (double)latE7 * latE7));
    }

    internal static long Haversine(GeoPoint a, GeoPoint b)
    {
        double p1 = a.Lat * (Math.PI / 180), p2 = b.Lat * (Math.PI / 180);
        double s = Math.Sin((p2 - p1) / 2), t = Math.Sin((b.Lon - a.Lon) * (Math.PI / 360));
        double h = s * s + Math.Cos(p1) * Math.Cos(p2) * t * t;
        return (long)Math.Round(2000 * RadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(h))));
    }
}
