namespace Wutong.Geo;

/// <summary>地球: distances on the mean sphere (R = 6 371 008.8 m, IUGG mean radius).</summary>
public static class Earth
{
    /// <summary>Mean radius in metres (IUGG, Moritz 2000).</summary>
    public const double RadiusMetres = 6_371_008.8;

    /// <summary>Metres along a meridian per 1e-7 degree of latitude.</summary>
    public const double MetresPerE7 = RadiusMetres * Math.PI / 180 * 1e-7;

    /// <summary>Great-circle length in millimetres (haversine), rounded to the nearest whole one.</summary>
    public static long Millimetres(GeoPoint a, GeoPoint b)
    {
        double p1 = a.Lat * (Math.PI / 180), p2 = b.Lat * (Math.PI / 180);
        double s = Math.Sin((p2 - p1) / 2), t = Math.Sin((b.Lon - a.Lon) * (Math.PI / 360));
        double h = s * s + Math.Cos(p1) * Math.Cos(p2) * t * t;
        return (long)Math.Round(2000 * RadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(h))));
    }
}
