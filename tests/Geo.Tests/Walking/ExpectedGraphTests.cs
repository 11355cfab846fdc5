using System.Globalization;
using System.Runtime.CompilerServices;
using Wutong.Bench;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

/// <summary>Whole graphs against a plain Dijkstra's answers: the nearest facility, the fifth, and how many within 1,200 m, every row.</summary>
public sealed class ExpectedGraphTests
{
    private const int Limit = 1_200_000;
    private static readonly string Graphs = Path.Combine(Root(), "..", "shared", "bench", "graphs");

    /// <summary>The benchmark's folders, or a name that is not there, so that their absence is seen as a skipped test.</summary>
    public static TheoryData<string> Folders
        => new(Directory.Exists(Graphs) ? Directory.GetDirectories(Graphs).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).DefaultIfEmpty("none") : ["none"]);

    [Theory, MemberData(nameof(Folders))]
    public void A_benchmark_graph_is_answered_as_expected_in_every_row(string name)
    {
        var path = Path.Combine(Graphs, name);
        Assert.SkipUnless(Directory.Exists(path), "../shared/bench/graphs is not there; a generated lattice is tested instead");
        Assert.Equal((5_000, ""), Check(new GraphFolder(path)));
    }

    [Fact]
    public void A_generated_lattice_is_answered_as_expected_in_every_row()
    {
        var path = Directory.CreateTempSubdirectory("wutong-lattice-").FullName;
        try
        {
            LatticeFolder.Write(path, side: 60);
            var folder = new GraphFolder(path);
            File.WriteAllLines(Path.Combine(path, "expected.csv"), ExpectedRows(folder));
            Assert.Equal((60 * 60 * 5, ""), Check(folder));
        }
        finally { Directory.Delete(path, recursive: true); }
    }

    private static (int Rows, string Wrong) Check(GraphFolder folder)
    {
        var built = folder.Build();
        var (kinds, rows) = (GraphFolder.Places(built, folder.Facilities), WalkPlaces.On(built.Graph, built.PlaceOfInput));
        var search = new NearestSearch(built.Graph);
        NearestTable one = new(), many = new();
        search.One(kinds, rows, Limit, one);
        search.Many(kinds, rows, 5, Limit, [Limit], many);
        var (count, wrong) = folder.Check(one, many);
        return (count, string.Join('\n', wrong));
    }

    private static IEnumerable<string> ExpectedRows(GraphFolder folder)
    {
        yield return "node,category,d1,d5,count";
        var plain = new PlainDijkstra(folder.Lon.Length, folder.From, folder.To, folder.Millimetres);
        for (int kind = 0; kind < folder.Facilities.Length; kind++)
        {
            var far = folder.Facilities[kind].Select(f => plain.From((f, 0))).ToArray();
            for (int node = 0; node < folder.Lon.Length; node++)
            {
                var near = far.Select(d => d[node]).Where(d => d <= Limit).Order().ToArray();
                yield return $"{node},{GraphFolder.Kinds[kind]},{Metres(near, 0)},{Metres(near, 4)},{near.Length}";
            }
        }
    }

    private static string Metres(long[] near, int rank) => rank < near.Length ? (near[rank] / 1000m).ToString("F3", CultureInfo.InvariantCulture) : "-1.000";

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");
}
