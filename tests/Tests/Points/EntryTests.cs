using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Ledger;
using Wutong.Points.Redeeming;
using Wutong.Tests.World;

namespace Wutong.Tests.Points;

public sealed class EntryTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_entry_by_hand_needs_two_people_who_do_not_gain_by_it(DatabaseKind kind)
    {
        await using var world = await LedgerWorld.NewAsync(kind);
        var courier = await LedgerWorld.MemberAsync(world);
        var id = (await LedgerWorld.DoneAsync(world, new AskEntry(courier.Id, EntryKind.Add, "补记八月的两次夜间巡逻", 10, 120), LedgerWorld.Keeper)).RecordId;
        Assert.Equal(0, await LedgerWorld.BalanceAsync(world, courier));
        Assert.Equal("points.two-people", await LedgerWorld.RefusedAsync(world, new DecideEntry(id, true), LedgerWorld.Keeper));
        Assert.IsType<Answer.Denied>(await world.RunAsync(new DecideEntry(id, true), courier));
        await LedgerWorld.DoneAsync(world, new DecideEntry(id, true), LedgerWorld.Colleague);
        Assert.Equal("points.decided", await LedgerWorld.RefusedAsync(world, new DecideEntry(id, true), LedgerWorld.Colleague));
        Assert.Equal((10, 120), (await LedgerWorld.BalanceAsync(world, courier), await LedgerWorld.MinutesAsync(world, courier)));
        var own = LedgerWorld.Keeper with { };
        await LedgerWorld.DoneAsync(world, new Enrol(own.Id), LedgerWorld.Colleague);
        Assert.Equal("points.own-entry", await LedgerWorld.RefusedAsync(world, new AskEntry(own.Id, EntryKind.Add, "给自己补记一次", 10), own));
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_wrong_entry_is_taken_back_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var world = await LedgerWorld.NewAsync(kind);
        var courier = await LedgerWorld.MemberAsync(world, points: 60);
        await LedgerWorld.DoneAsync(world, new SupplyGift(LedgerWorld.Gift, LedgerWorld.Station, 1), LedgerWorld.Keeper);
        var earned = await world.AskAsync(db => db.Set<TransferRow>().Where(t => t.Kind == TransferKind.Earn).Select(t => t.Id).SingleAsync());
        var redemption = (await LedgerWorld.DoneAsync(world, new RedeemGift(LedgerWorld.Gift, LedgerWorld.Station), courier)).RecordId;
        var first = await AskAsync();
        Assert.Equal("points.too-little", await LedgerWorld.RefusedAsync(world, new DecideEntry(first, true), LedgerWorld.Colleague)); // half of it is held
        await LedgerWorld.DoneAsync(world, new ReleaseRedemption(redemption), courier);
        await LedgerWorld.DoneAsync(world, new DecideEntry(first, true), LedgerWorld.Colleague);
        Assert.Equal(0, await LedgerWorld.BalanceAsync(world, courier));
        Assert.Equal("points.reversed", Assert.IsType<Answer.Refused>(await world.RunAsync(Reverse(), LedgerWorld.Keeper)).Rule);
        Assert.Empty(await LedgerWorld.BreachesAsync(world));

        AskEntry Reverse() => new(courier.Id, EntryKind.Reverse, "记到别人名下了", Transfer: earned);
        async Task<Guid> AskAsync() => (await LedgerWorld.DoneAsync(world, Reverse(), LedgerWorld.Keeper)).RecordId;
    }

    [Fact]
    public async Task A_refusal_says_why_and_who_asked_may_withdraw()
    {
        await using var world = await LedgerWorld.NewAsync(DatabaseKind.Sqlite);
        var courier = await LedgerWorld.MemberAsync(world);
        var id = (await LedgerWorld.DoneAsync(world, new AskEntry(courier.Id, EntryKind.Add, "补记一次清扫", 5), LedgerWorld.Keeper)).RecordId;
        await Assert.ThrowsAsync<Platform.Errors.BadInputException>(() => world.RunAsync(new DecideEntry(id, false), LedgerWorld.Colleague));
        Assert.Equal("points.not-yours", await LedgerWorld.RefusedAsync(world, new WithdrawEntry(id), LedgerWorld.Colleague));
        await LedgerWorld.DoneAsync(world, new WithdrawEntry(id), LedgerWorld.Keeper);
        Assert.Equal("points.decided", await LedgerWorld.RefusedAsync(world, new DecideEntry(id, true), LedgerWorld.Colleague));
        await Assert.ThrowsAsync<Platform.Errors.BadInputException>(() => world.RunAsync(new AskEntry(courier.Id, EntryKind.Deduct, "扣时长", 0, 60), LedgerWorld.Keeper));
    }
}
