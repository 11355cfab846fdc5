using System.Globalization;
using Wutong.Geo.Osm;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Runs;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Tables;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

/// <summary>Every home's walk to every kind equals a plain Dijkstra's on the same files, to the millimetre, in the study and in homes.csv.</summary>
public sealed class CircleOracleTests
{
    [Fact]
    public async Task A_generated_citys_walks_equal_the_plain_ones() => await CompareAsync(Cli.City().Pbf, null, leastAreas: 30);

    [Fact]
    public async Task A_generated_street_lattices_walks_equal_the_plain_ones()
    {
        var osm = Cli.Streets(30);
        var facilities = Path.Combine(TempFolder.New(), "f.csv");
        Assert.Equal(0, (await Cli.RunAsync("sample-facilities", "--osm", osm, "--out", facilities, "--per-kind", "7")).Code);
        await CompareAsync(osm, facilities, leastAreas: 30);
    }

    [Theory, InlineData("poa"), InlineData("spo")]
    public async Task A_real_extracts_walks_equal_the_plain_ones(string name)
    {
        var osm = ProjectFolder.At("..", "shared", "osm", $"{name}.osm.pbf");
        Assert.SkipUnless(File.Exists(osm), $"../shared/osm/{name}.osm.pbf is not there; the generated twins are tested instead");
        await CompareAsync(osm, ProjectFolder.At("samples", $"facilities-{name}.csv"), leastAreas: 30);
    }

    /// <summary>A city of 50 MB and more takes minutes and some 6 GB by the plain way: <c>wutong city --nodes 2450000 --out big.osm.pbf</c>, then <c>WUTONG_LARGE_PBF=big.osm.pbf</c> and <c>-explicit only</c>.</summary>
    [Fact(Explicit = true)]
    public async Task A_large_citys_walks_equal_the_plain_ones()
    {
        var osm = Environment.GetEnvironmentVariable("WUTONG_LARGE_PBF");
        Assert.True(osm is not null, "WUTONG_LARGE_PBF should name an extract");
        await CompareAsync(osm, null, leastAreas: 30);
    }

    private static async Task CompareAsync(string osm, string? facilities, int leastAreas)
    {
        var output = Cli.NewOut();
        string[] with = facilities is null ? [] : ["--facilities", facilities];
        var (code, said) = await Cli.RunAsync(["circle", "--osm", osm, .. with, "--out", output, "--sheets", "none", "--schematic"]);
        Assert.True(code == 0, said);
        var report = CircleRun.Measure(new(osm, output, facilities), ProfileFile.Find("page"), TimeProvider.System, new(null, default));
        var study = report.Study;
        Assert.True(study.Coverages.Communities(Pace.Elderly).Count(c => c.Whole.Homes > 0) >= leastAreas);
        var plain = new PlainCircle(OsmExtract.Read(osm, OsmRules.Default).Streets);
        var written = Table.Read(Path.Combine(output, "homes.csv")).Rows;
        Assert.Equal(study.Data.Homes.Count, written.Count);
        for (int kind = 0; kind < study.Data.Kinds.Count; kind++)
        {
            var expected = plain.Nearest([.. study.Data.Homes.Select(h => h.At)], [.. study.Data.Facilities.Where(f => f.Kind == kind).Select(f => f.At)], study.Profile.SnapLimitMetres, study.Profile.HorizonMetres * 1000);
            for (int home = 0; home < expected.Length; home++)
            {
                Assert.True(expected[home] == (study.Nearest(kind, home)?.Millimetres ?? -1), $"home {study.Data.Homes[home].Code}, kind {kind}: {expected[home]} by the plain way, {study.Nearest(kind, home)} by ours");
                Assert.Equal(expected[home] < 0 ? "" : (expected[home] / 1000m).ToString("0.000", CultureInfo.InvariantCulture), written[home].Cells[7 + 7 * kind].Replace("无数据", "", StringComparison.Ordinal));
            }
        }
    }
}
