using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

/// <summary>Searches over whole cities, each proven by a <see cref="Certificate"/>.</summary>
public sealed class CertificateTests
{
    private const int FiveMinutes = 400_000, TenMinutes = 800_000, FifteenMinutes = 1_200_000, Everywhere = 100_000_000;
    private static readonly Lazy<WalkGraph> LazyLattice = new(() => Lattice.Make(300).Graph);

    public enum City { Pingcheng, Lattice }

    private static WalkGraph GraphOf(City city) => city == City.Lattice ? LazyLattice.Value : WholeCity.SampleDistrict.Built.Graph;

    [Theory, InlineData(City.Pingcheng), InlineData(City.Lattice)]
    public void No_arc_improves_a_search_and_every_reached_node_is_explained(City city)
    {
        var graph = GraphOf(city);
        var search = new WalkSearch(graph);
        var random = new Pcg(7);
        foreach (int limit in (int[])[FiveMinutes, FifteenMinutes, Everywhere])
            for (int round = 0; round < 3; round++)
            {
                var (place, access) = round == 0 ? (StreetPlace.AtNode(random.Below(graph.NodeCount)), 0) : AnyPlace(graph, random);
                var reach = search.Run(place, limit, access);
                var labels = LabelsOf(reach);
                Assert.Equal(labels.Count(l => l != WalkFront.Unreached), reach.Nodes.Length);
                Assert.Equal(reach.Nodes.Length, reach.Nodes.ToArray().Distinct().Count());
                Assert.Null(Certificate.Fault(graph, Certificate.Entries(graph, place, access, 0), labels, limit));
            }
    }

    [Theory, InlineData(City.Pingcheng), InlineData(City.Lattice)]
    public void No_arc_improves_a_nearest_facility_and_every_one_is_explained(City city)
    {
        var graph = GraphOf(city);
        var facilities = FacilitiesOf(city);
        var kinds = facilities.Select(k => WalkPlaces.On(graph, k.Select(f => f.Place).ToArray(), k.Select(f => f.Access).ToArray())).ToArray();
        var table = new NearestTable();
        foreach (int limit in (int[])[FifteenMinutes, Everywhere])
        {
            new NearestSearch(graph).One(kinds, WalkPlaces.On(graph, [StreetPlace.AtNode(0)]), limit, table);
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                Assert.NotEmpty(facilities[kind]);
                var entries = facilities[kind].SelectMany((f, row) => Certificate.Entries(graph, f.Place, f.Access, row));
                Assert.Null(Certificate.Fault(graph, entries, table.NodeLabels(kind), limit));
            }
        }
    }

    [Theory, InlineData(City.Pingcheng), InlineData(City.Lattice)]
    public void Rings_are_nested(City city)
    {
        var graph = GraphOf(city);
        var search = new WalkSearch(graph);
        var random = new Pcg(11);
        for (int round = 0; round < 50; round++)
        {
            var (place, access) = AnyPlace(graph, random);
            var rings = new[] { FiveMinutes, TenMinutes, FifteenMinutes }.Select(limit => Lengths(search.Run(place, limit, access))).ToArray();
            Assert.Equal(rings[2].Where(r => r.Value <= TenMinutes).OrderBy(r => r.Key), rings[1].OrderBy(r => r.Key));
            Assert.Equal(rings[1].Where(r => r.Value <= FiveMinutes).OrderBy(r => r.Key), rings[0].OrderBy(r => r.Key));
            Assert.True(rings[0].Count < rings[2].Count);
        }
    }

    [Theory, InlineData(-1), InlineData(+1)]
    public void A_certificate_notices_a_label_one_millimetre_off(int off)
    {
        var graph = Lattice.Make(12).Graph;
        var labels = LabelsOf(new WalkSearch(graph).Run(StreetPlace.AtNode(60), FiveMinutes));
        var entries = Certificate.Entries(graph, StreetPlace.AtNode(60), 0, 0).ToArray();
        Assert.Null(Certificate.Fault(graph, entries, labels, FiveMinutes));
        for (int node = 0; node < labels.Length; node++)
        {
            long right = labels[node];
            labels[node] = right == WalkFront.Unreached ? Certificate.Label(FiveMinutes, 0) : right + ((long)off << 32);
            Assert.NotNull(Certificate.Fault(graph, entries, labels, FiveMinutes));
            labels[node] = right;
        }
    }

    private static long[] LabelsOf(Reach reach)
    {
        var labels = new long[reach.Graph.NodeCount];
        for (int node = 0; node < labels.Length; node++)
            labels[node] = reach.MillimetresTo(node) is >= 0 and var millimetres ? Certificate.Label(millimetres, 0) : WalkFront.Unreached;
        return labels;
    }

    private static Dictionary<int, int> Lengths(Reach reach)
    {
        var lengths = new Dictionary<int, int>();
        foreach (int node in reach.Nodes) lengths.Add(node, reach.MillimetresTo(node));
        return lengths;
    }

    private static (StreetPlace Place, int Access) AnyPlace(WalkGraph graph, Pcg random)
    {
        int arc = random.Below(graph.ArcCount);
        return (new(arc, random.Below(graph.LengthMillimetres[arc] + 1)), random.Below(30_000));
    }

    /// <summary>The district's own facilities brought to their streets; on the lattice 60 of each kind anywhere.</summary>
    private static (StreetPlace Place, int Access)[][] FacilitiesOf(City city)
    {
        var graph = GraphOf(city);
        var random = new Pcg(3);
        if (city == City.Lattice) return [.. GraphFolder.Kinds.Select(_ => Enumerable.Range(0, 60).Select(_ => EdgePlace(graph, random)).ToArray())];
        var found = WholeCity.SampleDistrict.Extract.Facilities.ToLookup(f => f.Kind);
        return [.. GraphFolder.Kinds.Select(kind => found[kind].Select(f => Snapping.Find(graph, f.At, 500_000)).OfType<Snap>().Select(s => (s.Place, s.AccessMillimetres)).ToArray())];
    }

    private static (StreetPlace Place, int Access) EdgePlace(WalkGraph graph, Pcg random)
    {
        var (place, access) = AnyPlace(graph, random);
        int tail = graph.TailOf(place.Arc), edge = graph.EdgeOf(place.Arc, tail).EdgeArc;
        return (new(edge, place.OffsetMillimetres), access);
    }
}
