using System.Globalization;
using System.Text.Json;
using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Territory;

namespace Wutong.LifeCircles.Inputs;

/// <summary>辖区文件: areas from GeoJSON polygons and multipolygons: name, and if they have them code, level, parent.</summary>
internal static class AreaFile
{
    private static readonly string[] Communities = ["COMMUNITY", "社区", "村", "3"], Subdistricts = ["SUBDISTRICT", "街道", "镇", "乡", "2"], Districts = ["DISTRICT", "区", "县", "1"];

    /// <exception cref="InputException">Names every wrong feature and field.</exception>
    public static AreaSet Read(string path, CancellationToken ct)
    {
        try
        {
            using var document = GeoJsonFile.Open(path);
            return Read(document, path, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(e is FileNotFoundException or DirectoryNotFoundException ? $"{path}: there is no such file" : $"{path}: cannot be read ({e.Message.TrimEnd('.')})", e);
        }
    }

    private static AreaSet Read(JsonDocument document, string path, CancellationToken ct)
    {
        var reading = new Reading(Path.GetFileName(path));
        foreach (var feature in GeoJsonFile.Features(document, path))
        {
            ct.ThrowIfCancellationRequested();
            reading.Number++;
            reading.Add(feature);
        }
        reading.CheckParents();
        if (reading.Troubles.Count > 0) throw InputException.Of(reading.Troubles);
        var shapes = reading.Shapes;
        if (!shapes.Exists(s => s.Area.Level == AreaLevel.Community)) throw new InputException($"{path}: holds no area of level community (社区); coverage is told for those");
        return AreaSet.WithParents(shapes);
    }

    private sealed class Reading(string file)
    {
        private readonly Dictionary<string, AreaLevel> _levels = new(StringComparer.Ordinal);
        private readonly List<int> _numbers = []; // of Shapes

        public int Number { get; set; }
        public List<AreaShape> Shapes { get; } = [];
        public List<InputTrouble> Troubles { get; } = [];

        public void Add(JsonElement feature)
        {
            if (Shape(feature) is not { } shape) return;
            Shapes.Add(shape);
            _numbers.Add(Number);
        }

        /// <summary>A parent stands at a higher level, so no area can stand above itself.</summary>
        public void CheckParents()
        {
            for (int i = 0; i < Shapes.Count; i++)
            {
                var area = Shapes[i].Area;
                if (area.ParentCode is not { } parent) continue;
                Number = _numbers[i];
                if (!_levels.TryGetValue(parent, out var above)) Trouble("parent", $"{area.Code} names the parent {parent}, which is not in the file");
                else if (above >= area.Level) Trouble("parent", $"{area.Code}, a {Name(area.Level)}, names the parent {parent}, a {Name(above)}; a parent of a higher level was expected");
            }
        }

        private static string Name(AreaLevel level) => level switch { AreaLevel.District => "district 区", AreaLevel.Subdistrict => "subdistrict 街道", _ => "community 社区" };

        private void Trouble(string field, string expected) => Troubles.Add(new(file, Number, field, expected));

        private AreaShape? Shape(JsonElement feature)
        {
            int before = Troubles.Count;
            var name = GeoJsonFile.Text(feature, "name", "名称", "name:zh") is { Length: > 0 } given ? given : null;
            if (name is null) Trouble("name", "is empty; a name was expected");
            var code = GeoJsonFile.Text(feature, "code", "编号", "ref") is { Length: > 0 } c ? c : string.Create(CultureInfo.InvariantCulture, $"A{Number:000}");
            var level = Level(GeoJsonFile.Text(feature, "level", "级别"));
            if (!_levels.TryAdd(code, level)) Trouble("code", $"'{code}' stands twice; each area needs a code of its own");
            var rings = Rings(feature);
            if (Troubles.Count > before) return null;
            bool village = GeoJsonFile.Text(feature, "village", "村") is "true" or "是";
            return AreaSet.Shape(code, GeoJsonFile.Text(feature, "parent", "上级") is { Length: > 0 } parent ? parent : null, level, village, name!, GeoJsonFile.Text(feature, "name_en", "name:en", "英文名"), rings);
        }

        private AreaLevel Level(string? text)
        {
            if (text is null or "" || Communities.Contains(text.ToUpperInvariant())) return AreaLevel.Community;
            if (Subdistricts.Contains(text.ToUpperInvariant())) return AreaLevel.Subdistrict;
            if (Districts.Contains(text.ToUpperInvariant())) return AreaLevel.District;
            Trouble("level", $"district, subdistrict or community (区, 街道, 社区) was expected, '{text}' came");
            return AreaLevel.Community;
        }

        private GeoRings Rings(JsonElement feature)
        {
            var type = GeoJsonFile.TypeOf(feature);
            var rings = new List<GeoPoint[]>();
            if (type is not ("Polygon" or "MultiPolygon")) Trouble("geometry", $"a Polygon or MultiPolygon was expected, {type} came");
            else if (!feature.GetProperty("geometry").TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array) Trouble("geometry", "has no coordinates");
            else if (type == "Polygon") Polygon(coordinates, rings);
            else foreach (var polygon in coordinates.EnumerateArray()) Polygon(polygon, rings);
            if (rings.Count == 0 && !Troubles.Exists(t => t.Row == Number)) Trouble("geometry", "has no ring");
            return new(rings);
        }

        private void Polygon(JsonElement polygon, List<GeoPoint[]> rings)
        {
            if (polygon.ValueKind != JsonValueKind.Array) { Trouble("geometry", "a list of rings was expected"); return; }
            foreach (var ring in polygon.EnumerateArray())
                if (Ring(ring) is { } points) rings.Add(points);
        }

        private GeoPoint[]? Ring(JsonElement ring)
        {
            if (ring.ValueKind != JsonValueKind.Array || ring.GetArrayLength() < 4) { Trouble("geometry", "a ring of at least 4 positions was expected"); return null; }
            var points = new GeoPoint[ring.GetArrayLength()];
            int i = 0;
            foreach (var position in ring.EnumerateArray())
            {
                if (!Position(position, out points[i++])) { Trouble("geometry", $"position {i} of a ring: longitude and latitude in WGS-84 degrees were expected, {position.GetRawText()} came"); return null; }
            }
            if (points[0] == points[^1]) return points;
            Trouble("geometry", "a ring is not closed: its first and last position differ");
            return null;
        }

        private static bool Position(JsonElement position, out GeoPoint at)
        {
            at = default;
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2 || position[0].ValueKind != JsonValueKind.Number || position[1].ValueKind != JsonValueKind.Number) return false;
            double lon = position[0].GetDouble(), lat = position[1].GetDouble();
            if (!(lon is >= -180 and <= 180 && lat is >= -90 and <= 90)) return false;
            at = GeoPoint.FromDegrees(lon, lat);
            return true;
        }
    }
}
