using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Points.Gifts;
using Wutong.Points.Ledger;
using Wutong.Points.Measures;
using Wutong.Points.Members;
using Wutong.Points.Rules;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

/// <summary>A ledger on a database of its own: two rules, two stations, one gift of 30 points.</summary>
internal static class LedgerWorld
{
    public static readonly Place Qingyuan = new("140213000000", "140213055000");
    public static readonly Guid Station = Guid.Parse("0199a000-0000-7000-8000-000000000001"), OtherStation = Guid.Parse("0199a000-0000-7000-8000-000000000002"), Gift = Guid.Parse("0199a000-0000-7000-8000-000000000003");
    public const int Price = 30;
    public static readonly Actor Keeper = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213055000"));
    public static readonly Actor Colleague = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213055000"));

    public static async Task<DoorWorld> NewAsync(DatabaseKind kind)
    {
        var world = await DoorWorld.NewAsync(kind, Brings);
        await DoneAsync(world, new SetTable(), Keeper);
        return world;
    }

    public static void Brings(IServiceCollection services) => services.AddSingleton<IGiftPlaceRegister, TwoPlaces>()
        .AddCommand<SetTable, SetTableHandler>("test.set-table").AddCommand<Enrol, EnrolHandler>("test.enrol").AddCommand<Serve, ServeHandler>("test.serve").AddCommand<AskRule, AskRuleHandler>("test.ask-rule").AddCommand<PlayLedger, PlayLedgerHandler>("test.play-ledger");

    public static Actor Courier() => DoorWorld.PersonWith(Grant.For(Roles.Resident));

    public static async Task<Actor> MemberAsync(DoorWorld world, long points = 0)
    {
        var courier = Courier();
        await DoneAsync(world, new Enrol(courier.Id), Keeper);
        if (points > 0) await DoneAsync(world, new Serve(courier.Id, "points", (int)points, world.Time.GetUtcNow().UtcDateTime), Keeper);
        return courier;
    }

    public static async Task<Answer.Done> DoneAsync(DoorWorld world, ICommand command, Actor actor) => Assert.IsType<Answer.Done>(await world.RunAsync(command, actor));

    public static async Task<string> RefusedAsync(DoorWorld world, ICommand command, Actor actor) => Assert.IsType<Answer.Refused>(await world.RunAsync(command, actor)).Rule;

    public static Task<long> BalanceAsync(DoorWorld world, Actor courier) => OfAsync(world, AccountRow.IdOf(Asset.Points, courier.Id));
    public static Task<long> MinutesAsync(DoorWorld world, Actor courier) => OfAsync(world, AccountRow.IdOf(Asset.Minutes, courier.Id));
    public static Task<long> StockAsync(DoorWorld world) => OfAsync(world, AccountRow.IdOf(Asset.Goods, Station, Gift));

    /// <summary>Every law of the ledger, worked out again from its postings.</summary>
    public static Task<List<LawBreach>> BreachesAsync(DoorWorld world) => world.AskAsync(async db => (await new LawBook(PointsLaws.All, db).CheckAsync(default)).SelectMany(c => c.Breaches).ToList());

    private static Task<long> OfAsync(DoorWorld world, Guid account) => world.AskAsync(db => db.Set<AccountRow>().Where(a => a.Id == account).Select(a => a.Balance).SingleOrDefaultAsync());

    private sealed class TwoPlaces : IGiftPlaceRegister
    {
        private static readonly Dictionary<Guid, GiftPlace> Places = new() { [Station] = new(Station, "华林小哥驿站", Qingyuan, true), [OtherStation] = new(OtherStation, "百盛小哥驿站", Qingyuan, true) };
        public GiftPlace? Find(Guid id, IWrite write) => Places.GetValueOrDefault(id);
    }
}

/// <summary>Rules that take effect long ago, which no command can publish, and the gift.</summary>
internal sealed record SetTable : ICommand;

internal sealed class SetTableHandler : Handler<SetTable>
{
    public override Permission Needs => DoorWorld.Note;
    public override Target TargetOf(SetTable command, IWrite write) => new(LedgerWorld.Qingyuan);

    public override Answer Run(SetTable command, IWrite write)
    {
        write.Db.AddRange(Rule("hour", RuleBasis.Hour, 4, 12, counts: true, mostPerDay: 20, mostPerMonth: 60), Rule("once", RuleBasis.Time, 5, 1), Rule("points", RuleBasis.Hour, 60, 12));
        write.Db.Add(new GiftRow { Id = LedgerWorld.Gift, NameZh = "保温杯", NameEn = "Vacuum flask", Price = LedgerWorld.Price, IsOpen = true, Place = LedgerWorld.Qingyuan });
        return new Answer.Done("test", "table");
    }

    private static RuleRow Rule(string code, RuleBasis basis, int points, int months, bool counts = false, int? mostPerDay = null, int? mostPerMonth = null) => new()
    {
        Code = code, Version = 1, NameZh = code, NameEn = code, Basis = basis, Points = points, MonthsValid = months, CountsTime = counts, MostPerDay = mostPerDay, MostPerMonth = mostPerMonth,
        EffectiveFrom = new(2015, 1, 1), PublishedAtUtc = DateTime.UnixEpoch, PublishedById = Guid.Empty,
    };
}

/// <summary>Somebody takes part, without an area register.</summary>
internal sealed record Enrol(Guid Member) : ICommand;

internal sealed class EnrolHandler : Handler<Enrol>
{
    public override Permission Needs => DoorWorld.Note;
    public override Target TargetOf(Enrol command, IWrite write) => new(LedgerWorld.Qingyuan);

    public override Answer Run(Enrol command, IWrite write)
    {
        write.Insert(new MemberRow { Id = command.Member, JoinedAtUtc = write.Now, Place = LedgerWorld.Qingyuan });
        return new Answer.Done("test", command.Member);
    }
}

/// <summary>Whether another module may earn by a rule on a day.</summary>
internal sealed record AskRule(string Code, DateOnly Day) : ICommand;

internal sealed class AskRuleHandler(IServiceLedger ledger) : Handler<AskRule>
{
    public override Permission Needs => DoorWorld.Note;
    public override Target TargetOf(AskRule command, IWrite write) => new(LedgerWorld.Qingyuan);
    public override Answer Run(AskRule command, IWrite write) => new Answer.Done("test", $"{ledger.HasRule(command.Code, command.Day, write)}");
}

/// <summary>A service that another module would tell the ledger of; by the rule "points" every half hour gives thirty points.</summary>
internal sealed record Serve(Guid Member, string Rule, int Minutes, DateTime HappenedAtUtc, string? Source = null) : ICommand;

internal sealed class ServeHandler(IServiceLedger ledger) : Handler<Serve>
{
    public override Permission Needs => DoorWorld.Note;
    public override IEnumerable<HotKey> Locks(Serve command, Actor actor) => [ledger.LockOf(command.Member)];
    public override Target TargetOf(Serve command, IWrite write) => new(LedgerWorld.Qingyuan);

    public override Answer Run(Serve command, IWrite write)
    {
        var award = ledger.Earn(new(command.Member, command.Rule, "shift", command.Source ?? write.NewId().ToString(), command.Minutes, command.HappenedAtUtc), write);
        return new Answer.Done("test", $"{award.Points}/{award.Minutes}/{award.Transfer}");
    }
}
