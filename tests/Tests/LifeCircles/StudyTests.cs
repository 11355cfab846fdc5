using CsCheck;
using Wutong.Geo;
using Wutong.Geo.Cities;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Register;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.Tests.LifeCircles;

public sealed class StudyTests
{
    private static readonly GridTown Town = new(12, 12, 150); // corners every 150 m
    private static readonly WalkGraph Graph = WalkGraphBuilder.Build(Town.Streets()).Graph;
    private static readonly CircleProfile Profile = CircleDefaults.Shipped.Profiles[0].ToProfile();
    private static readonly FacilityKind[] Kinds = [new("a", "甲", "A", "甲", "A", "home"), new("b", "乙", "B", "乙", "B", "home")];

    [Fact]
    public void Minutes_of_a_grid_town_are_those_of_the_formula()
    {
        var study = Study([At(0, 0, 0)], [(3, 0), (3, 4), (9, 9)]);
        foreach (var (home, corner) in ((int, (int, int))[])[(0, (3, 0)), (1, (3, 4)), (2, (9, 9))])
        {
            long millimetres = Town.WalkMillimetres(0, 0, corner.Item1, corner.Item2);
            Assert.Equal((0, (int)millimetres), study.Nearest(0, home));
            Assert.Equal((int)Math.Ceiling(millimetres / 60_000.0), Profile.MinutesFor((int)millimetres, Pace.Elderly));
        }
    }

    [Theory, InlineData(900_000, Pace.Elderly, 15, 2), InlineData(900_001, Pace.Elderly, 16, -1), InlineData(900_001, Pace.Adult, 12, 2), InlineData(300_000, Pace.Elderly, 5, 0), InlineData(0, Pace.Adult, 1, 0)]
    public void What_says_fifteen_minutes_is_within_fifteen(int millimetres, object pace, int minutes, int ring)
    {
        Assert.Equal(minutes, Profile.MinutesFor(millimetres, (Pace)pace));
        Assert.Equal(ring, Profile.RingOf(millimetres, (Pace)pace));
    }

    [Fact]
    public void A_kind_without_any_facility_is_no_data_and_leaves_nobody_out()
    {
        var study = Study([At(0, 2, 2)], [(2, 2), (3, 2)]); // no facility of kind b anywhere
        var coverage = study.Coverages.Of("140213000001", Pace.Elderly)!;
        Assert.False(study.HasData(1));
        Assert.Equal(coverage.Whole, coverage.Circle);
        Assert.Equal(0, coverage.ByKind[1][2].People);
        Assert.All(Gaps.Of(study, 0, Pace.Elderly), gap => Assert.Equal(0, gap.Lacking));
    }

    [Fact]
    public void A_home_on_no_street_is_counted_apart_and_covered_by_nothing()
    {
        var far = new Home("far", "远", null, GeoPoint.FromDegrees(Town.At(0, 0).Lon, Town.At(0, 0).Lat - 0.01), 0, 1, 2, 3);
        var study = Run([At(0, 0, 0), At(1, 0, 0)], [far, HomeAt(1, 1, 1)]);
        var coverage = study.Coverages.Of("140213000001", Pace.Adult)!;
        Assert.Equal(new Tally(1, 6, 3), coverage.OffStreet);
        Assert.Equal(new Tally(1, 10, 2), coverage.Circle);
    }

    [Fact]
    public void Adding_a_facility_never_lowers_coverage_and_rings_lie_in_one_another() => Gen.Select(Corner.Array[1, 6], Corner.Array[1, 12], Corner, Gen.Int[0, 1]).Sample((facilities, homes, extra, kind) =>
    {
        Facility[] before = [.. facilities.Select((c, i) => At(i % 2, c.Column, c.Row, i))];
        var study = Study(before, homes);
        var more = Study([.. before, At(kind, extra.Column, extra.Row, 99)], homes);
        foreach (var pace in Enum.GetValues<Pace>())
        {
            Coverage a = study.Coverages.Of("140213000001", pace)!, b = more.Coverages.Of("140213000001", pace)!;
            for (int ring = 0; ring < Profile.Minutes.Count; ring++)
            {
                for (int k = 0; k < Kinds.Length; k++) Assert.True(b.ByKind[k][ring].People >= a.ByKind[k][ring].People);
                if (study.HasData(0) == more.HasData(0) && study.HasData(1) == more.HasData(1)) Assert.True(b.AllKinds[ring].People >= a.AllKinds[ring].People);
                if (ring > 0) Assert.True(a.AllKinds[ring].People >= a.AllKinds[ring - 1].People);
            }
            Assert.True(a.Pace == Pace.Adult || a.Circle.People <= study.Coverages.Of("140213000001", Pace.Adult)!.Circle.People); // who is slower reaches less
        }
    }, iter: 60);

    [Fact]
    public void Counts_within_rings_are_those_of_counting()
    {
        var facilities = Enumerable.Range(0, 12).Select(i => At(0, i, i % 3, i)).ToArray();
        var study = Study(facilities, [(5, 1)]);
        for (int ring = 0; ring < 3; ring++)
        {
            int expected = Enumerable.Range(0, 12).Count(i => Town.WalkMillimetres(5, 1, i, i % 3) <= Profile.LimitMillimetres(Pace.Adult, ring));
            Assert.Equal(expected, study.CountWithin(0, 0, Pace.Adult, ring));
        }
    }

    private static readonly Gen<(int Column, int Row)> Corner = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]);

    private static CircleStudy Study(Facility[] facilities, (int Column, int Row)[] homes) => Run(facilities, [.. homes.Select((c, i) => HomeAt(i, c.Column, c.Row))]);

    private static CircleStudy Run(Facility[] facilities, Home[] homes)
    {
        var area = new Area("140213000001", null, AreaLevel.Community, false, "社区", null, "1", Town.At(0, 0), 0, 0, 0);
        return CircleStudy.Run(Graph, new(Kinds, facilities, homes, [new(area, new([]))], []), Profile);
    }

    private static Facility At(int kind, int column, int row, int code = 0) => new($"f{kind}-{code}", kind, "设施", null, Town.At(column, row), null);

    private static Home HomeAt(int code, int column, int row) => new($"h{code}", "小区", null, Town.At(column, row), 0, 3, 5, 2);
}
