using System.Runtime.CompilerServices;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

/// <summary>Real extracts, which are not part of the repository; each has a generated twin in <see cref="PbfFileTests"/> that always runs.</summary>
public sealed class RealExtractTests
{
    [Theory, InlineData("poa", 43_264, 16_032), InlineData("spo", 24_648, 6_223)]
    public void A_real_extract_is_read_whole(string name, int nodes, int ways)
    {
        var path = Path.Combine(Root(), "..", "shared", "osm", $"{name}.osm.pbf");
        Assert.SkipUnless(File.Exists(path), $"../shared/osm/{name}.osm.pbf is not there; the generated lattice is tested instead");
        var extract = OsmExtract.Read(path, OsmRules.Default);
        Assert.Equal((nodes, ways), (extract.Statistics.Nodes, extract.Statistics.Ways));
        Assert.InRange(extract.Streets.WayCount, ways / 2, ways);
        Assert.Equal(extract.Streets.NodeCount, extract.Streets.Nodes.Distinct().Count());
        Assert.Equal(0, extract.Statistics.MissingNodes);
    }

    [Fact]
    public void A_generated_extract_is_read_whole_from_a_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.Create(path)) Lattice.Write(file, 300, 200);
            var reports = new List<double>();
            var extract = OsmExtract.Read(path, OsmRules.Default, new Listener(reports));
            Assert.Equal(60_000, extract.Statistics.Nodes);
            Assert.Equal(1, reports[^1]);
        }
        finally { File.Delete(path); }
    }

    private sealed class Listener(List<double> reports) : IProgress<double>
    {
        public void Report(double value) { lock (reports) reports.Add(value); }
    }

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");
}
