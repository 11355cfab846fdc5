using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files.Register;

namespace Wutong.Tasks.Inbox;

/// <summary>One task with its events and evidence, for a reader who may see it.</summary>
internal sealed record TaskDetail(TaskRow Task, IReadOnlyList<TaskEventRow> Events, IReadOnlyList<TaskEvidenceRow> Evidence);

internal sealed class TaskDetailQuery(AppDb db, ICurrentActor current, Rights rights) : IFileUse
{
    /// <returns>Null when there is no such task, or it is out of reach: both look alike.</returns>
    public async Task<TaskDetail?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await InReach().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task) return null;
        var events = await db.Set<TaskEventRow>().AsNoTracking().TagWith("tasks.events").Where(e => e.TaskId == id).OrderBy(e => e.Id).ToListAsync(ct);
        return new(task, events, await db.Set<TaskEvidenceRow>().AsNoTracking().TagWith("tasks.evidence").Where(e => e.TaskId == id).OrderBy(e => e.Id).ToListAsync(ct));
    }

    /// <summary>Evidence is seen by whoever may see the task.</summary>
    public Task<bool> MaySeeAsync(Guid file, Actor actor, CancellationToken ct) =>
        InReach().AnyAsync(t => db.Set<TaskEvidenceRow>().Any(e => e.FileId == file && e.TaskId == t.Id), ct);

    /// <summary>The moves this reader may make now.</summary>
    public IEnumerable<TaskMove> MovesFor(TaskRow task)
    {
        var target = Target.Of(task);
        foreach (var (move, permission) in Permissions)
        {
            if (TaskMoves.After(task.State, move) is null || !current.Actor.ReachOf(permission, rights).Covers(target)) continue;
            if (move is TaskMove.Close or TaskMove.SendBack && task.DoneById == current.Actor.Id) continue;
            if (move is TaskMove.Extend or TaskMove.RefuseExtension && task.AskedDueAtUtc is null) continue;
            if (move is TaskMove.Withdraw && task.State == TaskState.Done) continue; // to be checked
            if (move is TaskMove.AskExtension && task.AskedDueAtUtc is not null) continue;
            yield return move;
        }
    }

    private static readonly (TaskMove, Permission)[] Permissions =
    [
        (TaskMove.Accept, TasksPermissions.Work), (TaskMove.Done, TasksPermissions.Work), (TaskMove.Close, TasksPermissions.Check), (TaskMove.SendBack, TasksPermissions.Check),
        (TaskMove.Give, TasksPermissions.Give), (TaskMove.Extend, TasksPermissions.Give), (TaskMove.RefuseExtension, TasksPermissions.Give), (TaskMove.Return, TasksPermissions.Work),
        (TaskMove.AskExtension, TasksPermissions.Work), (TaskMove.Urge, TasksPermissions.Urge), (TaskMove.Supervise, TasksPermissions.Supervise), (TaskMove.Instruct, TasksPermissions.Instruct),
        (TaskMove.Withdraw, TasksPermissions.Give),
    ];

    private IQueryable<TaskRow> InReach() => current.Actor.ReachOf(TasksPermissions.See, rights).Cut(db.Set<TaskRow>().AsNoTracking().TagWith("tasks.detail"));
}
