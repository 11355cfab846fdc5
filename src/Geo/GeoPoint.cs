namespace Wutong.Geo;

/// <summary>点: a WGS-84 position, held as whole 1e-7 degrees (about 11 mm), the resolution of OpenStreetMap.</summary>
/// <param name="LonE7">Longitude in 1e-7 degrees, -1 800 000 000 to 1 800 000 000.</param>
/// <param name="LatE7">Latitude in 1e-7 degrees, -900 000 000 to 900 000 000.</param>
public readonly record struct GeoPoint(int LonE7, int LatE7)
{
    /// <summary>Longitude in degrees.</summary>
    public double Lon => LonE7 * 1e-7;

    /// <summary>Latitude in degrees.</summary>
    public double Lat => LatE7 * 1e-7;

    /// <summary>Rounds degrees to the nearest 1e-7.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a number, or outside ±180 / ±90 degrees.</exception>
    public static GeoPoint FromDegrees(double lon, double lat)
    {
        if (!(lon is >= -180 and <= 180)) throw new ArgumentOutOfRangeException(nameof(lon), lon, "longitude must be within -180 to 180 degrees");
        if (!(lat is >= -90 and <= 90)) throw new ArgumentOutOfRangeException(nameof(lat), lat, "latitude must be within -90 to 90 degrees");
        return new((int)Math.Round(lon * 1e7), (int)Math.Round(lat * 1e7));
    }
}
