using System.Globalization;
using System.Text.Json;
using Wutong.Geo;
using Wutong.Geo.Osm;

namespace Wutong.LifeCircles.Reports;

/// <summary>GeoJSON 写出 (RFC 7946, WGS-84): outlines held as even-odd rings become a MultiPolygon with its holes in their places.</summary>
internal static class GeoJson
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Opens the collection; properties of the whole may follow before <see cref="BeginFeatures"/>.</summary>
    public static void BeginCollection(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
    }

    public static void BeginFeatures(Utf8JsonWriter json) => json.WriteStartArray("features");

    public static void Begin(Utf8JsonWriter json)
    {
        BeginCollection(json);
        BeginFeatures(json);
    }

    public static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Opens a feature and its properties; <see cref="EndFeature(Utf8JsonWriter, GeoRings)"/> closes both.</summary>
    public static void BeginFeature(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
    }

    public static void EndFeature(Utf8JsonWriter json, GeoRings rings)
    {
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in RingNesting.Polygons(rings)) Polygon(json, polygon);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Polygon(Utf8JsonWriter json, IReadOnlyList<GeoPoint[]> rings)
    {
        json.WriteStartArray();
        foreach (var ring in rings)
        {
            json.WriteStartArray();
            foreach (var p in ring) Position(json, p);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter json, GeoPoint p)
    {
        json.WriteStartArray();
        Degrees(json, p.LonE7);
        Degrees(json, p.LatE7);
        json.WriteEndArray();
    }

    /// <summary>Whole 1e-7 degrees as a decimal, without going through binary fractions.</summary>
    private static void Degrees(Utf8JsonWriter json, int e7)
    {
        Span<byte> text = stackalloc byte[16];
        new decimal((int)Math.Abs((long)e7), 0, 0, e7 < 0, 7).TryFormat(text, out int length, "0.0######", CultureInfo.InvariantCulture);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
