using System.IO.Compression;
using System.Text.Json;
using MiniExcelLibs;
using Wutong.Geo.Areas;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Runs;
using Wutong.Platform.Tables;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

/// <summary><c>wutong circle</c> as an operator uses it.</summary>
public sealed class CircleVerbTests
{
    private const string Header = "名称,类别,经度,纬度\n";

    [Fact]
    public async Task A_city_gives_every_file_and_leaves_no_other()
    {
        var output = Cli.NewOut();
        var (code, said) = await Cli.RunAsync("circle", "--osm", Cli.City().Pbf, "--out", output, "--schematic");
        Assert.True(code == 0, said);
        Assert.Equal([".wutong", "areas.csv", "areas.geojson", "coverage.xlsx", "facilities.csv", "gaps.csv", "homes.csv", "isochrones.geojson", "report.html"], Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(Directory.GetFiles(Path.Combine(output, "sheets"), "*.svg").Length >= 25);
        Assert.Equal(["out"], Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!).Select(Path.GetFileName));
        Assert.Matches(@"\d\.\d\d s  ", said);
        foreach (var file in Directory.GetFiles(output).Where(f => Path.GetExtension(f) is ".csv" or ".geojson" or ".html")) Assert.Contains("示意数据", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_at_the_same_time()
    {
        var (pbf, _) = Cli.City();
        var outputs = new[] { Cli.NewOut(), Cli.NewOut() };
        foreach (var output in outputs) CircleRun.Run(new(pbf, output, Schematic: true, Sheets: SheetChoice.None), new Noon(), null, default);
        foreach (var file in Directory.GetFiles(outputs[0]))
            Assert.True(File.ReadAllBytes(file).SequenceEqual(File.ReadAllBytes(Path.Combine(outputs[1], Path.GetFileName(file)))), file);
    }

    [Fact]
    public async Task Without_buildings_homes_stand_along_streets_and_without_areas_hexagons_stand_in_and_the_first_line_says_so()
    {
        var output = Cli.NewOut();
        var facilities = Cli.TextFile("f.csv", Header + "甲市场,market,0.005,0.005\n");
        var (code, said) = await Cli.RunAsync("circle", "--osm", Cli.Streets(), "--facilities", facilities, "--out", output, "--sheets", "none");
        Assert.True(code == 0, said);
        var first = (await File.ReadAllTextAsync(Path.Combine(output, "report.html"))).Split("<p class=\"first\">")[1].Split("</p>")[0];
        Assert.Contains("住处沿街每 50 米取一点", first, StringComparison.Ordinal);
        Assert.Contains("六角格", first, StringComparison.Ordinal);
        using var areas = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(output, "areas.geojson")));
        Assert.True(areas.RootElement.GetProperty("features").GetArrayLength() > 15);
    }

