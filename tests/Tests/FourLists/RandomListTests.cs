using Microsoft.EntityFrameworkCore;
using Wutong.Lists;
using Wutong.Lists.Meetings;
using Wutong.Lists.Needs;
using Wutong.Lists.Projects;
using Wutong.Lists.Records;
using Wutong.Lists.Resources;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tests.Tasks;

namespace Wutong.Tests.FourLists;

/// <summary>Whatever is done to the lists in whatever order: no law breaks, and what a figure was as of a moment it stays.</summary>
public sealed class RandomListTests
{
    private const int Steps = 250;

    [Fact]
    public async Task Random_commands_break_no_law_and_change_no_past_figure()
    {
        var seed = Random.Shared.Next();
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var random = new Random(seed);
        var done = await RunAsync(world, random);
        var ask = FigureAsk.At(world.Tasks.Door.Time.GetUtcNow().UtcDateTime);
        world.Tasks.Door.Time.Advance(TimeSpan.FromMilliseconds(1));
        var before = await AllAsync(world, ask);
        done += await RunAsync(world, random);
        Assert.Equal(before, await AllAsync(world, ask));
        Assert.True(done > Steps / 2, $"only {done} commands were done, seed {seed}");
        Assert.All(await world.BrokenAsync(), c => Assert.Fail($"{c.Law.Code}: {string.Join("; ", c.Breaches.Select(b => b.English))}, seed {seed}"));
    }

    private static Task<List<List<Guid>>> AllAsync(ListWorld world, FigureAsk ask) => world.Tasks.Door.AskAsync(async db =>
    {
        var all = new List<List<Guid>>();
        foreach (var figure in world.Tasks.Door.All<Figure>().OfType<CountedFigure>().Where(f => f.Code.StartsWith("four-lists.", StringComparison.Ordinal))) all.Add(await figure.RecordIdsAsync(db, ask, default));
        return all;
    });

    private static async Task<int> RunAsync(ListWorld world, Random random)
    {
        var done = 0;
        for (var step = 0; step < Steps; step++)
        {
            world.Tasks.Door.Time.Advance(TimeSpan.FromMinutes(random.Next(1, 30)));
            var (command, by) = await NextAsync(world, random);
            if (command is null) continue;
            try { done += await world.DoAsync(command, by) is Answer.Done ? 1 : 0; }
            catch (BadInputException) { } // more than a resource has left
        }
        return done;
    }

    private static async Task<(ICommand? Command, Actor By)> NextAsync(ListWorld world, Random random)
    {
        var (clerk, worker) = (world.Tasks.Clerk, world.Worker);
        var (need, resource, project, meeting) = (await AnyAsync<NeedRow>(world, random), await AnyAsync<ResourceRow>(world, random), await AnyAsync<ProjectRow>(world, random), await AnyAsync<MeetingRow>(world, random));
        var task = await AnyTaskAsync(world, random);
        return random.Next(20) switch
        {
            0 or 1 => (new RaiseNeed((NeedKind)random.Next(1, 4), "需要", TaskWorld.Community, random.Next(1, 40)), world.Courier),
            2 => (new OfferResource((NeedKind)random.Next(1, 4), "能给", world.Tasks.Sanitation, TaskWorld.Street, random.Next(1, 30), "个", ListWorld.Today, random.Next(1, 3)), worker),
            3 or 4 => (new SetUpProject("项目", TaskWorld.Street, [need], resource == default ? [] : [new(resource, random.Next(0, 10))], "合适", Meeting: random.Next(3) == 0 && meeting != default ? meeting : null), clerk),
            5 => (new LinkProject(project, [need], [new(resource)], "也合适"), clerk),
            6 => (new UnlinkProject(project, "不合适", need), clerk),
            7 => (new UnlinkProject(project, "不合适", Resource: resource), clerk),
            8 or 9 => (new ClaimProject(project, world.Tasks.Sanitation), worker),
            10 => (new UnclaimProject(project, "做不了"), worker),
            11 or 12 => (new GiveProjectTask(project, "任务", "做到位", world.Tasks.Sanitation, WorkLimit.Hours(8), Person: worker.Id), clerk),
            13 or 14 => task is { } open ? Work(open) : (null, clerk),
            15 => (new FinishProject(project, "做成了"), worker),
            16 => (random.Next(3) == 0 ? new DropProject(project, "不做了") : new MeetNeed(need, "当场办了"), clerk),
            17 => (random.Next(2) == 0 ? new CloseNeed(need, "办不了") : new ReopenNeed(need, "又能办了"), clerk),
            18 => (random.Next(4) == 0 ? new WithdrawResource(resource, "不给了") : new CallMeeting("会", TaskWorld.Street, ListWorld.Today, "三楼", "书记", "通报"), clerk),
            _ => (random.Next(2) == 0 ? new NoteMeeting(meeting, "联席会议", ListWorld.Today, "三楼", "书记", "通报", [new(world.Tasks.Sanitation)]) : new IssueMinutes(meeting), clerk),
        };

        (ICommand, Actor) Work(BornTask open) => open.State switch
        {
            TaskState.Given => random.Next(8) == 0 ? (new Wutong.Tasks.Giving.WithdrawTask(open.Id, "不用了"), clerk) : (new Wutong.Tasks.Working.AcceptTask(open.Id), worker),
            TaskState.Working => (new Wutong.Tasks.Working.FinishTask(open.Id, "做好了", []), worker),
            _ => (new Wutong.Tasks.Checking.CloseTask(open.Id), world.Tasks.Checker),
        };
    }

    private static Task<Guid> AnyAsync<TRow>(ListWorld world, Random random) where TRow : ListedRow => world.Tasks.Door.AskAsync(async db =>
        await db.Set<TRow>().OrderByDescending(r => r.Id).Select(r => r.Id).Take(8).ToListAsync() is { Count: > 0 } ids ? ids[random.Next(ids.Count)] : default);

    private static Task<BornTask?> AnyTaskAsync(ListWorld world, Random random) => world.Tasks.Door.AskAsync(async db =>
        await BornTask.Of(db, ProjectTasks.Source).Where(t => t.State != TaskState.Closed && t.State != TaskState.Withdrawn).OrderBy(t => t.Id).Take(4).ToListAsync() is { Count: > 0 } open ? open[random.Next(open.Count)] : null);
}
