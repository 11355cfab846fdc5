using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Tasks;
using Wutong.Tasks.Pressing;
using Wutong.Tests.World;

namespace Wutong.Tests.Tasks;

public sealed class TaskBellTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_overdue_task_is_escalated_once_and_one_in_time_is_left_alone(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        var (late, inTime) = (await world.GiveAsync(limit: new WorkLimit(WorkUnit.Hours, 2)), await world.GiveAsync(limit: new WorkLimit(WorkUnit.Hours, 48)));
        await RingAsync(world, TaskBells.EscalateAsync);
        Assert.Null((await world.TaskAsync(late)).EscalatedAtUtc);
        world.Door.Time.Advance(TimeSpan.FromHours(2));
        await RingAsync(world, TaskBells.EscalateAsync);
        await RingAsync(world, TaskBells.EscalateAsync);
        Assert.Equal(world.Door.Time.GetUtcNow().UtcDateTime, (await world.TaskAsync(late)).EscalatedAtUtc);
        Assert.True((await world.TaskAsync(late)).NeedsGiver);
        Assert.Null((await world.TaskAsync(inTime)).EscalatedAtUtc);
        Assert.Equal(1, await world.Door.AskAsync(db => db.Set<TaskEventRow>().CountAsync(e => e.Move == TaskMove.Escalate)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task When_supervision_ends_the_task_loses_its_place_at_the_top(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        var task = await world.GiveAsync(limit: new WorkLimit(WorkUnit.Hours, 48));
        var before = (await world.TaskAsync(task)).InboxKey;
        await world.MustAsync(new SuperviseTask(task, "要紧", world.Door.Time.GetUtcNow().AddHours(3)), world.Leader);
        var top = (await world.TaskAsync(task)).InboxKey;
        Assert.True(string.CompareOrdinal(top, before) < 0);
        await RingAsync(world, TaskBells.EndSupervisionAsync);
        Assert.Equal(top, (await world.TaskAsync(task)).InboxKey);
        world.Door.Time.Advance(TimeSpan.FromHours(3));
        await RingAsync(world, TaskBells.EndSupervisionAsync);
        Assert.Equal((before, (DateTime?)null), ((await world.TaskAsync(task)).InboxKey, (await world.TaskAsync(task)).SupervisedUntilUtc));
        await world.MustAsync(new SuperviseTask(task, "又要紧", world.Door.Time.GetUtcNow().AddHours(3)), world.Leader); // and ends again
        world.Door.Time.Advance(TimeSpan.FromHours(3));
        await RingAsync(world, TaskBells.EndSupervisionAsync);
        Assert.Equal(before, (await world.TaskAsync(task)).InboxKey);
    }

    private static async Task RingAsync(TaskWorld world, Func<IServiceProvider, CancellationToken, Task> bell)
    {
        await using var scope = world.Door.Scopes.CreateAsyncScope();
        await bell(scope.ServiceProvider, default);
    }
}
