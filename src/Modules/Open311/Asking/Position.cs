using System.Globalization;
using Wutong.Geo;
using Wutong.Open311.Answering;

namespace Wutong.Open311.Asking;

internal static class Position
{
    /// <summary>lat and long in degrees WGS-84, both or neither.</summary>
    /// <exception cref="Fault">One alone, no number, or no place on earth.</exception>
    public static GeoPoint? Read(Asked asked)
    {
        var (lat, lon) = (asked.One("lat"), asked.One("long"));
        if (lat is null && lon is null) return null;
        if (lat is null || lon is null) throw Fault.Bad($"{(lat is null ? "lat" : "long")}: lat and long are needed together");
        return new(E7("long", lon, 180), E7("lat", lat, 90));
    }

    private static int E7(string name, string text, int most) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? (int)Math.Round(degrees * 10_000_000m) : throw Fault.Bad($"{name}: degrees from -{most} to {most} were expected");
}
