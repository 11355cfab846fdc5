using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Points.Gifts;
using Wutong.Points.Lapsing;
using Wutong.Points.Ledger;
using Wutong.Points.Redeeming;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

public sealed class RedeemTests
{
    private static readonly RedeemGift Redeem = new(LedgerWorld.Gift, LedgerWorld.Station);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_gift_is_held_with_its_points_and_handed_over_against_its_code(DatabaseKind kind)
    {
        await using var world = await StockedAsync(kind, 2);
        var courier = await LedgerWorld.MemberAsync(world, points: 60);
        var id = (await LedgerWorld.DoneAsync(world, Redeem, courier)).RecordId;
        Assert.Equal((30, 1), (await LedgerWorld.BalanceAsync(world, courier), await LedgerWorld.StockAsync(world)));
        Assert.Equal("points.wrong-code", await LedgerWorld.RefusedAsync(world, new HandOverGift(id, "ABCD2345"), LedgerWorld.Keeper));
        Assert.IsType<Answer.Denied>(await world.RunAsync(new HandOverGift(id, CodeOf(id)), courier)); // nobody serves themselves
        await LedgerWorld.DoneAsync(world, new HandOverGift(id, CodeOf(id).ToLowerInvariant().Insert(4, "-")), LedgerWorld.Keeper);
        Assert.Equal("points.handed-over", await LedgerWorld.RefusedAsync(world, new HandOverGift(id, CodeOf(id)), LedgerWorld.Keeper));
        Assert.Equal("points.handed-over", await LedgerWorld.RefusedAsync(world, new ReleaseRedemption(id), courier));
        Assert.Equal((30, 1), (await LedgerWorld.BalanceAsync(world, courier), await LedgerWorld.StockAsync(world)));
        Assert.DoesNotContain(CodeOf(id), await world.AskAsync(db => db.Set<RedemptionRow>().Select(r => r.Number).SingleAsync()), StringComparison.OrdinalIgnoreCase); // the code stands nowhere
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_let_go_goes_back_to_the_lots_it_came_from(DatabaseKind kind)
    {
        await using var world = await StockedAsync(kind, 1);
        var courier = await LedgerWorld.MemberAsync(world);
        foreach (var day in (int[])[3, 2, 1, 0, 4, 5]) await LedgerWorld.DoneAsync(world, new Serve(courier.Id, "once", 0, new DateTime(2022, 8, 20 + day, 4, 0, 0, DateTimeKind.Utc)), LedgerWorld.Keeper); // lapse on 1 October
        await LedgerWorld.DoneAsync(world, new Serve(courier.Id, "points", 30, new DateTime(2022, 9, 20, 4, 0, 0, DateTimeKind.Utc)), LedgerWorld.Keeper);
        var before = await LotsAsync(world);
        var id = (await LedgerWorld.DoneAsync(world, Redeem, courier)).RecordId;
        Assert.All((await LotsAsync(world)).Where(l => l.LapsesAtUtc.Year == 2022), l => Assert.Equal(0, l.Remaining)); // the first to lapse first
        await LedgerWorld.DoneAsync(world, new ReleaseRedemption(id), courier);
        Assert.Equal(before.Select(l => (l.Id, l.Remaining)), (await LotsAsync(world)).Select(l => (l.Id, l.Remaining)));
        Assert.Equal(1, await LedgerWorld.StockAsync(world));
        Assert.Equal("points.released", await LedgerWorld.RefusedAsync(world, new HandOverGift(id, CodeOf(id)), LedgerWorld.Keeper));
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_not_fetched_goes_back_and_what_is_over_lapses(DatabaseKind kind)
    {
        await using var world = await StockedAsync(kind, 1);
        var courier = await LedgerWorld.MemberAsync(world, points: 60);
        var id = (await LedgerWorld.DoneAsync(world, Redeem, courier)).RecordId;
        await NightAsync(world);
        Assert.Equal(RedemptionState.Reserved, await StateAsync(world, id));
        world.Time.Advance(TimeSpan.FromDays(8));
        await NightAsync(world);
        Assert.Equal(RedemptionState.Released, await StateAsync(world, id));
        Assert.Equal(60, await LedgerWorld.BalanceAsync(world, courier));
        world.Time.Advance(TimeSpan.FromDays(380));
        Assert.Equal("points.too-little", await LedgerWorld.RefusedAsync(world, Redeem, courier)); // over already, though not booked out yet
        await NightAsync(world);
        Assert.Equal(0, await LedgerWorld.BalanceAsync(world, courier));
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Too_few_points_and_an_empty_shelf_are_refused_and_change_nothing(DatabaseKind kind)
    {
        await using var world = await StockedAsync(kind, 1);
        var (rich, poor) = (await LedgerWorld.MemberAsync(world, points: 90), await LedgerWorld.MemberAsync(world));
        Assert.Equal("points.too-little", await LedgerWorld.RefusedAsync(world, Redeem, poor));
        Assert.Equal("points.no-member", await LedgerWorld.RefusedAsync(world, Redeem, LedgerWorld.Courier()));
        await LedgerWorld.DoneAsync(world, Redeem, rich);
        Assert.Equal("points.out-of-stock", await LedgerWorld.RefusedAsync(world, Redeem, rich));
        Assert.Equal("points.out-of-stock", await LedgerWorld.RefusedAsync(world, Redeem with { Station = LedgerWorld.OtherStation }, rich));
        Assert.Equal("points.no-station", await LedgerWorld.RefusedAsync(world, Redeem with { Station = Guid.NewGuid() }, rich));
        Assert.Equal("points.too-few", await LedgerWorld.RefusedAsync(world, new RemoveGift(LedgerWorld.Gift, LedgerWorld.Station, 1), LedgerWorld.Keeper)); // it waits for somebody
        Assert.Equal(60, await LedgerWorld.BalanceAsync(world, rich));
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
    }

    /// <remarks>The full count is a command: ./dev fuzz races 1000.</remarks>
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Of_two_hundred_who_want_the_last_one_gets_it(DatabaseKind kind)
    {
        const int Callers = 200;
        var rounds = int.Parse(Environment.GetEnvironmentVariable("WUTONG_RACES") ?? "10", System.Globalization.CultureInfo.InvariantCulture);
        await using var world = await StockedAsync(kind, 1);
        await using var other = kind is DatabaseKind.Postgres ? DoorWorld.On(world.Database, LedgerWorld.Brings) : world; // two nodes
        var couriers = new List<Platform.Access.Actor>();
        for (var i = 0; i < Callers; i++) couriers.Add(await LedgerWorld.MemberAsync(world, points: 30));
        var single = await LedgerWorld.MemberAsync(world, points: 30);
        await LedgerWorld.DoneAsync(world, new SupplyGift(LedgerWorld.Gift, LedgerWorld.OtherStation, Callers), LedgerWorld.Keeper);
        for (var round = 0; round < rounds; round++)
        {
            var lastGift = await Task.WhenAll(couriers.Select((c, i) => (i % 2 == 0 ? world : other).RunAsync(Redeem, c)));
            await ReleaseAsync(world, OneWon(lastGift), lastGift, couriers);
            var lastBalance = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => (i % 2 == 0 ? world : other).RunAsync(Redeem with { Station = LedgerWorld.OtherStation }, single)));
            await ReleaseAsync(world, OneWon(lastBalance), lastBalance, [single]);
        }
        Console.WriteLine($"races: {rounds} rounds of {Callers} for the last gift and the last balance on {kind}, one won each");
        Assert.Equal(1, await LedgerWorld.StockAsync(world));
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
    }

    private static Answer.Done OneWon(Answer[] answers)
    {
        Assert.All(answers, a => Assert.True(a is Answer.Done or Answer.Refused { Rule: "points.out-of-stock" or "points.too-little" }, a.ToString()));
        return Assert.Single(answers.OfType<Answer.Done>());
    }

    private static async Task ReleaseAsync(DoorWorld world, Answer.Done won, Answer[] answers, List<Platform.Access.Actor> couriers) =>
        await LedgerWorld.DoneAsync(world, new ReleaseRedemption(won.RecordId), couriers[couriers.Count == 1 ? 0 : Array.IndexOf(answers, won)]);

    private static async Task<DoorWorld> StockedAsync(DatabaseKind kind, int pieces)
    {
        var world = await LedgerWorld.NewAsync(kind);
        await LedgerWorld.DoneAsync(world, new SupplyGift(LedgerWorld.Gift, LedgerWorld.Station, pieces), LedgerWorld.Keeper);
        return world;
    }

    private static string CodeOf(Guid redemption) => new DerivedCodes(new CodeSecret(new byte[32])).Of(Redemptions.CodePurpose, redemption.ToString());

    private static Task<RedemptionState> StateAsync(DoorWorld world, Guid id) => world.AskAsync(db => db.Set<RedemptionRow>().Where(r => r.Id == id).Select(r => r.State).SingleAsync());

    private static Task<List<LotRow>> LotsAsync(DoorWorld world) => world.AskAsync(db => db.Set<LotRow>().AsNoTracking().OrderBy(l => l.Id).ToListAsync());

    private static async Task NightAsync(DoorWorld world)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        await LapseNight.RingAsync(scope.ServiceProvider, default);
    }
}