    [Fact]
    public async Task A_kind_without_facilities_says_no_data_and_never_not_covered()
    {
        var output = Cli.NewOut();
        var facilities = Cli.TextFile("f.csv", Header + "甲市场,market,0.005,0.005\n");
        Assert.Equal(0, (await Cli.RunAsync("circle", "--osm", Cli.Streets(), "--facilities", facilities, "--out", output, "--sheets", "none", "--lang", "en")).Code);
        using var areas = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(output, "areas.geojson")));
        var properties = areas.RootElement.GetProperty("features")[0].GetProperty("properties");
        Assert.Equal(JsonValueKind.Null, properties.GetProperty("elderly_15_medical").ValueKind);
        Assert.Equal(JsonValueKind.Number, properties.GetProperty("elderly_15_market").ValueKind);
        var table = Table.Read(Path.Combine(output, "areas.csv"));
        Assert.Equal("no data", table.Rows[0].Cells[table.Headers.ToList().IndexOf("Medical care within 15 min (elderly 60 m/min)")]);
    }

    [Fact]
    public void A_hexagon_grid_holds_every_home_once()
    {
        var report = CircleRun.Measure(new(Cli.Streets(), "none"), ProfileFile.Find("page"), TimeProvider.System, new(null, default));
        var homes = report.Data.Homes;
        Assert.All(homes, h => Assert.True(h.Area >= 0));
        var index = new AreaFinder(report.Data.Communities.Select(c => c.Boundary));
        Assert.All(homes, h => Assert.Equal(h.Area, index.Find(h.At)));
    }

    [Fact]
    public async Task The_workbook_opens_and_speaks_Chinese()
    {
        var output = Cli.NewOut();
        Assert.Equal(0, (await Cli.RunAsync("circle", "--osm", Cli.City().Pbf, "--out", output, "--sheets", "none")).Code);
        var path = Path.Combine(output, "coverage.xlsx");
        Assert.Equal(["社区", "小区缺口", "设施", "口径"], MiniExcel.GetSheetNames(path));
        var rows = MiniExcel.Query(path, useHeaderRow: true, sheetName: "社区").Cast<IDictionary<string, object>>().ToList();
        Assert.True(rows.Count >= 30);
        Assert.Contains("农贸市场 15分钟内（老年60米/分）", rows[0].Keys);
        using var zip = await ZipFile.OpenReadAsync(path);
        Assert.Equal(9, zip.Entries.Count);
    }

    [Theory]
    [InlineData("f.csv", Header + "甲,market,112,37\n乙,shop,112,99\n", "f.csv", "row 3", "类别", "纬度")]
    [InlineData("f.csv", "名称,类别,经度\n", "f.csv", "纬度", "column", "row 1")]
    [InlineData("f.csv", Header + "甲,market,一百,37\n", "f.csv row 2", "经度", "一百", "WGS-84")]
    [InlineData("f.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a","kind":"market"},"geometry":{"type":"LineString","coordinates":[]}}]}""", "f.geojson row 1", "geometry", "Point", "LineString")]
    public async Task Wrong_rows_are_named_and_nothing_is_written(string name, string text, params string[] told)
    {
        var output = Cli.NewOut();
        var (code, said) = await Cli.RunAsync("circle", "--osm", Cli.Streets(), "--facilities", Cli.TextFile(name, text), "--out", output);
        Assert.Equal(2, code);
        foreach (var word in told) Assert.Contains(word, said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!));
    }

    [Fact]
    public async Task Areas_that_are_no_polygons_are_refused()
        => await RefusedAsync(["--areas", Cli.TextFile("a.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"甲"},"geometry":{"type":"Point","coordinates":[0,0]}}]}""")], "a.geojson row 1, geometry: a Polygon or MultiPolygon was expected, Point came");

    [Fact]
    public async Task A_missing_file_an_unknown_profile_and_another_datum_are_refused()
    {
        await RefusedAsync(["--facilities", "/nowhere/f.csv"], "/nowhere/f.csv: there is no such file");
        await RefusedAsync(["--profile", "none"], "--profile none: one of page, page-5kmh");
        await RefusedAsync(["--datum", "gcj02"], "--datum: only wgs84");
    }

    [Fact]
    public async Task A_damaged_extract_is_refused()
    {
        var whole = await File.ReadAllBytesAsync(Cli.Streets());
        var damaged = Path.Combine(TempFolder.New(), "damaged.osm.pbf");
        await File.WriteAllBytesAsync(damaged, whole[..^20]);
        var output = Cli.NewOut();
        var (code, said) = await Cli.RunAsync("circle", "--osm", damaged, "--out", output);
        Assert.Equal(2, code);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("damaged.osm.pbf: cannot be read", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!));
    }

    [Fact]
    public async Task A_folder_that_is_not_ours_is_never_replaced()
    {
        var output = TempFolder.New();
        await File.WriteAllTextAsync(Path.Combine(output, "mine.txt"), "mine");
        Assert.Equal(2, (await Cli.RunAsync("circle", "--osm", Cli.Streets(), "--out", output, "--force")).Code);
        Assert.Equal(["mine.txt"], Directory.GetFiles(output).Select(Path.GetFileName));
        Assert.Equal(2, (await Cli.RunAsync("circle", "--osm", Cli.Streets(), "--out", "/proc/nothing/here")).Code);
    }

    [Fact]
    public async Task Force_replaces_what_an_earlier_run_wrote()
    {
        var output = Cli.NewOut();
        string[] words = ["circle", "--osm", Cli.Streets(8), "--out", output, "--sheets", "none"];
        Assert.Equal(0, (await Cli.RunAsync(words)).Code);
        Assert.Equal(2, (await Cli.RunAsync(words)).Code);
        Assert.Equal(0, (await Cli.RunAsync([.. words, "--force"])).Code);
        Assert.Equal(["out"], Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Cancelled_at_any_step_it_leaves_nothing()
    {
        var (pbf, _) = Cli.City();
        foreach (var step in new[] { "Read the OSM file", "Sum up coverage", "Write GeoJSON, CSV, XLSX", "Write report.html" })
        {
            var output = Cli.NewOut();
            using var stop = new CancellationTokenSource();
            var watch = new StopAt(step, stop);
            Assert.ThrowsAny<OperationCanceledException>(() => CircleRun.Run(new(pbf, output, Sheets: SheetChoice.None), TimeProvider.System, watch, stop.Token));
            Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!));
        }
    }

    [Fact]
    public async Task A_citys_own_register_is_read_back_by_circle()
    {
        var folder = TempFolder.New();
        string pbf = Path.Combine(folder, "c.osm.pbf"), register = Path.Combine(folder, "register"), output = Cli.NewOut();
        Assert.Equal(0, (await Cli.RunAsync("city", "--out", pbf, "--nodes", "4000", "--register", register)).Code);
        var (code, said) = await Cli.RunAsync("circle", "--osm", pbf, "--out", output, "--sheets", "none",
            "--facilities", Path.Combine(register, "facilities.csv"), "--homes", Path.Combine(register, "homes.csv"), "--areas", Path.Combine(register, "areas.geojson"));
        Assert.True(code == 0, said);
        var communities = Cli.City().Register.Areas.Count(a => a.Level == Geo.Cities.CityAreaLevel.Community);
        Assert.Equal(communities + 1, (await File.ReadAllLinesAsync(Path.Combine(output, "areas.csv"))).Length);
        Assert.Contains("其中老年", await File.ReadAllTextAsync(Path.Combine(output, "areas.csv")), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(string[] words, string told)
    {
        var output = Cli.NewOut();
        var (code, said) = await Cli.RunAsync(["circle", "--osm", Cli.Streets(), "--out", output, .. words]);
        Assert.Equal(2, code);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!));
    }

    private sealed class StopAt(string step, CancellationTokenSource stop) : IProgress<RunStep>
    {
        public void Report(RunStep value)
        {
            if (value.NameEn == step) stop.Cancel();
        }
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);
    }
}
