using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Pressing;

/// <summary>督办期满: the task loses its place at the top of the inboxes.</summary>
internal sealed record EndSupervision(Guid Task) : ITaskCommand;

internal sealed class EndSupervisionHandler : TaskHandler<EndSupervision>
{
    public override Permission Needs => TasksPermissions.Escalate;

    protected override Answer Run(TaskRow task, EndSupervision command, IWrite write)
    {
        if (task.SupervisedUntilUtc is not { } until || until > write.Now) return No("tasks.still-supervised", "督办还没有期满。", "The supervision has not ended.");
        task.SupervisedUntilUtc = null;
        task.Stand(task.State);
        return new Answer.Done("task", task.Id);
    }
}
