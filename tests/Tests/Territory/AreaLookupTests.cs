using System.Diagnostics;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo;
using Wutong.Geo.Coordinates;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory;
using Wutong.Territory.Registers;
using Wutong.Tests.World;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Territory;

public sealed class AreaLookupTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_point_is_told_its_finest_area_and_the_next_second_knows_a_change(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await using var scope = world.Scopes.CreateAsyncScope();
        var lookup = scope.ServiceProvider.GetRequiredService<IAreaLookup>();
        var index = await lookup.NowAsync(default);
        Assert.Equal(new Place(District, East, First, Grid), index.At(At(22, 2)));
        Assert.Equal(new Place(District, East, First), index.At(At(28, 8)));
        Assert.Equal(new Place(District, West), index.At(At(15, 15)));
        Assert.Equal(new Place(District), index.At(At(5, 30)));
        Assert.Null(index.At(At(50, 50)));

        await world.DoneAsync(new AddEntry<AreaDraft>(new("140213001002001", "新网格", AreaLevel.Grid, Second, Square(30, 0, 5), CoordinateSystem.Wgs84)));
        Assert.Same(index, await lookup.NowAsync(default)); // within the second
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await lookup.NowAsync(default);
        Assert.Equal("140213001002001", later.At(At(31, 1))!.Grid);
        world.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Same(later, await lookup.NowAsync(default)); // nothing has changed
        Assert.Null(index.At(At(31, 1))!.Grid); // who kept the old one keeps it whole
    }

    [Fact]
    public void The_index_answers_as_a_plain_search_from_grids_up()
    {
        var boxes = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[1, 30], Gen.Int[1, 4]).Array[1, 12];
        Gen.Select(boxes, Gen.Select(Gen.Int[-5, 75], Gen.Int[-5, 75]).Array[20]).Sample((areas, points) =>
        {
            var all = areas.Select((a, i) => (Place: PlaceOf((AreaLevel)a.Item4, i), Ring: Box(a.Item1, a.Item2, a.Item3))).ToList();
            var index = new AreaIndex(Guid.NewGuid(), all.Select(a => (a.Place, new GeoRings([a.Ring]))));
            foreach (var (x, y) in points)
            {
                var expected = all.Where(a => x >= a.Ring[0].LonE7 && x < a.Ring[2].LonE7 && y >= a.Ring[0].LatE7 && y < a.Ring[2].LatE7)
                    .OrderByDescending(a => a.Place.Level).ThenBy(a => a.Place.Finest, StringComparer.Ordinal).Select(a => a.Place).FirstOrDefault();
                Assert.Equal(expected, index.At(new(x, y)));
            }
        }, iter: 300);
    }

    /// <summary>The promise is 5 µs; a machine that is busy with other tests gets three tries. The figures themselves: bench, "areas N".</summary>
    [Fact]
    public void A_lookup_takes_less_than_five_microseconds_and_no_memory()
    {
        const int Side = 100, Rounds = 200_000;
        var index = new AreaIndex(Guid.NewGuid(), Enumerable.Range(0, Side * Side).Select(i => (PlaceOf(AreaLevel.Grid, i), new GeoRings([Box(i % Side * 1000, i / Side * 1000, 1000)]))));
        var dice = new Random(1);
        GeoPoint[] points = [.. Enumerable.Range(0, 4096).Select(_ => new GeoPoint(dice.Next(Side * 1000), dice.Next(Side * 1000)))];
        double best = double.MaxValue;
        for (int tries = 0; tries < 3; tries++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread(), began = Stopwatch.GetTimestamp();
            int found = 0;
            for (int i = 0; i < Rounds; i++) found += index.At(points[i & 4095]) is null ? 0 : 1;
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds / Rounds);
            Assert.Equal(Rounds, found);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - bytes, 0, Rounds / 4); // what the runtime itself takes on a busy machine; a lookup that allocated would take 24 bytes each
        }
        Assert.True(best < 5, $"{best:F2} µs a lookup");
    }

    private static Place PlaceOf(AreaLevel level, int i)
    {
        var code = i.ToString("00000", null);
        return level switch { AreaLevel.District => new(code), AreaLevel.Subdistrict => new("d", code), AreaLevel.Community => new("d", "s", code), _ => new("d", "s", "c", code) };
    }

    private static GeoPoint[] Box(int x, int y, int side) => [new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)];
}
