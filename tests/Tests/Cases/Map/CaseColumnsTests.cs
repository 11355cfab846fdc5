using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Wutong.Cases;
using Wutong.Cases.Life;
using Wutong.Cases.Map;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Writing;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases.Map;

/// <summary>The memory behind the map says what the database says, to every reader, whatever happened before.</summary>
public sealed class CaseColumnsTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task After_random_commands_every_reader_and_filter_finds_the_cases_a_plain_query_finds(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        using var early = world.NewColumns(); // reads all at the start, then only what is new
        await early.FreshAsync(default);
        var seed = Environment.TickCount;
        var (random, cases, asked, found) = (new Random(seed), new RandomCases(world, seed), 0, 0);
        for (var round = 0; round < 3; round++)
        {
            await cases.RunAsync(50);
            await world.SpreadAsync(random);
            foreach (var reader in Readers(world))
                foreach (var filter in Filters(world, random))
                {
                    var (plain, shot) = (await world.PlainAsync(reader, filter), await early.FreshAsync(default));
                    Assert.True(plain.SequenceEqual(await world.ScanAsync(shot, reader, filter)), $"seed {seed}, round {round}, {(reader is null ? "public" : reader.Grants is [var first, ..] ? first.Role.Code : "nobody")}, {filter}");
                    (asked, found) = (asked + 1, found + plain.Count);
                }
            using var late = world.NewColumns();
            foreach (var reader in Readers(world)) // read whole or kept up: the same
                Assert.Equal(await world.ScanAsync(await early.FreshAsync(default), reader, new()), await world.ScanAsync(await late.FreshAsync(default), reader, new()));
        }
        Assert.Equal(1, early.Loads); // all the rest came by the outbox
        Assert.True(found > asked, $"{found} cases in {asked} answers show too little");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_another_node_commits_is_seen_here_within_two_seconds(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        using var columns = new CaseColumns(world.Door.Scopes, TimeProvider.System, NullLogger<CaseColumns>.Instance);
        Assert.Equal(0, (await columns.NowAsync(default)).Count);
        await using (var other = world.Door.Another())
            Assert.IsType<Answer.Done>(await other.RunAsync(new EnterCase(Guid.CreateVersion7(), "litter", "别处登记的", CaseSource.Patrol, CaseWorld.LonE7, CaseWorld.LatE7, null, TaskWorld.Community), world.Grid));
        var since = Stopwatch.StartNew();
        while ((await columns.NowAsync(default)).Count == 0) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(2), $"it took {since.Elapsed}");
        Assert.Equal(1, columns.Loads);
    }

    [Fact]
    public async Task A_snapshot_stays_as_it_was_while_others_read_and_cases_change()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        using var columns = world.NewColumns();
        var id = await world.ReportAsync("litter");
        var before = await columns.FreshAsync(default);
        await world.MustAsync(new RejectCase(id, "不属实"), world.Checker);
        await world.ReportAsync("litter");
        var after = await columns.FreshAsync(default);
        Assert.Single(await world.ScanAsync(before, world.Checker, new(Stage: CaseStage.Reported)));
        Assert.Single(await world.ScanAsync(after, world.Checker, new(Stage: CaseStage.Rejected)));
        Assert.Empty(await world.ScanAsync(before, world.Checker, new(Stage: CaseStage.Rejected)));
        Assert.Equal((1, 2), (before.Count, after.Count));
    }

    [Fact]
    public void A_number_goes_into_eight_bytes_and_back_and_keeps_its_order()
    {
        var random = new Random(7);
        var numbers = Enumerable.Range(0, 2000).Select(i => RecordNumbers.Of(Guid.CreateVersion7(), new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(50000)))).ToList();
        Assert.All(numbers, n => Assert.Equal(n, CaseNumberKey.TextOf(CaseNumberKey.Of(n))));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers.OrderBy(n => CaseNumberKey.Of(n)));
        Assert.All((string[])["", "20220919-K7QM", "20220919-K7QM0", "2022091x-K7QM2", "20220919K7QM22"], n => Assert.Throws<FormatException>(() => CaseNumberKey.Of(n)));
    }

    [Fact]
    public void Every_case_of_a_store_lies_in_exactly_one_tile_of_a_level_and_the_cells_add_up()
    {
        var (random, store) = (new Random(3), new CaseStore());
        var facts = Enumerable.Range(0, 9000).Select(i => Fact($"20220919-{Letters(i)}", 1_132_000_000 + random.Next(4_000_000), 399_000_000 + random.Next(3_000_000))).ToList();
        foreach (var fact in facts) store.Put(fact);
        store.Order();
        foreach (var fact in facts.Take(500)) store.Put(fact with { Stage = CaseStage.Closed, LonE7 = fact.LonE7 + 5_000_000 }); // moved out of the chunks' boxes
        var shot = store.Shot();
        Assert.Equal(9000, shot.Count);
        var sieve = new CaseSieve(shot, new(), null, Everything(), new DateTime(2022, 9, 20, 0, 0, 0, DateTimeKind.Utc));
        foreach (var level in (int[])[10, 12, 14])
        {
            var (points, cells) = (new HashSet<string>(StringComparer.Ordinal), 0);
            foreach (var tile in Tiles(level, 1_131_000_000, 398_000_000, 1_142_000_000, 403_000_000))
            {
                foreach (var p in CaseScan.Points(shot, sieve, tile, int.MaxValue)!) Assert.True(points.Add(CaseNumberKey.TextOf(p.Chunk.Number[p.Index])));
                var side = new CaseCell[16];
                CaseScan.Cells(shot, sieve, tile, side, 4);
                cells += side.Sum(c => c.Count);
            }
            Assert.Equal((9000, 9000), (points.Count, cells));
        }
        Assert.Null(CaseScan.Points(shot, sieve, new(9, 417, 193), 10));
        Assert.True(shot.Bytes / shot.Count < 64, $"{shot.Bytes / shot.Count} bytes a case");
    }

    [Fact]
    public void A_position_comes_back_from_the_square_to_within_two_centimetres()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var (lon, lat) = (1_100_000_000 + random.Next(60_000_000), 300_000_000 + random.Next(150_000_000));
            var back = WorldSquare.Of(lon, lat).Point;
            Assert.InRange(Math.Abs(back.LonE7 - lon), 0, 2);
            Assert.InRange(Math.Abs(back.LatE7 - lat), 0, 2);
        }
    }

    private static Reach Everything() => DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000")).ReachOf(CasesPermissions.See, new Rights([new(CasesPermissions.See, [Roles.District], false)]));

    private static CaseFact Fact(string number, int lon, int lat) => new(number, lon, lat, "litter", CaseStage.Reported, CaseFlags.None, new(2022, 9, 19, 1, 0, 0, DateTimeKind.Utc), null, null, new("140213000000"), null, []);

    private static string Letters(int i) => CaseNumberKey.TextOf((20220919L << 25) + i)[^5..];

    private static IEnumerable<MapTile> Tiles(int z, int westE7, int southE7, int eastE7, int northE7)
    {
        var (a, b) = (WorldSquare.Of(westE7, northE7), WorldSquare.Of(eastE7, southE7));
        for (var x = a.X >> (32 - z); x <= b.X >> (32 - z); x++)
            for (var y = a.Y >> (32 - z); y <= b.Y >> (32 - z); y++) yield return new(z, (int)x, (int)y);
    }

    private static IEnumerable<Actor?> Readers(CaseWorld world) =>
    [
        null, world.Checker, world.Dispatcher, world.Grid, world.Sweeper, world.Officer, world.Resident,
        DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, TaskWorld.Community), Grant.ForUnit(Roles.Handler, world.Tasks.Police)),
    ];

    private static IEnumerable<CaseFilter> Filters(CaseWorld world, Random random)
    {
        var today = DateOnly.FromDateTime(world.Door.Time.GetUtcNow().UtcDateTime + Lang.ChinaTime);
        yield return new();
        yield return new(IsLate: true);
        yield return new(IsUrgent: true);
        yield return new(IsOpen: random.Next(2) == 0);
        yield return new(Stage: Enum.GetValues<CaseStage>()[random.Next(13)]);
        yield return new(Kind: random.Next(2) == 0 ? "litter" : "no-such-kind");
        yield return new(Unit: random.Next(2) == 0 ? world.Tasks.Sanitation : world.Tasks.Police);
        yield return new(Area: random.Next(3) switch { 0 => TaskWorld.Community, 1 => "140213000000", _ => "nowhere" });
        yield return new(From: today.AddDays(-random.Next(8)), To: random.Next(2) == 0 ? today.AddDays(-random.Next(8)) : null);
        yield return new(Kind: "dirty-corner", IsOpen: true, From: today.AddDays(-9), IsLate: random.Next(2) == 0);
    }
}
