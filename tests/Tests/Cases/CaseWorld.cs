using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tasks.Working;
using Wutong.Tests.Tasks;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases;

/// <summary>The small district of <see cref="TaskWorld"/> with the people of one case's life. It is Friday, 23 September 2022, 10:30 in Beijing.</summary>
internal sealed class CaseWorld(TaskWorld tasks) : IAsyncDisposable
{
    /// <summary>Inside 文兴社区 of the small district.</summary>
    public const int LonE7 = 1_133_007_000, LatE7 = 400_803_000;

    public TaskWorld Tasks => tasks;
    public DoorWorld Door => tasks.Door;
    public Rights Rights { get; } = new(tasks.Door.All<PermissionPart>());
    public Actor Dispatcher => tasks.Clerk;
    public Actor Checker => tasks.Checker;
    public Actor Sweeper => tasks.Sweeper;
    public Actor Officer => tasks.Officer;
    public Actor Grid { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.GridWorker, AreaLevel.Community, TaskWorld.Community));
    public Actor Resident { get; } = DoorWorld.PersonWith();

    public static async Task<CaseWorld> NewAsync(DatabaseKind kind) => new(await TaskWorld.NewAsync(kind));

    public Task<Answer> DoAsync(ICommand command, Actor actor, string? key = null) => Door.RunAsync(command, actor, key);

    public async Task<Guid> MustAsync(ICommand command, Actor actor) => Assert.IsType<Answer.Done>(await DoAsync(command, actor)) is { } done && Guid.TryParse(done.Id, out var id) ? id : Guid.Empty;

    /// <returns>The rule that said no.</returns>
    public async Task<string> RefusedAsync(ICommand command, Actor actor) => Assert.IsType<Answer.Refused>(await DoAsync(command, actor)).Rule;

    public Task<Guid> ReportAsync(string kind = "dirty-corner") => MustAsync(new EnterCase(Guid.CreateVersion7(), kind, "墙角堆了几天的垃圾", CaseSource.Patrol, LonE7, LatE7, "文兴路南口", TaskWorld.Community), Grid);

    public async Task<Guid> RegisteredAsync()
    {
        var id = await ReportAsync();
        await MustAsync(new RegisterCase(id), Checker);
        return id;
    }

    /// <summary>Dispatched to the sanitation centre, with the police helping if <paramref name="withPolice"/>.</summary>
    public async Task<Guid> DispatchedAsync(bool withPolice = false)
    {
        var id = await RegisteredAsync();
        await MustAsync(new DispatchCase(id, tasks.Sanitation, withPolice ? [tasks.Police] : []), Dispatcher);
        return id;
    }

    /// <summary>Handled by the lead unit, and to be checked.</summary>
    public async Task<Guid> HandledAsync()
    {
        var id = await DispatchedAsync();
        await HandAsync(id, tasks.Sanitation, Sweeper);
        return id;
    }

    /// <summary>A unit accepts its part and hands it in.</summary>
    public async Task HandAsync(Guid id, Guid unit, Actor by)
    {
        var task = await TaskOfAsync(id, unit);
        if (await Door.AskAsync(db => db.Set<Wutong.Tasks.TaskRow>().AnyAsync(t => t.Id == task && t.State == Wutong.Tasks.TaskState.Given))) await MustAsync(new AcceptTask(task), by);
        await MustAsync(new FinishTask(task, "已清理两车", []), by);
    }

    /// <summary>The newest part of a unit.</summary>
    public Task<Guid> TaskOfAsync(Guid id, Guid unit) => Door.AskAsync(db => db.Set<CasePartRow>().Where(p => p.CaseId == id && p.UnitId == unit).OrderByDescending(p => p.GivenAtUtc).ThenByDescending(p => p.TaskId).Select(p => p.TaskId).FirstAsync());

    public Task<CaseRow> CaseAsync(Guid id) => Door.AskAsync(db => db.Set<CaseRow>().SingleAsync(c => c.Id == id));

    public async Task<CaseStage> StageAsync(Guid id) => (await CaseAsync(id)).Stage;

    public Task<List<CaseEventRow>> EventsAsync(Guid id) => Door.AskAsync(db => db.Set<CaseEventRow>().Where(e => e.CaseId == id).OrderBy(e => e.Ordinal).ToListAsync());

    public Task<List<CasePartRow>> PartsAsync(Guid id) => Door.AskAsync(db => db.Set<CasePartRow>().Where(p => p.CaseId == id).ToListAsync());

    public void Wait(TimeSpan time) => Door.Time.Advance(time);

    public ValueTask DisposeAsync() => tasks.DisposeAsync();
}
