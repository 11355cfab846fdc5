using System.Text.RegularExpressions;
using Wutong.Geo.Cities;

namespace Wutong.Geo.Tests.Cities;

public sealed class PingchengTests(PingchengTests.Built built) : IClassFixture<PingchengTests.Built>
{
    /// <summary>The district, generated once for all tests here.</summary>
    public sealed class Built
    {
        internal CollectingSink Sink { get; } = new();
        internal CityRegister Register { get; }

        public Built() => Register = Pingcheng.Generate(Sink);
    }

    private CityRegister Register => built.Register;
    private CollectingSink Sink => built.Sink;
    private List<CityArea> At(CityAreaLevel level) => [.. Register.Areas.Where(a => a.Level == level)];

    [Fact]
    public void There_are_18_subdistricts_and_206_communities_and_villages_with_codes_of_their_own()
    {
        Assert.Equal(Pingcheng.DistrictCode, Assert.Single(At(CityAreaLevel.District)).Code);
        Assert.Equal(Enumerable.Range(50, 18).Select(n => $"140213{n:000}000"), At(CityAreaLevel.Subdistrict).Select(a => a.Code).Order());
        Assert.Equal(206, At(CityAreaLevel.Community).Count);
        Assert.Equal(Register.Areas.Count, Register.Areas.Select(a => a.Code).Distinct().Count());
        Assert.All(Register.Areas, a => Assert.Matches("^140213[0-9]{6}$", a.Code));
        Assert.All(At(CityAreaLevel.Community), a => Assert.Equal(a.Parent, a.Code[..9] + "000"));
        Assert.All(At(CityAreaLevel.Community), a => Assert.Equal(a.IsVillage, a.Code[9] == '2'));
    }

