using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Pressing;

/// <summary>督办: stands at the top of every inbox until a moment, with the reason.</summary>
internal sealed record SuperviseTask(Guid Task, string Reason, DateTimeOffset Until) : ITaskCommand;

internal sealed class SuperviseTaskHandler : TaskHandler<SuperviseTask>
{
    public override Permission Needs => TasksPermissions.Supervise;

    protected override Answer Run(TaskRow task, SuperviseTask command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        var until = Input.WithinAYear("until", command.Until, write.Now);
        task.SupervisedUntilUtc = until;
        return Moved(task, TaskMove.Supervise, write, reason);
    }
}
