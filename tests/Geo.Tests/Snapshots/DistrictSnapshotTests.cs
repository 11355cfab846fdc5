using System.Runtime.CompilerServices;
using Wutong.Geo.Osm;
using Wutong.Geo.Tests.Walking;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Snapshots;

/// <summary>One real district and one generated, read, built and searched: sizes and 40 lengths, which also agree with the plain search.</summary>
public sealed class DistrictSnapshotTests
{
    private const int Rows = 40, Facilities = 20, Limit = 5_000_000;

    [Fact]
    public void A_real_district_answers_as_it_did()
    {
        var path = Path.Combine(Root(), "..", "shared", "osm", "poa.osm.pbf");
        Assert.SkipUnless(File.Exists(path), "../shared/osm/poa.osm.pbf is not there; the generated district is tested instead");
        string[] source = ["From poa.osm.pbf, central Porto Alegre; the file itself is no part of the project.", "Data (c) OpenStreetMap contributors, Open Database License 1.0, https://www.openstreetmap.org/copyright"];
        Snapshot.Check("poa-centre.csv", Lines(source, new WholeCity(OsmExtract.Read(path, OsmRules.Default))));
    }

    [Fact]
    public void The_sample_district_answers_as_it_did()
        => Snapshot.Check("pingcheng.csv", Lines(["From Pingcheng.Generate, seed 1, written as PBF and read back; generated, nothing in it is from OpenStreetMap."], WholeCity.SampleDistrict));

    private static IEnumerable<string> Lines(string[] source, WholeCity city)
    {
        var (streets, graph) = (city.Extract.Streets, city.Built.Graph);
        int count = streets.NodeCount;
        int[] nodes = [.. Enumerable.Range(0, Rows).Select(i => i * (count / Rows))];
        int[] facilities = [.. Enumerable.Range(0, Facilities).Select(i => i * (count / Facilities) + count / 47)];
        var table = new NearestTable();
        new NearestSearch(graph).One([PlacesOf(city, facilities)], PlacesOf(city, nodes), Limit, table);
        var segments = Segments.Of(streets);
        var plain = new PlainDijkstra(count, segments.From, segments.To, segments.Millimetres).From([.. facilities.Select(f => (f, 0))]);
        foreach (var line in source) yield return $"# {line}";
        yield return $"# Made by DistrictSnapshotTests with WUTONG_UPDATE_SNAPSHOTS=1: of the file's street nodes, in the order they were read, every {count / Rows}th,";
        yield return $"# {Rows} of them, and the effective millimetres to the nearest of {Facilities} facilities put on every {count / Facilities}th from {count / 47}; -1: none within {Limit / 1_000_000} km.";
        yield return $"# street nodes {count}, segments {segments.Count}, graph nodes {graph.NodeCount}, arcs {graph.ArcCount}, all arcs {Total(graph.LengthMillimetres)} mm";
        yield return "street_node,millimetres,facility";
        for (int row = 0; row < Rows; row++)
        {
            var found = table.At(0, row);
            Assert.Equal(plain[nodes[row]] <= Limit ? plain[nodes[row]] : -1, found?.Millimetres ?? -1);
            yield return $"{nodes[row]},{found?.Millimetres ?? -1},{found?.Facility ?? -1}";
        }
    }

    private static WalkPlaces PlacesOf(WholeCity city, int[] nodes) => WalkPlaces.On(city.Built.Graph, [.. nodes.Select(n => city.Built.PlaceOfInput[n])]);

    private static long Total(ReadOnlySpan<int> lengths)
    {
        long total = 0;
        foreach (int length in lengths) total += length;
        return total;
    }

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");
}