    [Fact]
    public void Only_names_the_page_prints_go_without_the_word_sample()
    {
        Assert.Equal(["永宁社区", "文兴社区"], At(CityAreaLevel.Community).Where(a => !a.Name.EndsWith(" 示例", StringComparison.Ordinal)).Select(a => a.Name));
        Assert.Equal(["天和城", "恒大绿洲", "睿和新城"], Register.Homes.Select(h => h.Estate).Where(e => !e.EndsWith(" 示例", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["天和城小广场", "振华街货栈", "文兴社区服务中心"], Register.Facilities.Select(f => f.Name).Where(n => !n.EndsWith(" 示例", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_named_places_are_in_their_subdistricts()
    {
        string SubdistrictOf(string areaCode) => Register.Areas.Single(a => a.Code == areaCode[..9] + "000").Name;
        Assert.Equal("水泊寺街道", SubdistrictOf(Register.Areas.Single(a => a.Name == "文兴社区").Code));
        Assert.Equal("振华街道", SubdistrictOf(Register.Areas.Single(a => a.Name == "永宁社区").Code));
        Assert.All(Register.Homes.Where(h => h.Estate == "睿和新城"), h => Assert.Equal("振华街道", SubdistrictOf(h.AreaCode)));
        var wenxing = Register.Areas.Single(a => a.Name == "文兴社区").Code;
        Assert.All(Register.Facilities.Where(f => f.Name is "天和城小广场" or "文兴社区服务中心"), f => Assert.Equal(wenxing, f.AreaCode));
        Assert.All(Register.Homes.Where(h => h.Estate is "天和城" or "恒大绿洲"), h => Assert.Equal(wenxing, h.AreaCode));
    }

    [Theory, InlineData(CityAreaLevel.Subdistrict), InlineData(CityAreaLevel.Community)]
    public void Areas_cover_the_district_without_gap_or_overlap(CityAreaLevel level)
    {
        var district = Assert.Single(At(CityAreaLevel.District)).Boundary;
        var areas = At(level);
        Assert.Equal(1, areas.Sum(a => CityChecks.Area(a.Boundary)) / CityChecks.Area(district), 9);
        var dice = new Dice(42);
        for (var i = 0; i < 2_000; i++)
        {
            var p = new GeoPoint(1_132_000_000 + dice.Below(2_300_000), 400_300_000 + dice.Below(1_200_000));
            Assert.Equal(CityChecks.Holds(district, p) ? 1 : 0, areas.Count(a => CityChecks.Holds(a.Boundary, p)));
        }
    }

    [Fact]
    public void Every_ring_is_closed_and_every_area_holds_its_centre()
    {
        Assert.All(Register.Areas.SelectMany(a => a.Boundary.Rings), r => Assert.Equal(r[0], r[^1]));
        Assert.All(Register.Areas, a => Assert.True(CityChecks.Holds(a.Boundary, a.Centre), a.Name));
    }

    [Fact]
    public void The_same_seed_gives_the_same_stream_and_another_seed_another()
    {
        string Hash(int seed) { var sink = new HashingSink(); Pingcheng.Generate(sink, seed); return sink.Hash(); }
        Assert.Equal(Hash(1), Hash(1));
        Assert.NotEqual(Hash(1), Hash(2));
    }

    [Theory, InlineData(2), InlineData(7)]
    public void Another_seed_gives_a_district_as_sound(int seed)
    {
        var sink = new CollectingSink();
        var register = Pingcheng.Generate(sink, seed);
        Assert.Equal(206, register.Areas.Count(a => a.Level == CityAreaLevel.Community));
        Assert.Equal(206, register.Homes.Select(h => h.AreaCode).Distinct().Count());
        Assert.Equal(1, CityChecks.ReachedShare(sink));
        CityChecks.StandWhereTheySay(register);
    }

    [Fact]
    public void About_1_1_million_people_live_there_a_fifth_of_them_elderly()
    {
        int children = Register.Homes.Sum(h => h.Children), elderly = Register.Homes.Sum(h => h.Elderly), all = children + elderly + Register.Homes.Sum(h => h.Adults);
        Assert.InRange(all, 1_050_000, 1_150_000);
        Assert.InRange(children / (double)all, 0.13, 0.17);
        Assert.InRange(elderly / (double)all, 0.18, 0.23);
        Assert.InRange(Register.Homes.Count, 3_000, 8_000);
        Assert.All(At(CityAreaLevel.Community), a => Assert.Contains(Register.Homes, h => h.AreaCode == a.Code));
    }

    [Fact]
    public void Homes_and_facilities_stand_in_the_community_they_name() => CityChecks.StandWhereTheySay(Register);

    [Fact]
    public void The_file_has_the_facilities_of_the_register()
    {
        Assert.InRange(Register.Facilities.Count, 900, 1_400);
        var inFile = Sink.NodeTags.Where(n => n.Value.GetValueOrDefault("ref")?.Contains("-F", StringComparison.Ordinal) == true)
            .Select(n => (n.Value["ref"], n.Value["name"], Sink.Nodes[n.Key], n.Value.GetValueOrDefault("opening_hours")));
        Assert.Equal(Register.Facilities.Select(f => (f.Code, f.Name, f.At, f.OpeningHours)), inFile);
    }

    [Fact]
    public void Boundary_relations_close_from_shared_ways()
    {
        Assert.Equal(1 + 18 + 206, Sink.Relations.Count);
        Assert.All(Sink.Relations, r =>
        {
            var ends = r.Members.SelectMany(m => { var n = Sink.Ways[(int)m.Id - 1].Nodes; return new[] { n[0], n[^1] }; });
            Assert.All(ends.GroupBy(n => n), g => Assert.Equal(0, g.Count() % 2));
        });
    }

    [Fact]
    public void All_streets_hang_together_though_locked_gates_are_shut() => Assert.Equal(1, CityChecks.ReachedShare(Sink));

    [Fact]
    public void Streets_are_15_000_to_40_000_nodes_and_near_every_home()
    {
        var street = Sink.WalkedEdges().SelectMany(e => new[] { e.A, e.B }).Distinct().Select(n => Sink.Nodes[n]).ToList();
        Assert.InRange(street.Count, 15_000, 40_000);
        const int cell = 30_000; // some 300 m
        var cells = street.ToLookup(p => (p.LonE7 / cell, p.LatE7 / cell));
        Assert.All(Register.Homes, h => Assert.True(Around(h.At).Any(p => Earth.Millimetres(p, h.At) < 300_000), h.Code));

        IEnumerable<GeoPoint> Around(GeoPoint p)
            => from dx in new[] { -1, 0, 1 } from dy in new[] { -1, 0, 1 } from q in cells[(p.LonE7 / cell + dx, p.LatE7 / cell + dy)] select q;
    }

    [Fact]
    public void The_river_is_crossed_only_on_bridges_five_to_seven_of_them()
    {
        var river = Sink.Ways.Single(w => w.Tags.GetValueOrDefault("waterway") == "river").Nodes.Select(n => Sink.Nodes[n]).ToArray();
        var crossing = Sink.Ways.Where(w => w.Tags.ContainsKey("highway") && Crosses(w.Nodes.Select(n => Sink.Nodes[n]).ToArray(), river)).ToList();
        Assert.InRange(crossing.Count, 5, 7);
        Assert.All(crossing, w => Assert.Equal("yes", w.Tags.GetValueOrDefault("bridge")));
        Assert.Single(crossing, w => w.Tags.GetValueOrDefault("name") == "平城桥");
    }

    [Fact]
    public void The_railway_is_crossed_only_under_or_over_it()
    {
        var rail = Sink.Ways.Single(w => w.Tags.ContainsKey("railway") && !w.Tags.ContainsKey("highspeed")).Nodes.Select(n => Sink.Nodes[n]).ToArray();
        var crossing = Sink.Ways.Where(w => w.Tags.ContainsKey("highway") && Crosses(w.Nodes.Select(n => Sink.Nodes[n]).ToArray(), rail)).ToList();
        Assert.InRange(crossing.Count, 8, 14);
        Assert.All(crossing, w => Assert.True(w.Tags.ContainsKey("tunnel") || w.Tags.ContainsKey("bridge")));
        Assert.Contains(Sink.Ways, w => w.Tags.GetValueOrDefault("highway") == "steps");
    }

    [Fact]
    public void The_old_wall_is_passed_only_at_its_four_gates()
    {
        var walls = Sink.Ways.Where(w => w.Tags.GetValueOrDefault("barrier") == "city_wall").ToList();
        var wall = walls.Select(w => w.Nodes.Select(n => Sink.Nodes[n]).ToArray()).ToList();
        Assert.DoesNotContain(Sink.Ways, w => w.Tags.ContainsKey("highway") && wall.Any(line => Crosses(w.Nodes.Select(n => Sink.Nodes[n]).ToArray(), line)));
        var onWall = walls.SelectMany(w => w.Nodes).ToHashSet();
        var passed = Sink.WalkedEdges().SelectMany(e => new[] { e.A, e.B }).Where(onWall.Contains).Distinct().Select(n => Sink.NodeTags[n]["name"]).Order(StringComparer.Ordinal);
        Assert.Equal(["和阳门", "武定门", "永泰门", "清远门"], passed);
    }

    [Fact]
    public void An_estate_is_entered_only_through_a_gate()
    {
        var walls = Sink.Ways.Where(w => w.Tags.GetValueOrDefault("barrier") == "wall").SelectMany(w => w.Nodes).ToHashSet();
        var passed = Sink.WalkedEdges().SelectMany(e => new[] { e.A, e.B }).Where(walls.Contains).Distinct().ToList();
        Assert.All(passed, n => Assert.True(Sink.NodeTags.TryGetValue(n, out var t) && t["barrier"] is "gate" or "lift_gate"));
        Assert.Contains(passed, Sink.IsLocked);
    }

    [Fact]
    public void Opening_hours_differ_and_some_are_not_known()
    {
        Assert.InRange(Register.Facilities.Select(f => f.OpeningHours).Distinct().Count(), 10, 40);
        Assert.Contains(Register.Facilities, f => f.OpeningHours is null);
        Assert.All(Register.Facilities.Select(f => f.OpeningHours).OfType<string>(), h => Assert.Matches(new Regex("^(24/7|(Mo|Tu).*[0-9](; PH off)?)$"), h));
    }

    private static bool Crosses(GeoPoint[] a, GeoPoint[] b)
    {
        for (var i = 0; i + 1 < a.Length; i++)
            for (var j = 0; j + 1 < b.Length; j++)
                if (CityChecks.Cross(a[i], a[i + 1], b[j], b[j + 1])) return true;
        return false;
    }
}
