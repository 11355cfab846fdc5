using System.Globalization;
using Wutong.Geo;

namespace Wutong.Cases.Views;

/// <summary>A position as it stands in an address: degrees, WGS-84.</summary>
internal static class PointText
{
    /// <returns>Null when it is no place on earth.</returns>
    public static GeoPoint? Read(string? lon, string? lat) => Degrees(lon, 180) is { } x && Degrees(lat, 90) is { } y ? GeoPoint.FromDegrees(x, y) : null;

    public static string Query(GeoPoint at) => FormattableString.Invariant($"lon={at.Lon:F6}&lat={at.Lat:F6}");

    public static string Comma(GeoPoint at) => FormattableString.Invariant($"{at.Lon:F6},{at.Lat:F6}");

    private static double? Degrees(string? text, double most) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most ? value : null;
}
