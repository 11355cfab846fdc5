using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Writing;
using Wutong.Points.Appeals;
using Wutong.Points.Batches;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Members;
using Wutong.Points.Redeeming;
using Wutong.Points.Rules;

namespace Wutong.Points.Demonstration;

/// <summary>The steps of the demonstration, each by whose it is: what was done before the program came is entered by one and decided by another.</summary>
internal sealed class DemonstrationLedger(WriteDoor door, DerivedCodes codes, DateOnly today, CancellationToken ct)
{
    public const int Couriers = 20;
    private const int Qualifying = 18, Threshold = 100;

    private static readonly Actor System = Actor.Program("demonstration.system"), Clerk = Actor.Program("demonstration.points-clerk"), Colleague = Actor.Program("demonstration.points-colleague"), Counter = Actor.Program("demonstration.points-counter");

    private static readonly string[] Services = ["大西街早高峰文明劝导 {0} 次", "给老楼住户送餐上楼 {0} 次", "夜间巡看老小区 {0} 次", "随手报路面破损，查实 {0} 件", "雨天帮社区搬防汛沙袋 {0} 次", "在驿站带新入行的小哥认路 {0} 次", "参加共享单车归位 {0} 次", "社区消防通道巡看 {0} 次", "帮独居老人代买药 {0} 次", "国庆前清理小广告 {0} 次"];

    private static readonly (string Zh, string En, string Note, int Price, int Pieces)[] Gifts =
    [
        ("手机支架", "Telephone holder", "装在车把上，带减震", 60, 12), ("雨衣", "Raincoat", "加大码，带反光条", 80, 20), ("保温杯", "Vacuum flask", "500 毫升", 100, 10), ("头盔内衬", "Helmet lining", "两片装，可拆洗", 150, 8), ("充电宝", "Power bank", "10000 毫安时", 260, 4),
    ];

    public async Task PublishRulesAsync()
    {
        await RunAsync(new PublishRule("post", "岗位服务", RuleBasis.Hour, 20, 12, today, "Service at a post", 60, null, CountsTime: true), System);
        await RunAsync(new PublishRule("suggestion", "建言献策", RuleBasis.Time, 5, 12, today, "Suggestion that became a need or a case", 15), System);
        await RunAsync(new PublishRule("report", "随手报查实", RuleBasis.Time, 5, 12, today, "Problem found and verified", 15), System);
    }

    /// <summary>Two services of each; the last two couriers have too few points to qualify.</summary>
    public async Task EnterAsync(Actor courier, string community, int index)
    {
        await RunAsync(new JoinPoints(community), courier);
        var points = index < Qualifying ? Threshold + index * 37 % 240 : 30 + index;
        for (var part = 0; part < 2; part++)
        {
            var (times, given) = (2 + (index + 3 * part) % 5, part == 0 ? points / 2 : points - points / 2);
            var entry = await RunAsync(new AskEntry(courier.Id, EntryKind.Add, "系统启用前补记：" + string.Format(null, Services[(index * 3 + part * 5) % Services.Length], times), given, times * 45), Clerk);
            await RunAsync(new DecideEntry(entry, true), Colleague);
        }
    }

    /// <summary>The first batch: eighteen qualify; nine take a gift, seven of which are fetched, one waits and one goes back.</summary>
    public async Task RedeemAsync(IReadOnlyList<Actor> couriers, IReadOnlyList<GiftPlace> places)
    {
        var at = places.Where(p => p.Name.Contains("枢纽", StringComparison.Ordinal)).Concat(places).Take(3).ToList();
        var gifts = new List<Guid>();
        foreach (var (zh, en, note, price, pieces) in Gifts)
        {
            var gift = await RunAsync(new AddGift(DemonstrationPoints.Street, zh, price, en, note), Clerk);
            foreach (var place in at) await RunAsync(new SupplyGift(gift, place.Id, pieces), Clerk);
            gifts.Add(gift);
        }
        await RunAsync(new OpenBatch(DemonstrationPoints.Street, "首批积分兑换", Threshold), Clerk);
        for (var i = 0; i < 9; i++) await TakeAsync(couriers[i * 2], gifts[i % 3], at[i % at.Count].Id, i);
        await AppealsAsync(couriers);
    }

    private async Task TakeAsync(Actor courier, Guid gift, Guid place, int index)
    {
        var redemption = await RunAsync(new RedeemGift(gift, place), courier);
        if (index == 7) await RunAsync(new ReleaseRedemption(redemption), courier);
        else if (index != 8) await RunAsync(new HandOverGift(redemption, codes.Of(Redemptions.CodePurpose, redemption.ToString())), Counter);
    }

    /// <summary>One appeal is answered, one waits; so does an entry.</summary>
    private async Task AppealsAsync(IReadOnlyList<Actor> couriers)
    {
        var answered = await RunAsync(new Appeal("九月三号夜里巡看老小区，和小刘一起去的，我这边没有记上"), couriers[3]);
        await RunAsync(new AnswerAppeal(answered, "核对了当晚的值班表，确实在，已经提了补记，等同事核准。"), Clerk);
        await RunAsync(new AskEntry(couriers[3].Id, EntryKind.Add, "补记九月三日夜间巡看，值班表上有名", 10, 60), Clerk);
        await RunAsync(new Appeal("保温杯拿到手盖子是裂的，能不能换一个"), couriers[4]);
    }

    private async Task<Guid> RunAsync(ICommand command, Actor actor) => await door.RunAsync(command, actor, null, ct) switch
    {
        Answer.Done done => Guid.TryParse(done.Id, out var id) ? id : Guid.Empty,
        var other => throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done and was {other}"),
    };
}
