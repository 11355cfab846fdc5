using CsCheck;
using Wutong.Geo.Walking;

namespace Wutong.Geo.Tests.Walking;

public sealed class SearchTests
{
    [Theory, InlineData(149_999, new[] { 0, 1 }), InlineData(150_000, new[] { 0, 1, 2 }), InlineData(59_999, new[] { 0 })]
    public void The_limit_itself_is_inside(int limitMillimetres, int[] expected)
    {
        // 0 --60 m-- 1 --90 m-- 2, a branch at 1 so that it stays a node
        var built = WalkGraphBuilder.Build([0, 5400, 13500, 5400], [0, 0, 0, 90_000], [0, 1, 1], [1, 2, 3], [60_000, 90_000, 1_000_000]);
        var reach = new WalkSearch(built.Graph).Run(built.PlaceOfInput[0], limitMillimetres);
        var reached = new List<int>();
        for (int v = 0; v < 4; v++) if (reach.MillimetresTo(built.PlaceOfInput[v]) >= 0) reached.Add(v);
        Assert.Equal(expected, reached);
    }

    [Fact]
    public void A_chain_of_streets_becomes_one_edge_and_keeps_its_shape()
    {
        // 0 - 1 - 2 - 3: the middle nodes are only bends
        var built = WalkGraphBuilder.Build([0, 100, 200, 300], [0, 50, 50, 0], [0, 2, 2], [1, 1, 3], [7, 11, 13]);
        Assert.Equal(2, built.Graph.NodeCount);
        Assert.Equal([31, 31], built.Graph.LengthMillimetres.ToArray());
        Assert.Equal(18, Math.Abs(built.PlaceOfInput[2].OffsetMillimetres - (built.PlaceOfInput[0].Node == 0 ? 0 : 31)));
    }

    [Fact]
    public void A_ring_without_a_junction_is_walked_both_ways_round()
    {
        var built = WalkGraphBuilder.Build([0, 100, 100, 0], [0, 0, 100, 100], [0, 1, 2, 3], [1, 2, 3, 0], [10, 20, 30, 40]);
        var reach = new WalkSearch(built.Graph).Run(built.PlaceOfInput[0], 1000);
        Assert.Equal([0, 10, 30, 40], Enumerable.Range(0, 4).Select(v => new WalkSearch(built.Graph).Run(built.PlaceOfInput[0], 1000).MillimetresTo(built.PlaceOfInput[v])));
        Assert.Equal(1, reach.Nodes.Length);
    }

    [Fact]
    public void Every_length_equals_the_plain_search() => RandomTown.Gen.Sample(town =>
    {
        var built = town.Build();
        var oracle = new PlainDijkstra(town.Lon.Length, town.From, town.To, town.Millimetres);
        var search = new WalkSearch(built.Graph);
        for (int start = 0; start < town.Lon.Length; start++)
        {
            var expected = oracle.From((start, 0));
            foreach (int limit in (int[])[100_000, 250_000, 3_000_000])
            {
                var reach = search.Run(built.PlaceOfInput[start], limit);
                for (int v = 0; v < expected.Length; v++)
                    Assert.Equal(expected[v] <= limit ? expected[v] : -1, reach.MillimetresTo(built.PlaceOfInput[v]));
            }
        }
    }, iter: 300);

