using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Working;

/// <summary>接收任务.</summary>
internal sealed record AcceptTask(Guid Task) : ITaskCommand;

internal sealed class AcceptTaskHandler : TaskHandler<AcceptTask>
{
    public override Permission Needs => TasksPermissions.Work;
    protected override Answer Run(TaskRow task, AcceptTask command, IWrite write) => Moved(task, TaskMove.Accept, write);
}

/// <summary>退回任务: not ours, with the reason.</summary>
internal sealed record ReturnTask(Guid Task, string Reason) : ITaskCommand;

internal sealed class ReturnTaskHandler : TaskHandler<ReturnTask>
{
    public override Permission Needs => TasksPermissions.Work;

    protected override Answer Run(TaskRow task, ReturnTask command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        task.AskedDueAtUtc = null;
        return Moved(task, TaskMove.Return, write, reason);
    }
}
