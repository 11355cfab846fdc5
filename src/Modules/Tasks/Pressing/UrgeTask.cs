using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Pressing;

/// <summary>催办: once a day per task.</summary>
internal sealed record UrgeTask(Guid Task, string? Note = null) : ITaskCommand;

internal sealed class UrgeTaskHandler : TaskHandler<UrgeTask>
{
    public override Permission Needs => TasksPermissions.Urge;

    protected override Answer Run(TaskRow task, UrgeTask command, IWrite write)
    {
        var note = Input.Optional("note", command.Note, 1000);
        if (task.LastUrgedAtUtc is { } last && ChinaDay.Of(last) == ChinaDay.Of(write.Now))
            return No("tasks.urged-today", "这项任务今天已经催过一次，明天再催。", "This task has been urged once today; again tomorrow.");
        if (TaskMoves.After(task.State, TaskMove.Urge) is not null) (task.UrgeCount, task.LastUrgedAtUtc) = (task.UrgeCount + 1, write.Now);
        return Moved(task, TaskMove.Urge, write, note);
    }
}
