using System.Globalization;
using Wutong.Geo;
using Wutong.Greening.Register;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.Greening;

/// <summary>What the pages of greening share.</summary>
internal static class GreeningWords
{
    public static string Of(SiteKind kind, Lang l) => kind.Words() is var (zh, en) ? l[zh, en] : "";
    public static string Of(ContainerKind kind, Lang l) => kind.Words() is var (zh, en) ? l[zh, en] : "";
    public static string Day(DateTime utc) => ChinaDay.Text(ChinaDay.Of(utc));

    /// <summary>Degrees with six digits, about a decimetre.</summary>
    public static string Degrees(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);

    /// <returns>Null when it is no place on earth.</returns>
    public static GeoPoint? Point(string? lon, string? lat) => Read(lon, 180) is { } x && Read(lat, 90) is { } y ? GeoPoint.FromDegrees(x, y) : null;

    private static double? Read(string? text, double most) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most ? value : null;
}
