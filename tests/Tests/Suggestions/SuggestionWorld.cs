using Microsoft.EntityFrameworkCore;
using Wutong.Lists;
using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Rules;
using Wutong.Suggestions.Deciding;
using Wutong.Suggestions.Making;
using Wutong.Suggestions.Measures;
using Wutong.Suggestions.Records;
using Wutong.Territory;
using Wutong.Tests.Tasks;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Suggestions;

/// <summary>The small district of <see cref="TaskWorld"/>, a courier with an account, and the staff of one subdistrict.</summary>
internal sealed class SuggestionWorld(DoorWorld door) : IAsyncDisposable
{
    public DoorWorld Door => door;
    public Actor Courier { get; private set; } = Actor.Visitor;
    public Actor Clerk { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, TaskWorld.Street), Grant.For(Roles.Resident));
    public Actor OtherClerk { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, TaskWorld.OtherStreet));

    public static async Task<SuggestionWorld> NewAsync(DatabaseKind kind)
    {
        var world = new SuggestionWorld(await DoorWorld.NewAsync(kind));
        await world.MustAsync(new ReplaceAreas(TaskWorld.Areas), Actor.Program("test"));
        world.Courier = new(Guid.Parse(await world.MustAsync(new MakeAccount("courier", "甲", null, "AA=="), Actor.Program("test"))), ActorKind.Person, "甲", [Grant.For(Roles.Resident)]);
        return world;
    }

    public async Task<string> MustAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await door.RunAsync(command, by ?? Clerk)).Id;

    /// <summary>The rule that says no.</summary>
    public async Task<string> RefusedAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await door.RunAsync(command, by ?? Clerk)).Rule;

    public Task<string> MadeAsync(string text = "文兴路南口晚上没有地方停电动车", Actor? by = null) => MustAsync(new MakeSuggestion(text, TaskWorld.Community, "南口东侧"), by ?? Courier);

    /// <summary>One of each end, and one that waits.</summary>
    public async Task OfEachAsync()
    {
        await MustAsync(new MakeNeed(await MadeAsync(), NeedKind.Travel));
        await MustAsync(new MakeCase(await MadeAsync(), "lamp"));
        await MustAsync(new AnswerSuggestion(await MadeAsync(), "下周装好"));
        await MustAsync(new WithdrawSuggestion(await MadeAsync()), Courier);
        await MadeAsync();
    }

    /// <summary>The courier takes part in points, and an accepted suggestion gives twenty.</summary>
    public async Task RewardAsync()
    {
        await MustAsync(new JoinPoints(TaskWorld.Community), Courier);
        await MustAsync(new PublishRule(SuggestionReward.Rule, "建议被采纳", RuleBasis.Time, 20, 6, new(2022, 9, 23)), DoorWorld.PersonWith(Grant.For(Roles.System)));
    }

    public Task<SuggestionRow> RowAsync(string number) => door.AskAsync(db => db.Set<SuggestionRow>().AsNoTracking().SingleAsync(s => s.Number == number));

    public Task<long> PointsAsync() => door.AskAsync(db => db.Set<Wutong.Points.Ledger.AccountRow>().Where(a => a.Id == Wutong.Points.Ledger.AccountRow.IdOf(Asset.Points, Courier.Id)).Select(a => a.Balance).SingleOrDefaultAsync());

    public async Task<long> FigureAsync(string code) => (await door.AskAsync(db => door.All<Figure>().Single(f => f.Code == "suggestions." + code).ValueAsync(db, FigureAsk.At(door.Time.GetUtcNow().UtcDateTime), default))).Value;

    /// <summary>Laws that are broken, with the records: the module's own, or these.</summary>
    public async Task<List<LawCheck>> BrokenAsync(IReadOnlyList<Law>? laws = null) => [.. (await door.AskAsync(db => new LawBook(laws ?? SuggestionLaws.All, db).CheckAsync(default))).Where(c => c.Breaches.Count > 0)];

    public ValueTask DisposeAsync() => door.DisposeAsync();
}
