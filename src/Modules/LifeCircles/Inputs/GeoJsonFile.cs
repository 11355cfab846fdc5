using System.Text.Json;
using Wutong.Platform.Errors;

namespace Wutong.LifeCircles.Inputs;

/// <summary>A GeoJSON file in memory, and its features.</summary>
internal static class GeoJsonFile
{
    private static readonly string[] Wgs84 = ["CRS84", "EPSG::4326", "EPSG:4326"];

    /// <exception cref="InputException">Not JSON, or in a datum other than WGS-84.</exception>
    public static JsonDocument Open(string path)
    {
        try
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            RefuseOtherDatum(document.RootElement, path);
            return document;
        }
        catch (JsonException e) { throw new InputException($"{path}: is not JSON (line {e.LineNumber + 1})", e); }
    }

    /// <exception cref="InputException">Not a FeatureCollection.</exception>
    public static IEnumerable<JsonElement> Features(JsonDocument document, string path)
        => document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
            ? features.EnumerateArray()
            : throw new InputException($"{path}: a GeoJSON FeatureCollection was expected");

    /// <summary>The geometry's type, or "no geometry".</summary>
    public static string TypeOf(JsonElement feature)
        => feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object
            && geometry.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "no geometry";

    /// <summary>A property as text under any of its names, or null.</summary>
    public static string? Text(JsonElement feature, params ReadOnlySpan<string> names)
    {
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (properties.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                return value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
        return null;
    }

    private static void RefuseOtherDatum(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("crs", out var crs) || crs.ValueKind == JsonValueKind.Null) return;
        var name = crs.GetRawText();
        if (!Wgs84.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            throw new InputException($"{path}: coordinates in WGS-84 were expected and the file says {name}; convert it first");
    }
}
