using System.Globalization;
using Wutong.Geo;
using Wutong.LifeCircles.Walking;
using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Platform.Time;

namespace Wutong.Stations.Register;

/// <summary>What the pages of stations share.</summary>
internal static class StationBits
{
    /// <summary>"开到 22:00", "停用".</summary>
    public static string Now(StationLine station, DateTime utc, Lang l) => station.IsOpen ? OpenNow.Say(station.Hours, utc, l) : l["已停用", "closed for good"];

    public static WalkMark Mark(StationLine station, Lang l, string? label = null) =>
        new(station.At, station.Kind.Icon(), $"{(station.Kind.Words() is var (zh, en) ? l[zh, en] : "")}{l["：", ": "]}{station.Name}", label, "stations/" + station.Code);

    public static IReadOnlyList<ListColumn<StationLine>> Columns(IReadOnlyDictionary<string, string> areas, ItemWords words, DateTime utc) =>
    [
        new("name", "名称", "Name", (s, _) => s.Name, 24), new("kind", "类别", "Kind", (s, l) => s.Kind.Words() is var (zh, en) ? l[zh, en] : null, 8), new("address", "在哪里", "Where", (s, _) => s.Address, 30),
        new("area", "辖区", "Area", (s, _) => s.Place.Finest is { } code ? areas.GetValueOrDefault(code, code) : null, 20), new("now", "现在", "Now", (s, l) => Now(s, utc, l), 16), new("items", "有什么", "What it has", (s, l) => words.Names(s, l), 30),
    ];

    /// <summary>Degrees with six digits, about a decimetre.</summary>
    public static string Degrees(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);

    /// <returns>Null when it is no place on earth.</returns>
    public static GeoPoint? Point(string? lon, string? lat) => Read(lon, 180) is { } x && Read(lat, 90) is { } y ? GeoPoint.FromDegrees(x, y) : null;

    private static double? Read(string? text, double most) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most ? value : null;
}
