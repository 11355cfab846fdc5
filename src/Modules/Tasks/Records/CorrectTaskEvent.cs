using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Tasks.Records;

/// <summary>更正: a new row that names the wrong one; both stay.</summary>
/// <param name="HappenedAt">When it really happened; null: it did not happen at all 作废.</param>
internal sealed record CorrectTaskEvent(Guid Event, DateTimeOffset? HappenedAt, string Reason) : ICommand;

internal sealed class CorrectTaskEventHandler : Handler<CorrectTaskEvent>
{
    /// <summary>Only what changed no state can be said not to have happened; a state is mended by the next move.</summary>
    private static readonly TaskMove[] CanBeVoid = [TaskMove.Urge, TaskMove.Supervise, TaskMove.Instruct];

    public override Permission Needs => TasksPermissions.Correct;
    public override Target? TargetOf(CorrectTaskEvent command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(CorrectTaskEvent command, IWrite write)
    {
        var (wrong, reason) = (Find(command, write)!, Input.Text("reason", command.Reason, 2, 1000));
        if (write.Db.Set<TaskEventRow>().Any(e => e.CorrectsId == wrong.Id)) return No("tasks.corrected", "这条记录已经更正过，请更正最新的那条。", "This record has been corrected already; correct the newest one.");
        if (wrong.IsVoid) return No("tasks.void", "作废的记录不能再更正。", "A record made void cannot be corrected.");
        if (command.HappenedAt is null && !CanBeVoid.Contains(wrong.Move)) return No("tasks.not-voidable", "这一步改变过任务状态，不能作废；请用下一步来改。", "This step changed the task's state and cannot be made void; the next step mends it.");
        var task = TaskRegister.Find(wrong.TaskId, write)!;
        var happened = command.HappenedAt?.UtcDateTime.ToMicroseconds() ?? wrong.HappenedAtUtc;
        if (happened > write.Now || happened < task.GivenAtUtc.AddYears(-1)) throw new BadInputException("happenedAt", "时间不能在将来，也不能早于交办前一年。", "The time may not lie in the future, nor more than a year before the task was given.");
        write.Db.Add(new TaskEventRow
        {
            Id = write.NewId(), TaskId = wrong.TaskId, Move = wrong.Move, ActorId = write.Actor.Id, UnitId = wrong.UnitId, Place = wrong.Place, HappenedAtUtc = happened, RecordedAtUtc = write.Now,
            DueAtUtc = wrong.DueAtUtc, Round = wrong.Round, Text = reason, TaskNumber = wrong.TaskNumber, TaskTitle = wrong.TaskTitle, CorrectsId = wrong.Id, IsVoid = command.HappenedAt is null,
        });
        Project(task, wrong.Move, happened);
        return new Answer.Done("task", wrong.TaskId);
    }

    private static void Project(TaskRow task, TaskMove move, DateTime happened)
    {
        if (move == TaskMove.Done && task.DoneAtUtc is not null) task.DoneAtUtc = happened;
        if (move == TaskMove.Close) task.ClosedAtUtc = happened;
    }

    private static TaskEventRow? Find(CorrectTaskEvent command, IWrite write) => write.Db.Set<TaskEventRow>().AsNoTracking().SingleOrDefault(e => e.Id == command.Event);
}
