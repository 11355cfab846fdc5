using Microsoft.EntityFrameworkCore;
using Wutong.Essays;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Measures;
using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Tests.Tasks;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Essays;

/// <summary>The small district, its editor, the rubric, and an open call for two judges.</summary>
internal sealed class EssayWorld(DoorWorld door) : IAsyncDisposable
{
    public const string Text = "父亲修了三十年路灯，我小时候最常听见的一句话是“又灭了一盏”。他出门从不看表，看的是天色。";

    public DoorWorld Door => door;
    public Actor Editor { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Editor, AreaLevel.District, TaskWorld.District), Grant.For(Roles.Resident));
    public Actor Elsewhere { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, TaskWorld.Street));
    public Actor[] Judges { get; } = [Somebody(), Somebody(), Somebody()];
    public string Call { get; private set; } = "";

    public static Actor Somebody() => DoorWorld.PersonWith(Grant.For(Roles.Resident));

    public static CallDraft Draft(DateOnly from, int judges = 2, int entries = 2) => new("写身边的人", "写你看见的担当，体裁不限，不抄不套。", "宣传部", from, from.AddDays(10), 10, 60, entries, judges, [new("一等奖", 1), new("二等奖", 2)]);

    public static Dictionary<string, int> Marks(int each) => EssayLists.Items.ToDictionary(i => i.Code, _ => each);

    public static async Task<EssayWorld> NewAsync(DatabaseKind kind)
    {
        var world = new EssayWorld(await DoorWorld.NewAsync(kind));
        var program = Actor.Program("test");
        await world.MustAsync(new ReplaceAreas(TaskWorld.Areas), program);
        await world.MustAsync(new CreateList(EssayLists.Rubric, "征文评分表", "Rubric"), program);
        var version = await world.MustAsync(new AddListVersion(EssayLists.Rubric, "示例", "sample", EssayLists.Items), program);
        await world.MustAsync(new PublishListVersion(Guid.Parse(version), new(2022, 1, 1)), program);
        world.Call = await world.MustAsync(new MakeCall(TaskWorld.District, Draft(new(2022, 9, 20))));
        await world.MustAsync(new OpenCall(world.Call));
        return world;
    }

    public async Task<Actor> AccountAsync(string name) => new(Guid.Parse(await MustAsync(new MakeAccount(name, name, null, "AA=="), Actor.Program("test"))), ActorKind.Person, name, [Grant.For(Roles.Resident)]);

    public Task<string> SubmitAsync(Actor by, string title = "路灯", string text = Text, bool consents = true) => MustAsync(new SubmitEntry(Call, new(title, text, "灯火", consents)), by);

    /// <summary>Past the last day, with these judges.</summary>
    public async Task JudgingAsync(int judges = 2)
    {
        foreach (var judge in Judges.Take(judges)) await MustAsync(new NameJudge(Call, judge.Id));
        door.Time.SetUtcNow(new(2022, 10, 1, 2, 0, 0, TimeSpan.Zero));
        await MustAsync(new StartJudging(Call));
    }

    public async Task<int> BlindAsync(string number) => (await EntryAsync(number)).Blind!.Value;

    public async Task ScoreAsync(string number, params int[] marks)
    {
        for (var j = 0; j < marks.Length; j++) await MustAsync(new ScoreEssay(Call, await BlindAsync(number), Marks(marks[j])), Judges[j]);
    }

    public async Task<string> MustAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await door.RunAsync(command, by ?? Editor)).Id;

    public async Task<string> RefusedAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await door.RunAsync(command, by ?? Editor)).Rule;

    public Task<EntryRow> EntryAsync(string number) => door.AskAsync(db => db.Set<EntryRow>().AsNoTracking().SingleAsync(e => e.Number == number));

    public async Task<long> FigureAsync(string code) => (await door.AskAsync(db => door.All<Figure>().Single(f => f.Code == "essays." + code).ValueAsync(db, FigureAsk.At(door.Time.UtcNow), default))).Value;

    public async Task<List<string>> BrokenAsync(IReadOnlyList<Law>? laws = null) => [.. (await door.AskAsync(db => new LawBook(laws ?? EssayLaws.All, db).CheckAsync(default))).Where(c => c.Breaches.Count > 0).Select(c => c.Law.Code)];

    public ValueTask DisposeAsync() => door.DisposeAsync();
}
