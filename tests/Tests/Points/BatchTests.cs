using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;
using Wutong.Points.Appeals;
using Wutong.Points.Batches;
using Wutong.Points.Entries;
using Wutong.Points.Measures;
using Wutong.Points.Members;
using Wutong.Tests.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Points;

public sealed class BatchTests
{
    [Fact]
    public async Task Who_qualifies_is_counted_once_and_apart_from_who_redeems()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync();
        var (keeper, colleague) = (await StaffAsync(site), await StaffAsync(site));
        var couriers = new List<SignedInClient>();
        foreach (var points in (int[])[30, 20, 10])
        {
            var courier = await site.SignInAsync();
            await site.DoAsync(new JoinPoints(AccessWorld.Community), courier.Actor);
            await site.DoAsync(new DecideEntry(await site.DoAsync(new AskEntry(courier.Account, EntryKind.Add, "补记几次劝导", points), keeper.Actor), true), colleague.Actor);
            couriers.Add(courier);
        }
        Assert.Equal("points.none-qualifies", (await RunAsync(site, new OpenBatch(AccessWorld.Street, "首批兑换", 500), keeper.Actor) as Answer.Refused)!.Rule);
        Assert.IsType<Answer.Denied>(await RunAsync(site, new OpenBatch(AccessWorld.OtherStreet, "首批兑换", 20), keeper.Actor));
        var batch = await site.DoAsync(new OpenBatch(AccessWorld.Street, "首批兑换", 20), keeper.Actor);
        Assert.Equal(2, await site.AskAsync<AppDb, int>(db => db.Set<BatchRow>().Where(b => b.Id == batch).Select(b => b.Qualified).SingleAsync()));
        Assert.Equal((2, 0), await FiguresAsync(site));
        var report = await keeper.Http.PageAsync("points/report");
        Assert.Contains("2 人获得资格", report, StringComparison.Ordinal);
        Assert.All(couriers, c => Assert.DoesNotContain(c.Account.ToString(), report, StringComparison.OrdinalIgnoreCase)); // totals, no persons
        Assert.Equal(1, report.Split("某人").Length - 1); // the reader's own name, in the frame
        var telling = await couriers[0].Http.PageAsync("points/statement");
        Assert.Contains("手工补记", telling, StringComparison.Ordinal);
        Assert.Contains("+30", telling, StringComparison.Ordinal);
        Assert.Empty((await site.AskAsync<Platform.Laws.LawBook, IReadOnlyList<Platform.Laws.LawCheck>>(laws => laws.CheckAsync(default))).SelectMany(c => c.Breaches));
    }

    [Fact]
    public async Task A_member_appeals_and_hears_back()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync();
        var (keeper, courier) = (await StaffAsync(site), await site.SignInAsync());
        Assert.Equal("points.no-member", (await RunAsync(site, new Appeal("九月的一次巡逻没有记"), courier.Actor) as Answer.Refused)!.Rule);
        await site.DoAsync(new JoinPoints(AccessWorld.Community), courier.Actor);
        var appeal = await site.DoAsync(new Appeal("九月的一次巡逻没有记"), courier.Actor);
        Assert.Contains("九月的一次巡逻没有记", await keeper.Http.PageAsync("points/entries"), StringComparison.Ordinal);
        Assert.Contains("1 件积分申诉等着答复", await keeper.Http.PageAsync("desk"), StringComparison.Ordinal);
        Assert.IsType<Answer.Denied>(await RunAsync(site, new AnswerAppeal(appeal, "补上了"), courier.Actor));
        await site.DoAsync(new AnswerAppeal(appeal, "查过值班表，已经补记"), keeper.Actor);
        Assert.Equal("points.answered", (await RunAsync(site, new AnswerAppeal(appeal, "再答一次"), keeper.Actor) as Answer.Refused)!.Rule);
        Assert.Contains("查过值班表，已经补记", await courier.Http.PageAsync("points/statement"), StringComparison.Ordinal);
        await site.DoAsync(new LeavePoints(), courier.Actor);
        Assert.IsType<Answer.Done>(await RunAsync(site, new JoinPoints(AccessWorld.Community), courier.Actor)); // the account is the same
    }

    private static async Task<(long Qualified, long Redeemed)> FiguresAsync(Site site) => await site.AskAsync<AppDb, (long, long)>(async db =>
    {
        var ask = FigureAsk.At(DateTime.UtcNow.AddMinutes(1));
        return ((await PointsFigures.Qualified.ValueAsync(db, ask, default)).Value, (await PointsFigures.Redeemed.ValueAsync(db, ask, default)).Value);
    });

    private static Task<SignedInClient> StaffAsync(Site site) => site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, AccessWorld.Street));

    private static Task<Answer> RunAsync(Site site, ICommand command, Actor actor) => site.Services.GetRequiredService<WriteDoor>().RunAsync(command, actor, null, default);
}
