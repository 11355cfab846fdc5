using CsCheck;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Views;
using Wutong.Geo;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Map;

/// <summary>A day's route, and the filter that travels in the address.</summary>
public sealed class CaseRouteTests
{
    [Fact]
    public void Each_stop_is_the_nearest_of_those_left_and_none_is_lost() =>
        Gen.Select(Gen.Int[1_132_000_000, 1_134_000_000], Gen.Int[400_000_000, 401_000_000], Gen.Int[0, 4]).Array[0, 40].Sample(rows =>
        {
            var start = new GeoPoint(1_133_000_000, 400_500_000);
            var cases = rows.Select((r, i) => (Line(i), r.Item3 == 0 ? (GeoPoint?)null : new GeoPoint(r.Item1, r.Item2))).ToList();
            var stops = CaseRoute.Ordered(cases, start);
            Assert.Equal(cases.Select(c => c.Item1.Number).Order(StringComparer.Ordinal), stops.Select(s => s.Line.Number).Order(StringComparer.Ordinal));
            var (here, placed) = (start, stops.TakeWhile(s => s.At is not null).ToList());
            Assert.All(stops.Skip(placed.Count), s => Assert.Null(s.At));
            foreach (var (i, stop) in placed.Index())
            {
                Assert.Equal(placed.Skip(i).Min(s => Earth.Millimetres(here, s.At!.Value)), Earth.Millimetres(here, stop.At!.Value));
                here = stop.At!.Value;
            }
        }, iter: 200);

    [Fact]
    public void Without_a_start_the_route_begins_with_the_most_pressing_case_that_has_a_position()
    {
        var stops = CaseRoute.Ordered([(Line(0), null), (Line(1), new GeoPoint(1_133_000_000, 400_000_000)), (Line(2), new GeoPoint(1_133_100_000, 400_000_000))], null);
        Assert.Equal([Line(1).Number, Line(2).Number, Line(0).Number], stops.Select(s => s.Line.Number));
        Assert.Equal((0, (int?)null), (stops[0].Metres!.Value, stops[2].Metres));
        Assert.InRange(stops[1].Metres!.Value, 840, 860); // 0.01 degrees at 40 north
    }

    [Fact]
    public void A_filter_comes_back_from_its_address() =>
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 2].Select(i => i switch { 0 => null, 1 => "litter", _ => "a&b=c" }), Gen.Bool.Select(b => b ? "140213066000" : null), Gen.Bool, Gen.Int[-1, 900], Gen.Int[-1, 900]).Sample((stage, kind, area, late, from, to) =>
        {
            var filter = new CaseFilter(stage is > 0 and < 14 ? (CaseStage)stage : null, kind, area, late ? Guid.NewGuid() : null, stage switch { 14 => true, 15 => false, _ => null }, Day(from), Day(to), late, !late);
            var query = new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(filter.Query()));
            Assert.Equal(filter, CaseFilter.Read(query["stage"], query["kind"], query["area"], query["unit"], query["from"], query["to"], query["late"], query["urgent"]));

            static DateOnly? Day(int day) => day < 0 ? null : new DateOnly(2022, 1, 1).AddDays(day);
        }, iter: 500);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_cannot_be_understood_in_an_address_narrows_nothing(DatabaseKind kind)
    {
        Assert.Equal(new CaseFilter(), CaseFilter.Read("99", " ", "", "not-a-guid", "2022-13-01", "yesterday", "0"));
        await using var world = await CaseWorld.NewAsync(kind);
        await world.DispatchedAsync();
        var here = await world.Door.AskAsync(db => new CaseRoute(db, new Reader(world.Sweeper), world.Rights).StopsAsync(null, default));
        Assert.Equal(CaseStage.Dispatched, Assert.Single(here).Line.Stage);
        Assert.Empty(await world.Door.AskAsync(db => new CaseRoute(db, new Reader(world.Officer), world.Rights).StopsAsync(null, default))); // another unit's
    }

    internal sealed record Reader(Wutong.Platform.Access.Actor Actor) : Wutong.Platform.Access.ICurrentActor;

    private static CaseLine Line(int i) => new(
        Guid.NewGuid(), $"20220919-{i:D5}", "litter", "x", null, null, null, CaseSource.Patrol, CaseStage.Handling, CaseSide.Unit, default, null, $"1{i:D14}", 0, 0, 0, null, null, false, CasePriority.Normal, false, null, null, null, null, null);
}