    [Fact]
    public void Nearest_and_counts_equal_the_plain_search_for_any_number_of_workers() => RandomTown.Gen.Sample(town =>
    {
        var built = town.Build();
        var oracle = new PlainDijkstra(town.Lon.Length, town.From, town.To, town.Millimetres);
        var homes = WalkPlaces.On(built.Graph, built.PlaceOfInput);
        var kinds = town.Facilities.Select(f => WalkPlaces.On(built.Graph, f.Select(v => built.PlaceOfInput[v]).ToArray())).ToArray();
        const int limit = 400_000;
        int[] limits = [150_000, 400_000];
        foreach (int workers in (int[])[1, 2, 3])
        {
            var search = new NearestSearch(built.Graph, workers);
            NearestTable one = new(), many = new();
            search.One(kinds, homes, limit, one);
            search.Many(kinds, homes, 3, limit, limits, many);
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                var far = town.Facilities[kind].Select(f => oracle.From((f, 0))).ToArray();
                for (int home = 0; home < homes.Count; home++) CheckRow(far, kind, home, limit, limits, one, many);
            }
        }
    }, iter: 200);

    private static void CheckRow(long[][] far, int kind, int home, int limit, int[] limits, NearestTable one, NearestTable many)
    {
        var sorted = far.Select((d, f) => (Far: d[home], Facility: f)).Where(x => x.Far <= limit).Order().ToArray();
        for (int rank = 0; rank < 3; rank++)
            Assert.Equal(rank < sorted.Length ? new Found(sorted[rank].Facility, (int)sorted[rank].Far) : null, many.At(kind, home, rank));
        Assert.Equal(many.At(kind, home), one.At(kind, home));
        for (int i = 0; i < limits.Length; i++) Assert.Equal(sorted.Count(x => x.Far <= limits[i]), many.CountWithin(kind, home, i));
    }

    [Fact]
    public void Places_inside_edges_with_access_equal_the_plain_search() => RandomTown.Gen.SelectMany(_ => Gen.ULong, (town, seed) => (town, seed)).Sample(x =>
    {
        var (town, seed) = x;
        if (town.From.Length == 0) return;
        var random = new Pcg(seed);
        // the same town with a true node put in the middle of some streets: homes and facilities stand on those
        var split = new SplitTown(town, random, 12);
        if (split.Points.Count == 0) return;
        var built = town.Build();
        var oracle = new PlainDijkstra(split.Nodes, [.. split.From], [.. split.To], [.. split.Length]);
        var places = split.Points.Select(p => split.PlaceOn(built, p)).ToArray();
        var access = split.Points.Select(_ => random.Below(3) * 7_000).ToArray();
        var homes = WalkPlaces.On(built.Graph, places, access);
        var facilities = WalkPlaces.On(built.Graph, places.AsSpan(0, 5), access.AsSpan(0, 5));
        const int limit = 300_000;
        NearestTable one = new(), many = new();
        new NearestSearch(built.Graph, 2).One([facilities], homes, limit, one);
        new NearestSearch(built.Graph, 2).Many([facilities], homes, 3, limit, [limit, 100_000], many);
        var far = Enumerable.Range(0, 5).Select(f => oracle.From((split.Points[f].Node, access[f]))).ToArray();
        for (int home = 0; home < homes.Count; home++)
        {
            var rows = far.Select(d => d.ToArray()).ToArray();
            foreach (var d in rows) d[home] = d[split.Points[home].Node] == long.MaxValue ? long.MaxValue : d[split.Points[home].Node] + access[home];
            CheckRow(rows, 0, home, limit, [limit, 100_000], one, many);
        }
    }, iter: 300);

    [Fact]
    public void A_route_is_as_long_as_the_search_says_and_hangs_together() => RandomTown.Gen.Sample(town =>
    {
        var built = town.Build();
        var search = new WalkSearch(built.Graph);
        for (int start = 0; start < town.Lon.Length; start += 3)
            for (int goal = 0; goal < town.Lon.Length; goal += 2)
            {
                var reach = search.Run(built.PlaceOfInput[start], 2_000_000);
                var route = WalkRoute.To(reach, built.PlaceOfInput[goal]);
                Assert.Equal(reach.MillimetresTo(built.PlaceOfInput[goal]), route?.Millimetres ?? -1);
                if (route is null) continue;
                Assert.Equal(new GeoPoint(town.Lon[start], town.Lat[start]), route.Line[0]);
                Assert.Equal(new GeoPoint(town.Lon[goal], town.Lat[goal]), route.Line[^1]);
            }
    }, iter: 60);

    [Fact]
    public void Warm_searches_allocate_nothing()
    {
        var town = RandomTown.Gen.Single();
        var built = town.Build();
        var search = new WalkSearch(built.Graph);
        var nearest = new NearestSearch(built.Graph, workers: 1);
        var homes = WalkPlaces.On(built.Graph, built.PlaceOfInput);
        WalkPlaces[] kinds = [.. town.Facilities.Select(f => WalkPlaces.On(built.Graph, f.Select(v => built.PlaceOfInput[v]).ToArray()))];
        NearestTable one = new(), many = new();
        int[] limits = [500_000];
        void All()
        {
            for (int v = 0; v < built.PlaceOfInput.Length; v++) search.Run(built.PlaceOfInput[v], 900_000);
            nearest.One(kinds, homes, 900_000, one);
            nearest.Many(kinds, homes, 3, 900_000, limits, many);
        }
        All();
        All();
        long before = GC.GetAllocatedBytesForCurrentThread();
        All();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_cancelled_search_can_be_followed_by_another()
    {
        var lattice = Lattice.Make(120);
        using var stop = new CancellationTokenSource();
        var search = new WalkSearch(lattice.Graph);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => search.Run(StreetPlace.AtNode(7), 90_000_000, 0, stop.Token));
        Assert.Equal(lattice.Graph.NodeCount, search.Run(StreetPlace.AtNode(7), 90_000_000, 0, CancellationToken.None).Nodes.Length);
    }

    [Theory, InlineData(-1), InlineData(100_000_001)]
    public void A_limit_outside_its_range_is_refused(int limit)
        => Assert.Throws<ArgumentOutOfRangeException>(() => { new WalkSearch(Lattice.Make(3).Graph).Run(StreetPlace.AtNode(0), limit); });

    [Fact]
    public void A_place_on_no_street_reaches_nothing_and_is_reached_by_nothing()
    {
        var lattice = Lattice.Make(4);
        Assert.True(new WalkSearch(lattice.Graph).Run(StreetPlace.None, 1000).Nodes.IsEmpty);
        var nowhere = WalkPlaces.On(lattice.Graph, [StreetPlace.None]);
        var table = new NearestTable();
        new NearestSearch(lattice.Graph).One([nowhere], nowhere, 1_000_000, table);
        Assert.Null(table.At(0, 0));
    }
}
