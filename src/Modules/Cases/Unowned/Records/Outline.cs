using System.Globalization;
using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Osm;
using Wutong.Platform.Errors;

namespace Wutong.Cases.Unowned.Records;

/// <summary>范围: a point, or the corners of a polygon in their order, WGS-84.</summary>
/// <remarks>As text: one position a line, longitude first, "113.301200,40.080300"; so it is typed, kept and exported.</remarks>
internal sealed record Outline(IReadOnlyList<GeoPoint> Corners)
{
    private const int MostCorners = 100;

    public bool IsPolygon => Corners.Count > 2;

    /// <summary>The point, or one inside the polygon.</summary>
    public GeoPoint Middle => IsPolygon ? InsidePoint.Of(Rings) : Corners[0];

    /// <summary>Closed, as maps draw it.</summary>
    public GeoRings Rings => new([[.. Corners, Corners[0]]]);

    /// <returns>Null when nothing was typed.</returns>
    /// <exception cref="BadInputException">A line is no position, there are two or too many, or the outline crosses itself.</exception>
    public static Outline? Read(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > MostCorners + 1) throw new BadInputException(field, $"最多 {MostCorners} 个点。", $"At most {MostCorners} positions.");
        var corners = lines.Select((line, i) => Position(field, line, i + 1)).ToList();
        if (corners.Count > 1 && corners[0] == corners[^1]) corners.RemoveAt(corners.Count - 1);
        if (corners.Count == 2) throw new BadInputException(field, "请给一个点，或围成范围的三个以上的点。", "Give one position, or three or more around it.");
        if (corners.Distinct().Count() != corners.Count) throw new BadInputException(field, "有两个点一样。", "Two positions are the same.");
        if (Crossing(corners) is var (a, b)) throw new BadInputException(field, $"第 {a} 点和第 {b} 点出发的两条边相交，请按顺序绕一圈。", $"The sides from positions {a} and {b} cross; go round it in order.");
        return new(corners);
    }

    public override string ToString() => string.Join('\n', Corners.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Lon:F7},{c.Lat:F7}")));

    private static GeoPoint Position(string field, string line, int number)
    {
        var parts = line.Split([',', '，', ' ', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Degrees(parts[0], 180) is { } lon && Degrees(parts[1], 90) is { } lat ? GeoPoint.FromDegrees(lon, lat)
            : throw new BadInputException(field, $"第 {number} 行不是“经度,纬度”。", $"Line {number} is not “longitude,latitude”.");
    }

    private static double? Degrees(string text, double most) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most ? value : null;

    /// <returns>The first corners (from 1) of two sides that cross or touch; null when none do.</returns>
    private static (int, int)? Crossing(List<GeoPoint> corners)
    {
        var n = corners.Count;
        if (n < 3) return null;
        for (var i = 0; i < n; i++)
            for (var j = i + 1; j < n; j++)
                if (j != i + 1 && (j + 1) % n != i && Meet(corners[i], corners[i + 1], corners[j], corners[(j + 1) % n])) return (i + 1, j + 1);
        return Enumerable.Range(1, n - 2).All(i => Turn(corners[0], corners[i], corners[i + 1]) == 0) ? (1, n) : null; // all on one line
    }

    private static bool Meet(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d)
    {
        int c1 = Turn(a, b, c), d1 = Turn(a, b, d), a1 = Turn(c, d, a), b1 = Turn(c, d, b);
        if (c1 != d1 && a1 != b1) return true;
        return (c1 == 0 && Within(a, b, c)) || (d1 == 0 && Within(a, b, d));
    }

    private static int Turn(GeoPoint a, GeoPoint b, GeoPoint c) => Int128.Sign((Int128)((long)b.LonE7 - a.LonE7) * ((long)c.LatE7 - a.LatE7) - (Int128)((long)b.LatE7 - a.LatE7) * ((long)c.LonE7 - a.LonE7));

    private static bool Within(GeoPoint a, GeoPoint b, GeoPoint p) =>
        p.LonE7 >= Math.Min(a.LonE7, b.LonE7) && p.LonE7 <= Math.Max(a.LonE7, b.LonE7) && p.LatE7 >= Math.Min(a.LatE7, b.LatE7) && p.LatE7 <= Math.Max(a.LatE7, b.LatE7);
}
