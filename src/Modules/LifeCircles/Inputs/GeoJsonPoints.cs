using System.Text.Json;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Inputs;

/// <summary>GeoJSON 点读入: point features as a table: their properties, and their position as lon and lat.</summary>
internal static class GeoJsonPoints
{
    public static Table Read(string path)
    {
        using var document = GeoJsonFile.Open(path);
        var file = Path.GetFileName(path);
        List<string> headers = ["lon", "lat"];
        var rows = new List<TableRow>();
        var troubles = new List<InputTrouble>();
        int number = 0;
        foreach (var feature in GeoJsonFile.Features(document, path))
        {
            number++;
            if (Position(feature) is not { } at) troubles.Add(new(file, number, "geometry", $"a Point with longitude and latitude was expected, {GeoJsonFile.TypeOf(feature)} came"));
            else rows.Add(new(number, Cells(feature, at, headers)));
        }
        if (troubles.Count > 0) throw InputException.Of(troubles);
        return new(file, headers, [.. rows.Select(r => r.Cells.Length == headers.Count ? r : r with { Cells = Padded(r.Cells, headers.Count) })]);
    }

    private static (string Lon, string Lat)? Position(JsonElement feature)
        => GeoJsonFile.TypeOf(feature) == "Point" && feature.GetProperty("geometry").TryGetProperty("coordinates", out var c) && c.ValueKind == JsonValueKind.Array
            && c.GetArrayLength() >= 2 && c[0].ValueKind == JsonValueKind.Number && c[1].ValueKind == JsonValueKind.Number
            ? (c[0].GetRawText(), c[1].GetRawText()) : null;

    private static string[] Cells(JsonElement feature, (string Lon, string Lat) at, List<string> headers)
    {
        List<string> cells = [at.Lon, at.Lat];
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return [.. cells];
        foreach (var property in properties.EnumerateObject())
        {
            int column = headers.IndexOf(property.Name);
            if (column is 0 or 1) continue; // the geometry says where it is
            if (column < 0) headers.Add(property.Name);
            column = headers.IndexOf(property.Name);
            while (cells.Count <= column) cells.Add("");
            cells[column] = property.Value.ValueKind switch { JsonValueKind.String => property.Value.GetString()!.Trim(), JsonValueKind.Null => "", _ => property.Value.GetRawText() };
        }
        return [.. cells];
    }

    private static string[] Padded(string[] cells, int count)
    {
        var all = new string[count];
        Array.Fill(all, "");
        cells.CopyTo(all, 0);
        return all;
    }
}
