using System.Text;
using System.Text.Json;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;
using Wutong.Territory.Geometry;

namespace Wutong.Territory.Import;

/// <summary>Reads XLSX, CSV or GeoJSON, told apart by content, into one kind of table; a GeoJSON geometry becomes a column of WKT.</summary>
internal static class RegisterTable
{
    public const string GeometryTitle = "几何";
    private const int LongestCell = 32_000; // a spreadsheet's cell holds 32,767

    /// <param name="stream">Seekable, at its beginning.</param>
    /// <exception cref="InputException">Not such a file.</exception>
    public static Table Read(Stream stream, string name, CancellationToken ct)
    {
        Span<byte> head = stackalloc byte[64];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var text = head[..length];
        if (text.StartsWith("PK"u8)) return Table.Read(stream, name + ".xlsx", ct) with { File = name };
        if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[3..];
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? GeoJson(stream, name, ct) : Table.Read(stream, name + ".csv", ct) with { File = name };
    }

    /// <summary>The table as it can go back to who sent it: a geometry too long for a spreadsheet's cell says so instead.</summary>
    public static Table Returnable(Table table) => table with
    {
        Rows = [.. table.Rows.Select(r => r.Cells.All(c => c.Length <= LongestCell) ? r : r with { Cells = [.. r.Cells.Select(c => c.Length <= LongestCell ? c : $"（{c.Length} 个字符，见原文件）")] })],
    };

    private static Table GeoJson(Stream stream, string name, CancellationToken ct)
    {
        try
        {
            using var document = JsonDocument.Parse(stream, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                throw new InputException($"{name}: a GeoJSON FeatureCollection was expected");
            return TableOf(features, name, Crs(root), ct);
        }
        catch (JsonException e) { throw new InputException($"{name}: is not JSON (line {e.LineNumber + 1})", e); }
    }

    /// <summary>A system the file itself names stands in a column, where it is held against the one that was said.</summary>
    private static string? Crs(JsonElement root) => root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object
        && crs.TryGetProperty("properties", out var p) && p.ValueKind == JsonValueKind.Object && p.TryGetProperty("name", out var n) && n.ValueKind == JsonValueKind.String ? n.GetString() : null;

    private static Table TableOf(JsonElement features, string name, string? crs, CancellationToken ct)
    {
        List<string> headers = crs is null ? [GeometryTitle] : [GeometryTitle, "坐标系"];
        var columns = headers.Select((h, i) => (h, i)).ToDictionary(c => c.h, c => c.i, StringComparer.Ordinal);
        var rows = new List<TableRow>();
        foreach (var feature in features.EnumerateArray())
        {
            if (rows.Count % 1024 == 0) ct.ThrowIfCancellationRequested();
            var cells = new List<string> { GeoJsonText.OfFeature(feature) };
            if (crs is not null) cells.Add(crs.Contains("CRS84", StringComparison.OrdinalIgnoreCase) ? "WGS-84" : crs[(crs.LastIndexOf("EPSG", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : 0)..]);
            if (feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
                foreach (var property in properties.EnumerateObject())
                {
                    if (!columns.TryGetValue(property.Name, out int column))
                    {
                        columns[property.Name] = column = headers.Count;
                        headers.Add(property.Name);
                    }
                    while (cells.Count <= column) cells.Add("");
                    cells[column] = property.Value.ValueKind switch { JsonValueKind.String => property.Value.GetString()!.Trim(), JsonValueKind.Null => "", JsonValueKind.True => "是", JsonValueKind.False => "否", _ => property.Value.GetRawText() };
                }
            rows.Add(new(rows.Count + 1, [.. cells]));
        }
        return new(name, headers, rows);
    }
}
