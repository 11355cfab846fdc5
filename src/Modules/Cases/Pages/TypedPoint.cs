using System.Globalization;
using Wutong.Geo;

namespace Wutong.Cases.Pages;

/// <summary>A position as a form's two fields bring it: degrees, WGS-84.</summary>
internal static class TypedPoint
{
    /// <returns>Null when it is none.</returns>
    public static GeoPoint? Of(string? lon, string? lat) =>
        double.TryParse(lon, CultureInfo.InvariantCulture, out var x) && double.TryParse(lat, CultureInfo.InvariantCulture, out var y) && x is >= -180 and <= 180 && y is >= -90 and <= 90 ? GeoPoint.FromDegrees(x, y) : null;
}
