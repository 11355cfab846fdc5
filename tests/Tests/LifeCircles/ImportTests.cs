using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wutong.Cli.Verbs;
using Wutong.Geo.Osm;
using Wutong.LifeCircles.Book;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Runs;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

/// <summary>What an operator's files may hold, and what an import leaves behind.</summary>
public sealed class ImportTests
{
    private static string Area(string code, string level, string? parent, int at = 0)
    {
        string west = $"{at * 0.01}", east = $"{at * 0.01 + 0.01}";
        return $$$"""{"type":"Feature","properties":{"name":"{{{code}}}","code":"{{{code}}}","level":"{{{level}}}"{{{(parent is null ? "" : $",\"parent\":\"{parent}\"")}}}},"geometry":{"type":"Polygon","coordinates":[[[{{{west}}},0],[{{{east}}},0],[{{{east}}},0.02],[{{{west}}},0.02],[{{{west}}},0]]]}}""";
    }

    private static string Areas(params string[] features) => Cli.TextFile("a.geojson", $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""");

    [Fact]
    public async Task A_parent_that_is_not_of_a_higher_level_is_refused_in_one_line()
    {
        await RefusedAsync(Areas(Area("A", "社区", null), Area("B", "社区", "B")), "a.geojson row 2, parent: B, a community 社区, names the parent B");
        await RefusedAsync(Areas(Area("A", "社区", null), Area("S", "街道", "T"), Area("T", "街道", null)), "a.geojson row 2, parent: S");
        await RefusedAsync(Areas(Area("D", "区", "A"), Area("A", "社区", "D")), "a.geojson row 1, parent: D, a district 区");
        await RefusedAsync(Areas(Area("A", "社区", "X")), "a.geojson row 1, parent: A names the parent X, which is not in the file");
    }

    [Fact]
    public async Task What_a_disk_or_a_database_says_is_told_in_one_line_and_a_broken_promise_is_not_hidden()
    {
        foreach (var failure in (Exception[])[new IOException("a\nb"), new UnauthorizedAccessException("a b"), new OsmFileException("a b"), new AggregateException(new IOException("a b")), new DbUpdateException("?", new SqliteException("a b", 13))])
        {
            var said = new StringWriter();
            var parse = new RootCommand().Parse([]);
            parse.InvocationConfiguration.Error = said;
            Assert.Equal(2, await Run.Guarded(parse, _ => throw failure, default));
            Assert.Equal("wutong: a b\n", said.ToString());
            await Assert.ThrowsAsync<InvalidOperationException>(() => Run.Guarded(parse, _ => throw new InvalidOperationException("ours"), default));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_import_cancelled_while_homes_are_registered_leaves_the_old_city_whole(DatabaseKind kind)
    {
        var data = TempFolder.New();
        await using var site = await Site.On(await Databases.NewAsync(kind)).With("Data", data).ReadyAsync();
        await site.AskAsync<ICircleImport, ImportReport>(import => import.RunAsync(new(Cli.City().Pbf, Schematic: true), null, default));
        var before = await StandingAsync(site, data);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.AskAsync<ICircleImport, ImportReport>(import => import.RunAsync(new(Cli.City(seed: 2).Pbf), new StopAt("Register facilities and homes", stop), stop.Token)));
        Assert.Equal(before, await StandingAsync(site, data));
        var next = await site.AskAsync<ICircleImport, ImportReport>(import => import.RunAsync(new(Cli.Streets()), null, default));
        Assert.Equal(2, next.Edition);
        Assert.NotEqual(before, await StandingAsync(site, data));
    }

    [Fact]
    public async Task An_imported_city_keeps_what_its_people_and_areas_are()
    {
        var data = TempFolder.New();
        await using (var before = await new Site().With("Data", data).ReadyAsync())
            await before.AskAsync<ICircleImport, ImportReport>(import => import.RunAsync(new(Cli.Streets()), null, default));
        await using var site = await new Site().With("Data", data).ReadyAsync();
        var edition = await site.AskAsync<CircleBooks, Edition>(books => Task.FromResult(books.Now.Edition));
        Assert.Equal((PeopleBasis.Points, false, true), (edition.PeopleBasis, edition.AgesKnown, edition.AreasAreHexagons));
        var csv = await site.CreateClient().GetStringAsync(new Uri("/circle/export.csv", UriKind.Relative));
        Assert.Contains("点", csv.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("其中老年", csv, StringComparison.Ordinal);
    }

    private const string Register = "编号,名称,类别,经度,纬度,启用日期,停用日期,改到\n";

    [Theory]
    [InlineData("m,甲,market,0.005,0.005,2022-9-1,,\n", "f.csv row 2, 启用日期: a day as yyyy-MM-dd was expected, '2022-9-1' came")]
    [InlineData("m,甲,market,0.005,0.005,2022-09-02,2022-09-01,\n", "f.csv row 2, 停用日期: a day not before 启用日期 2022-09-02 was expected, 2022-09-01 came")]
    [InlineData("m,甲,market,0.005,0.005,,2022-09-01,n\no,乙,market,0.005,0.005,,,\n", "f.csv row 2, 改到: the code of a facility in this file was expected, 'n' came")]
    [InlineData("m,甲,market,0.005,0.005,,2022-09-01,m\n", "f.csv row 2, 改到: 'm' is the facility itself")]
    public async Task A_wrong_day_or_successor_is_named(string rows, string told)
    {
        var (code, said) = await Cli.RunAsync("circle", "--osm", Cli.Streets(8), "--out", Cli.NewOut(), "--facilities", Cli.TextFile("f.csv", Register + rows));
        Assert.Equal(2, code);
        Assert.Contains(told, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facility_not_in_use_on_the_day_is_registered_and_not_measured()
    {
        var facilities = Cli.TextFile("f.csv", Register + "old,旧市场,market,0.005,0.005,,2022-09-12,new\nnew,疏导点,market,0.006,0.005,2022-09-20,,\nnext,未来市场,market,0.004,0.005,2999-01-01,,\n");
        string osm = Cli.Streets(8), output = Cli.NewOut();
        Assert.Equal(0, (await Cli.RunAsync("circle", "--osm", osm, "--out", output, "--sheets", "none", "--facilities", facilities)).Code);
        var table = await File.ReadAllTextAsync(Path.Combine(output, "facilities.csv"));
        Assert.Contains("疏导点", table, StringComparison.Ordinal);
        Assert.DoesNotContain("市场,", table.Replace("农贸市场", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("1 处，另有 2 处", await File.ReadAllTextAsync(Path.Combine(output, "report.html")), StringComparison.Ordinal);
        await using var site = await new Site().ReadyAsync();
        await site.AskAsync<ICircleImport, ImportReport>(import => import.RunAsync(new(osm, facilities), null, default));
        var rows = await site.AskAsync<AppDb, List<FacilityRow>>(db => db.Set<FacilityRow>().OrderBy(f => f.Code).ToListAsync());
        Assert.Equal([(new DateOnly(2022, 9, 20), null, null), (new DateOnly(2999, 1, 1), null, null), (null, new DateOnly(2022, 9, 12), "new")], rows.Select(f => (f.OpenedOn, f.ClosedOn, f.ReplacedByCode)));
    }

    public static TheoryData<string, string, int> Divisions => new()
    {
        { "none", Areas(Area("A", "社区", null), Area("B", "社区", null, 1)), 0 },
        { "one", Areas(Area("D", "区", null), Area("A", "社区", "D"), Area("S", "街道", "D"), Area("B", "社区", "S", 1)), 1 },
        { "two with communities", Areas(Area("D", "区", null), Area("E", "区", null, 1), Area("A", "社区", "D"), Area("B", "社区", "E", 1)), 2 },
        { "two with subdistricts", Areas(Area("D", "区", null), Area("E", "区", null, 1), Area("S", "街道", "D"), Area("T", "街道", "E", 1), Area("A", "社区", "S"), Area("B", "社区", "T", 1)), 2 },
        { "two of both", Areas(Area("D", "区", null), Area("E", "区", null, 1), Area("S", "街道", "D"), Area("A", "社区", "S"), Area("B", "社区", "E", 1)), 2 },
    };

    [Theory, MemberData(nameof(Divisions))]
    public void An_imported_city_has_one_district_and_everyone_in_it(string districts, string file, int subdistricts)
    {
        var areas = AreaFile.Read(file, default);
        var communities = areas.Communities.Select((a, i) => a with { Area = a.Area with { Adults = 10 + i } }).ToList();
        var coded = LocalCodes.Give(new([], [], [], communities, areas.Above));
        var district = Assert.Single(coded.Areas, a => a.Area.Level == AreaLevel.District).Area;
        Assert.True(district.Population == 21, districts);
        Assert.Equal(subdistricts, coded.Areas.Count(a => a.Area.Level == AreaLevel.Subdistrict));
        Assert.All(coded.Areas, a => Assert.True(a.Area == district || coded.Areas.Any(p => p.Area.Code == a.Area.ParentCode && p.Area.Level < a.Area.Level)));
    }

    [Theory, InlineData(new[] { 9, 9, 10, 10 }, "SSCC"), InlineData(new[] { 6, 10, 10 }, "DCC"), InlineData(new[] { 6, 9, 9, 10, 10 }, "DSSCC"), InlineData(new[] { 10, 10 }, "CC")]
    public void Of_two_levels_of_boundaries_the_upper_is_the_district_only_when_it_is_one_area(int[] levels, string expected)
    {
        GeoRings square = new([[new(0, 0), new(1000, 0), new(1000, 1000), new(0, 1000), new(0, 0)]]);
        var areas = OsmAreas.Of([.. levels.Select((level, i) => new OsmArea($"r{i}", $"r{i}", null, level, null, square))]);
        Assert.Equal(expected, string.Concat(areas.Above.Concat(areas.Communities).OrderBy(a => a.Area.Code, StringComparer.Ordinal).Select(a => a.Area.Level.ToString()[0])));
    }

    /// <summary>Every area, facility and home, the edition, and the streets' files.</summary>
    private static Task<string> StandingAsync(Site site, string data) => site.AskAsync<AppDb, string>(async db =>
    {
        var areas = await db.Set<AreaRow>().OrderBy(a => a.Code).Select(a => a.Code + a.NameZh + a.Adults).ToListAsync();
        var facilities = await db.Set<FacilityRow>().OrderBy(f => f.Code).Select(f => f.Code + f.AreaCode).ToListAsync();
        var homes = await db.Set<HomeRow>().OrderBy(h => h.Code).Select(h => h.Code + h.AreaCode + h.Adults).ToListAsync();
        var editions = await db.Set<EditionRow>().OrderBy(e => e.Number).Select(e => e.Number + e.NetworkFile).ToListAsync();
        return string.Join('\n', [.. areas, .. facilities, .. homes, .. editions, .. Directory.GetFiles(Path.Combine(data, "networks")).Order(StringComparer.Ordinal)]);
    });

    private sealed class StopAt(string step, CancellationTokenSource stop) : IProgress<RunStep>
    {
        public void Report(RunStep value)
        {
            if (value.NameEn == step) stop.Cancel();
        }
    }

    private static async Task RefusedAsync(string areas, string told)
    {
        var (code, said) = await Cli.RunAsync("circle", "--osm", Cli.Streets(8), "--out", Cli.NewOut(), "--sheets", "none", "--areas", areas);
        Assert.Equal(2, code);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.StartsWith("wutong:", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_kind_added_to_the_register_is_imported_and_shown_like_the_shipped_ones(DatabaseKind kind)
    {
        var (database, data) = (await Databases.NewAsync(kind), TempFolder.New());
        await using (var site = Site.On(database).With("Data", data))
        {
            await site.ReadyAsync();
            await site.AskAsync<AppDb, int>(db => db.Database.ExecuteSqlRawAsync(
                "INSERT INTO facility_kind (code, position, name_zh, name_en, duty_zh, duty_en, icon) VALUES ('library', 5, '图书馆', 'Library', '看书', 'Reading', 'book')"));
            var osm = Cli.Streets();
            var streets = OsmExtract.Read(osm, OsmRules.Default).Streets;
            var file = Path.Combine(TempFolder.New(), "f.csv");
            await File.WriteAllTextAsync(file, FormattableString.Invariant($"编号,名称,类别,经度,纬度\nL1,街角图书馆,图书馆,{streets.LonE7[0] * 1e-7},{streets.LatE7[0] * 1e-7}\n"));
            await site.AskAsync<ICircleImport, ImportReport>(import => import.RunAsync(new(osm, Facilities: file), null, default));
        }
        await using var again = Site.On(database).With("Data", data);
        await again.ReadyAsync();
        Assert.Contains("街角图书馆", await again.CreateClient().PageAsync("/facilities?kind=library"));
        Assert.Contains("有数据的一类设施（共六类）", await again.CreateClient().PageAsync("/circle"));
    }
}
