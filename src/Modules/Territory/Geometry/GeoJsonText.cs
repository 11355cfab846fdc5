using System.Text;
using System.Text.Json;
using Wutong.Platform.Errors;

namespace Wutong.Territory.Geometry;

/// <summary>GeoJSON 几何 (RFC 7946, clause 3.1) in WKT's words, so that one reader checks both.</summary>
/// <remarks>What is no geometry becomes a text that <see cref="Wkt"/> refuses, and so is told where it stands.</remarks>
internal static class GeoJsonText
{
    private const int Deepest = 5;

    public static string OfFeature(JsonElement feature) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object ? OfGeometry(geometry) : "";

    /// <summary>What somebody typed or pasted: a GeoJSON geometry, a feature, a collection of one feature; anything else is taken for WKT.</summary>
    /// <returns>WKT; null when nothing was typed.</returns>
    /// <exception cref="BadInputException">It begins as JSON and is none, or holds more than one feature.</exception>
    public static string? Typed(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.TrimStart() is not ['{', ..]) return text.Trim();
        try
        {
            using var document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return OfOne(field, document.RootElement);
        }
        catch (JsonException e) { throw new BadInputException(field, $"第 {e.LineNumber + 1} 行不是 GeoJSON，请整段复制。", $"Line {e.LineNumber + 1} is not GeoJSON; copy the whole of it."); }
    }

    private static string OfOne(string field, JsonElement root)
    {
        if (!root.TryGetProperty("features", out var features)) return root.TryGetProperty("geometry", out _) ? OfFeature(root) : OfGeometry(root);
        return features.ValueKind == JsonValueKind.Array && features.GetArrayLength() == 1 ? OfFeature(features[0])
            : throw new BadInputException(field, "这里要一个图形；这段 GeoJSON 里不是正好一个。", "One shape is wanted here; this GeoJSON holds none or several.");
    }

    private static string OfGeometry(JsonElement geometry)
    {
        var type = geometry.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String ? t.GetString()! : "?";
        if (!geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array) return type;
        var text = new StringBuilder(type.ToUpperInvariant());
        if (type == "Point") text.Append('(');
        Write(text, coordinates, 0);
        if (type == "Point") text.Append(')');
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement part, int depth)
    {
        if (part.ValueKind != JsonValueKind.Array || depth > Deepest) { text.Append('?'); return; }
        bool position = part.GetArrayLength() > 0 && part[0].ValueKind == JsonValueKind.Number;
        if (!position) text.Append('(');
        bool first = true;
        foreach (var inner in part.EnumerateArray())
        {
            if (!first) text.Append(position ? " " : ", ");
            first = false;
            if (position) text.Append(inner.ValueKind == JsonValueKind.Number ? inner.GetRawText() : "?");
            else Write(text, inner, depth + 1);
        }
        if (!position) text.Append(')');
    }
}
