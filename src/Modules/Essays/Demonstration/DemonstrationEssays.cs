using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Essays.Awards;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Series;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Essays.Demonstration;

/// <summary>演示征文: the contest of the source with twelve made-up entries, judged blind by three, decided, and nos. 1 to 4 of the series; all through the door.</summary>
internal sealed class DemonstrationEssays(IConfiguration configuration) : IStartupWork
{
    private const int Judges = 3, Published = 4;
    private static readonly Actor Keeper = Actor.Program("demonstration.essays");

    public string Name => "demonstration-essays";
    public int Order => 246;

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        var db = services.GetRequiredService<AppDb>();
        if (!await services.IsDemonstrationAsync(ct) || await db.Set<CallRow>().AnyAsync(ct)) return;
        if ((await services.GetRequiredService<IAreas>().ListAsync(AreaLevel.District, null, null, 1, ct)).Items is not [var district, ..]) return;
        progress.Report(0.1, "正在办征文", "Running an essay contest");
        var (door, desk, today) = (services.GetRequiredService<WriteDoor>(), services.GetRequiredService<IAccountDesk>(), services.GetRequiredService<TimeProvider>().ChinaToday);
        var call = await RunAsync(door, new MakeCall(district.Code, new("强国复兴有我 展现时代风采 彰显平城担当", "讲身边的人和事，写你看见的担当。体裁不限，文字要真，不抄不套。来稿匿名评审，获奖作品经作者同意后选登。\n这是演示数据，来稿都是编的。", "区委宣传部（示例）", today, today.AddDays(30), 150, 1500, 1, Judges,
            [new("一等奖", 1), new("二等奖", 3), new("三等奖", 4)])), Keeper, ct);
        await RunAsync(door, new OpenCall(call), Keeper, ct);
        foreach (var (essay, i) in SampleEssays.All.Select((e, i) => (e, i)))
            await RunAsync(door, new SubmitEntry(call, new(essay.Title, essay.Text, essay.Byline, essay.Consents)), await SomebodyAsync(desk, $"essay-author{i + 1:00}", $"征文作者{i + 1:00} 示例", ct), ct);
        await JudgeAsync(door, db, call, [await SomebodyAsync(desk, "essay-judge01", "征文评委一 示例", ct), await SomebodyAsync(desk, "essay-judge02", "征文评委二 示例", ct), await SomebodyAsync(desk, "essay-judge03", "征文评委三 示例", ct)], ct);
        await DecideAsync(door, db, call, ct);
    }

    private static async Task JudgeAsync(WriteDoor door, AppDb db, string call, Actor[] judges, CancellationToken ct)
    {
        foreach (var judge in judges) await RunAsync(door, new NameJudge(call, judge.Id), Keeper, ct);
        await RunAsync(door, new StartJudging(call), Keeper, ct);
        var numbers = await db.Set<EntryRow>().AsNoTracking().Select(e => new { e.Title, e.Blind }).ToDictionaryAsync(e => e.Title, e => e.Blind!.Value, ct);
        foreach (var essay in SampleEssays.All)
            for (var j = 0; j < judges.Length; j++)
                await RunAsync(door, new ScoreEssay(call, numbers[essay.Title], EssayLists.Items.Select((item, i) => (item.Code, essay.Marks[j][i])).ToDictionary(m => m.Code, m => m.Item2)), judges[j], ct);
    }

    private static async Task DecideAsync(WriteDoor door, AppDb db, string call, CancellationToken ct)
    {
        var best = await db.Set<EntryRow>().AsNoTracking().OrderByDescending(e => e.ScoreHundredths).ThenBy(e => e.Blind).ToListAsync(ct);
        var row = await db.Set<CallRow>().AsNoTracking().SingleAsync(c => c.Number == call, ct);
        var grades = await db.Set<GradeRow>().AsNoTracking().Where(g => g.CallId == row.Id).OrderBy(g => g.Ordinal).ToListAsync(ct);
        var suggested = AwardOrder.Suggested(best, grades);
        await RunAsync(door, new DecideAwards(call, [.. best.Where(e => suggested.ContainsKey(e.Id)).Select(e => new AwardDraft(e.Number, suggested[e.Id]))]), Keeper, ct);
        foreach (var essay in SampleEssays.All.Take(Published)) await RunAsync(door, new PublishWork(best.Single(e => e.Title == essay.Title).Number), Keeper, ct);
        await RunAsync(door, new LayOutWork(1, SampleEssays.All[0].Text, "灯是给走夜路的人留的，人换了，这份心不能换。"), Keeper, ct);
    }

    private static async Task<Actor> SomebodyAsync(IAccountDesk desk, string name, string called, CancellationToken ct)
    {
        await desk.AddAsync(name, called, ct);
        return new(await desk.IdOfAsync(name, ct), ActorKind.Person, called, []);
    }

    private static async Task<string> RunAsync(WriteDoor door, ICommand command, Actor actor, CancellationToken ct) => await door.RunAsync(command, actor, null, ct) switch
    {
        Answer.Done done => done.Id,
        var other => throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done and was {other}"),
    };
}
