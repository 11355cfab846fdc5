using System.Globalization;
using Wutong.Geo;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;

namespace Wutong.LifeCircles.Pages;

/// <summary>What the addresses of these pages carry, read and written in one place.</summary>
internal static class CircleQuery
{
    /// <summary>The pace named, or the elderly's: what an old person can reach, everyone can.</summary>
    public static Pace PaceOf(string? text) => text switch
    {
        null or "" or "elderly" => Pace.Elderly,
        "adult" => Pace.Adult,
        _ => throw new BadInputException("pace", "步速只有 elderly（老年人）和 adult（成年人）两种。", "The pace is either elderly or adult."),
    };

    public static string Word(Pace pace) => pace == Pace.Elderly ? "elderly" : "adult";

    /// <summary>The point named by lon and lat, or null when neither is there.</summary>
    public static GeoPoint? PointOf(string? lon, string? lat)
    {
        if (string.IsNullOrEmpty(lon) && string.IsNullOrEmpty(lat)) return null;
        double x = Degrees(lon, "lon", 180), y = Degrees(lat, "lat", 90);
        return GeoPoint.FromDegrees(x, y);
    }

    /// <summary>The page number named, 1 when none is.</summary>
    public static int PageOf(string? text, int rows, int size)
    {
        int last = Math.Max(1, (rows + size - 1) / size);
        if (string.IsNullOrEmpty(text)) return 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page >= 1 && page <= last
            ? page
            : throw new BadInputException("page", $"页码是 1 到 {last} 的整数。", $"A page number is a whole number from 1 to {last}.");
    }

    public static string Link(string page, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var text = new System.Text.StringBuilder(page);
        char mark = '?';
        foreach (var (name, value) in query)
        {
            if (string.IsNullOrEmpty(value)) continue;
            text.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
        return text.ToString();
    }

    /// <summary>Degrees with six digits, about a decimetre.</summary>
    public static string Text(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);

    private static double Degrees(string? text, string name, double limit)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) <= limit
            ? value
            : throw new BadInputException(name, $"这里要一个 -{limit} 到 {limit} 之间的度数，例如 113.2955。", $"Degrees between -{limit} and {limit} are expected, for example 113.2955.");
}
