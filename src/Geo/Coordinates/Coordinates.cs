namespace Wutong.Geo.Coordinates;

/// <summary>坐标转换: between WGS-84 and what maps and surveys in China use.</summary>
/// <remarks>
/// Degrees. There and back differs by about a micrometre at most anywhere in China; how near the formulas come to the maps themselves is for their makers to say (published pairs
/// agree within 0.2 m). GCJ-02 has no published text: the formula is the one of public knowledge since 2010 (github.com/googollee/eviltransform), BD-09's that of
/// github.com/wandergis/coordtransform; both invert it roughly, we iterate. Nothing is shifted outside <see cref="IsShifted"/>. Thread-safe.
/// </remarks>
public static class Coordinates
{
    private const int MostRounds = 30;
    private const double Enough = 1e-12; // degrees, a tenth of a micrometre

    /// <summary>Where GCJ-02 and BD-09 differ from WGS-84: the customary rectangle, 72.004 to 137.8347 east, 0.8293 to 55.8271 north. It takes in neighbours of China too.</summary>
    public static bool IsShifted(double lon, double lat) => lon is >= 72.004 and <= 137.8347 && lat is >= 0.8293 and <= 55.8271;

    /// <exception cref="ArgumentOutOfRangeException">Not degrees, or no such system.</exception>
    public static (double Lon, double Lat) FromWgs84(double lon, double lat, CoordinateSystem to)
    {
        Check(lon, lat);
        return to switch
        {
            CoordinateSystem.Wgs84 or CoordinateSystem.Cgcs2000 => (lon, lat),
            _ when !IsShifted(lon, lat) => (lon, lat),
            CoordinateSystem.Gcj02 => Gcj02.FromWgs84(lon, lat),
            CoordinateSystem.Bd09 => Bd09.FromGcj02(Gcj02.FromWgs84(lon, lat)),
            _ => throw new ArgumentOutOfRangeException(nameof(to), to, "a known coordinate system was expected"),
        };
    }

    /// <summary>The WGS-84 position that <see cref="FromWgs84"/> brings here.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not degrees, or no such system.</exception>
    public static (double Lon, double Lat) ToWgs84(double lon, double lat, CoordinateSystem from)
    {
        Check(lon, lat);
        var inside = from switch
        {
            CoordinateSystem.Wgs84 or CoordinateSystem.Cgcs2000 => (lon, lat),
            CoordinateSystem.Gcj02 => Inverse((lon, lat), at => Gcj02.FromWgs84(at.Lon, at.Lat)),
            CoordinateSystem.Bd09 => Inverse(Inverse((lon, lat), Bd09.FromGcj02), at => Gcj02.FromWgs84(at.Lon, at.Lat)),
            _ => throw new ArgumentOutOfRangeException(nameof(from), from, "a known coordinate system was expected"),
        };
        return IsShifted(inside.Item1, inside.Item2) ? inside : (lon, lat);
    }

    /// <inheritdoc cref="ToWgs84(double, double, CoordinateSystem)"/>
    public static GeoPoint ToWgs84(GeoPoint at, CoordinateSystem from)
    {
        var (lon, lat) = ToWgs84(at.Lon, at.Lat, from);
        return GeoPoint.FromDegrees(lon, lat);
    }

    /// <summary>The system a file names: WGS-84, GCJ02, 火星坐标, 百度, CGCS2000, EPSG:4490 ...; null when it is none we know.</summary>
    public static CoordinateSystem? Named(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant() switch
    {
        "WGS84" or "EPSG4326" => CoordinateSystem.Wgs84,
        "GCJ02" or "火星坐标" or "火星坐标系" or "国测局" or "高德" or "腾讯" => CoordinateSystem.Gcj02,
        "BD09" or "BD09LL" or "百度" or "百度坐标" or "百度坐标系" => CoordinateSystem.Bd09,
        "CGCS2000" or "EPSG4490" or "国家2000" or "大地2000" or "2000国家大地坐标系" => CoordinateSystem.Cgcs2000,
        _ => null,
    };

    /// <summary>What a shift brings to a place, by going back what it goes too far; the shifts change by less than 1 in 40, so each round gains two digits.</summary>
    private static (double Lon, double Lat) Inverse((double Lon, double Lat) place, Func<(double Lon, double Lat), (double Lon, double Lat)> shift)
    {
        var at = place;
        for (int round = 0; round < MostRounds; round++)
        {
            var (lon, lat) = shift(at);
            (double east, double north) = (place.Lon - lon, place.Lat - lat);
            at = (at.Lon + east, at.Lat + north);
            if (Math.Abs(east) < Enough && Math.Abs(north) < Enough) break;
        }
        return at;
    }

    private static void Check(double lon, double lat)
    {
        if (!(lon is >= -180 and <= 180)) throw new ArgumentOutOfRangeException(nameof(lon), lon, "longitude must be within -180 to 180 degrees");
        if (!(lat is >= -90 and <= 90)) throw new ArgumentOutOfRangeException(nameof(lat), lat, "latitude must be within -90 to 90 degrees");
    }
}
