using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Pressing;

/// <summary>逾期升级: an overdue task is told to who gave it and the level above, once.</summary>
internal sealed record EscalateTask(Guid Task) : ITaskCommand;

internal sealed class EscalateTaskHandler : TaskHandler<EscalateTask>
{
    public override Permission Needs => TasksPermissions.Escalate;

    protected override Answer Run(TaskRow task, EscalateTask command, IWrite write)
    {
        if (task.EscalatedAtUtc is not null) return No("tasks.escalated", "已经升级过。", "It has been escalated already.");
        if (task.DueAtUtc > write.Now) return No("tasks.not-overdue", "还没有超期。", "It is not overdue yet.");
        if (TaskMoves.After(task.State, TaskMove.Escalate) is not null) task.EscalatedAtUtc = write.Now;
        return Moved(task, TaskMove.Escalate, write);
    }
}
