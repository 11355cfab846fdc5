using System.Text.Json;
using Wutong.Geo;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Api;

/// <summary>身边 as GeoJSON (RFC 7946): rings, the facilities within them, and a route when one is asked for.</summary>
internal static class AroundGeoJson
{
    public static byte[] Write(CircleBook book, Around around, IReadOnlyList<GeoPoint>? route, Lang l)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteNumber("edition", book.Edition.Number);
            json.WriteBoolean("demonstration", book.Edition.IsDemonstration);
            if (book.Edition.IsDemonstration) json.WriteString("notice", "示意数据 demonstration data");
            json.WriteNumber("metresPerMinute", book.Profile.MetresPerMinute(around.Pace));
            json.WriteString("measuredAt", book.MeasuredAtUtc);
            json.WriteStartArray("features");
            for (int ring = around.Rings.Count - 1; ring >= 0; ring--) Ring(json, around, book.Profile.Minutes[ring], ring);
            if (route is not null) Route(json, route);
            foreach (var walk in around.Walks) Facility(json, book, walk, l);
            Start(json, around.Point);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Ring(Utf8JsonWriter json, Around around, int minutes, int ring) => Feature(json, "ring", "MultiLineString",
        () => { foreach (var line in around.Rings[ring].Rings) Points(json, line); }, () => { json.WriteNumber("minutes", minutes); json.WriteNumber("ring", ring); });

    private static void Route(Utf8JsonWriter json, IReadOnlyList<GeoPoint> route) => Feature(json, "route", "LineString", () => { foreach (var p in route) Point(json, p); }, () => { });

    private static void Start(Utf8JsonWriter json, GeoPoint at) => Feature(json, "start", "Point", null, () => { }, at);

    private static void Facility(Utf8JsonWriter json, CircleBook book, Walk walk, Lang l)
    {
        var facility = book.Data.Facilities[walk.Facility];
        Feature(json, "facility", "Point", null, () =>
        {
            json.WriteString("code", facility.Code);
            json.WriteString("name", l.PlainName(facility.NameZh, facility.NameEn));
            json.WriteString("kind", book.Data.Kinds[facility.Kind].Code);
            json.WriteNumber("minutes", walk.Minutes);
        }, facility.At);
    }

    private static void Feature(Utf8JsonWriter json, string what, string geometry, Action? coordinates, Action properties, GeoPoint? at = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("what", what);
        properties();
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", geometry);
        json.WritePropertyName("coordinates");
        if (at is { } point) Point(json, point);
        else
        {
            json.WriteStartArray();
            coordinates?.Invoke();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Points(Utf8JsonWriter json, GeoPoint[] line)
    {
        json.WriteStartArray();
        foreach (var p in line) Point(json, p);
        json.WriteEndArray();
    }

    private static void Point(Utf8JsonWriter json, GeoPoint p)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round((decimal)p.LonE7 / 10_000_000, 6));
        json.WriteNumberValue(Math.Round((decimal)p.LatE7 / 10_000_000, 6));
        json.WriteEndArray();
    }
}
