using Microsoft.EntityFrameworkCore;
using Wutong.Lists;
using Wutong.Lists.Meetings;
using Wutong.Lists.Needs;
using Wutong.Lists.Projects;
using Wutong.Lists.Records;
using Wutong.Lists.Resources;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Working;
using Wutong.Tests.Tasks;

namespace Wutong.Tests.FourLists;

/// <summary>The small district of <see cref="TaskWorld"/>; the sanitation centre offers, claims and works, the clerk links.</summary>
internal sealed class ListWorld(TaskWorld tasks) : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2022, 9, 23);
    public TaskWorld Tasks => tasks;
    public Actor Courier { get; } = Writing.DoorWorld.PersonWith();
    public Actor Worker { get; private set; } = Actor.Visitor;

    public static async Task<ListWorld> NewAsync(DatabaseKind kind)
    {
        var world = new ListWorld(await TaskWorld.NewAsync(kind));
        var account = await world.MustAsync(new MakeAccount("worker", "甲", null, "AA=="), Actor.Program("test"));
        await world.MustAsync(new GrantRole(account, Roles.UnitLead.Code, null, world.Tasks.Sanitation), Actor.Program("test"));
        world.Worker = new(account, ActorKind.Person, "甲", [Grant.ForUnit(Roles.UnitLead, world.Tasks.Sanitation)]);
        return world;
    }

    public Task<Answer> DoAsync(ICommand command, Actor? by = null) => tasks.DoAsync(command, by ?? tasks.Clerk);

    public async Task<Guid> MustAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await DoAsync(command, by)).RecordId;

    /// <summary>The rule that says no.</summary>
    public async Task<string> RefusedAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await DoAsync(command, by)).Rule;

    public Task<Guid> NeedAsync(int people = 10, NeedKind kind = NeedKind.Travel, string area = TaskWorld.Community) => MustAsync(new RaiseNeed(kind, "没有地方停车", area, people), Courier);

    public Task<Guid> ResourceAsync(int capacity = 20, int perUnit = 1, NeedKind kind = NeedKind.Travel, string area = TaskWorld.Street) =>
        MustAsync(new OfferResource(kind, "临时停车位", tasks.Sanitation, area, capacity, "个", Today, perUnit), Worker);

    public Task<Guid> ProjectAsync(Guid[] needs, ResourceUse[]? resources = null, Guid? meeting = null) => MustAsync(new SetUpProject("夜间停车", TaskWorld.Street, needs, resources ?? [], "离得近", Meeting: meeting));

    public Task<Guid> MeetingAsync(DateOnly? day = null) => MustAsync(new CallMeeting("联席会议", TaskWorld.Street, day ?? Today, "三楼", "书记", "通报\n对接"));

    public async Task<Guid> IssuedAsync()
    {
        var meeting = await MeetingAsync();
        await NoteAsync(meeting);
        return await MustAsync(new IssueMinutes(meeting));
    }

    public Task<Guid> NoteAsync(Guid meeting) => MustAsync(new NoteMeeting(meeting, "联席会议", Today, "三楼", "书记", "通报\n对接", [new(tasks.Sanitation, "主任")]));

    public Task<Guid> TaskAsync(Guid project) => MustAsync(new GiveProjectTask(project, "画线", "线清楚", tasks.Sanitation, WorkLimit.WorkingDays(2), Person: Worker.Id));

    public async Task CloseAsync(Guid task)
    {
        await MustAsync(new AcceptTask(task), Worker);
        await MustAsync(new FinishTask(task, "画好了", []), Worker);
        await MustAsync(new CloseTask(task), tasks.Checker);
    }

    /// <summary>A project with one need and one resource, claimed, its one task closed.</summary>
    public async Task<(Guid Project, Guid Need, Guid Resource, Guid Task)> TasksDoneAsync(Guid? meeting = null)
    {
        var (need, resource) = (await NeedAsync(), await ResourceAsync());
        var project = await ProjectAsync([need], [new(resource)], meeting);
        await MustAsync(new ClaimProject(project, tasks.Sanitation), Worker);
        var task = await TaskAsync(project);
        await CloseAsync(task);
        return (project, need, resource, task);
    }

    public Task<TRow> RowAsync<TRow>(Guid id) where TRow : ListedRow => tasks.Door.AskAsync(db => db.Set<TRow>().AsNoTracking().SingleAsync(r => r.Id == id));

    public Task<NeedState> StateOfNeedAsync(Guid need) => tasks.Door.AskAsync(db => db.Set<NeedRow>().Where(n => n.Id == need).Select(n => n.State).SingleAsync());

    public async Task<long> FigureAsync(string code) => (await tasks.Door.AskAsync(db => tasks.Door.All<Figure>().Single(f => f.Code == "four-lists." + code).ValueAsync(db, FigureAsk.At(tasks.Door.Time.GetUtcNow().UtcDateTime), default))).Value;

    /// <summary>Laws that are broken, with the records.</summary>
    public async Task<IReadOnlyList<LawCheck>> BrokenAsync() => [.. (await tasks.Door.AskAsync(db => new LawBook(tasks.Door.All<Law>(), db).CheckAsync(default))).Where(c => c.Breaches.Count > 0)];

    public ValueTask DisposeAsync() => tasks.DisposeAsync();
}
