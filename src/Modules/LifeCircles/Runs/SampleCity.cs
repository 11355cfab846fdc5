using System.Text.Json;
using Wutong.Geo;
using Wutong.Geo.Cities;
using Wutong.Geo.Osm;
using Wutong.LifeCircles.Reports;
using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Runs;

/// <summary>What city to write.</summary>
/// <param name="Out">The .osm.pbf file.</param>
/// <param name="Register">A folder for facilities.csv, homes.csv and areas.geojson, or null.</param>
public sealed record SampleCityOptions(string Out, int StreetNodes, int Seed, bool Pingcheng, string? Register, bool Force);

/// <summary>写出生成城市: the front door of <c>wutong city</c>: a generated city as OSM PBF, and its register as files that <c>circle</c> reads.</summary>
internal static class SampleCity
{
    /// <exception cref="InputException">The file exists (and replacing was not asked for) or cannot be written.</exception>
    public static void Write(SampleCityOptions options, IProgress<RunStep>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Force && File.Exists(options.Out)) throw new InputException($"--out {options.Out}: exists already; add --force to replace it");
        var steps = new RunSteps(progress, ct);
        var part = options.Out + ".part";
        try
        {
            using var folder = options.Register is null ? null : OutFolder.Open(options.Register, options.Force);
            var city = steps.Do("生成城市", "Generate the city", _ => WritePbf(options, part));
            if (folder is not null) steps.Do("写出台账", "Write the register", _ => WriteRegister(city, folder));
            ct.ThrowIfCancellationRequested();
            File.Move(part, options.Out, overwrite: true);
            folder?.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--out {options.Out}: cannot be written ({e.Message.TrimEnd('.')})", e);
        }
        finally { File.Delete(part); }
    }

    private static CityRegister WritePbf(SampleCityOptions options, string path)
    {
        var city = new GeneratedCityOptions(options.Seed, options.StreetNodes);
        var (lon, lat, half) = options.Pingcheng ? (113.3, 40.1, 0.3) : (city.Lon, city.Lat, 0.01 + Math.Sqrt(options.StreetNodes / 255.0) / 100);
        using var file = File.Create(path, 1 << 16);
        using var writer = new PbfWriter(file, GeoPoint.FromDegrees(lon - half, lat - half), GeoPoint.FromDegrees(lon + half, lat + half));
        return options.Pingcheng ? Pingcheng.Generate(writer, options.Seed) : GeneratedCity.Generate(writer, city);
    }

    private static void WriteRegister(CityRegister city, OutFolder folder)
    {
        using (var csv = CsvFile.Create(folder.FileAt("facilities.csv")))
        {
            csv.Row("编号", "名称", "英文名", "类别", "经度", "纬度", "开放时间");
            foreach (var f in city.Facilities) Row(csv, f.At, f.OpeningHours, f.Code, f.Name, f.NameEn, f.Kind);
        }
        using (var csv = CsvFile.Create(folder.FileAt("homes.csv")))
        {
            csv.Row("编号", "小区", "小区英文名", "经度", "纬度", "儿童", "成人", "老年");
            foreach (var h in city.Homes) Row(csv, h);
        }
        using var file = File.Create(folder.FileAt("areas.geojson"));
        using var areas = new Utf8JsonWriter(file, GeoJson.Plain);
        WriteAreas(areas, city.Areas);
    }

    private static void Row(CsvFile csv, GeoPoint at, string? hours, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts) csv.Text(text);
        csv.Degrees(at.LonE7);
        csv.Degrees(at.LatE7);
        csv.Text(hours);
        csv.EndRow();
    }

    private static void Row(CsvFile csv, CityHome h)
    {
        csv.Text(h.Code);
        csv.Text(h.Estate);
        csv.Text(h.EstateEn);
        csv.Degrees(h.At.LonE7);
        csv.Degrees(h.At.LatE7);
        csv.Number(h.Children);
        csv.Number(h.Adults);
        csv.Number(h.Elderly);
        csv.EndRow();
    }

    private static void WriteAreas(Utf8JsonWriter json, IEnumerable<CityArea> areas)
    {
        GeoJson.Begin(json);
        foreach (var area in areas)
        {
            GeoJson.BeginFeature(json);
            json.WriteString("code", area.Code);
            json.WriteString("name", area.Name);
            json.WriteString("name_en", area.NameEn);
            json.WriteString("level", area.Level.ToString());
            json.WriteString("parent", area.Parent);
            json.WriteBoolean("village", area.IsVillage);
            GeoJson.EndFeature(json, area.Boundary);
        }
        GeoJson.End(json);
    }
}
