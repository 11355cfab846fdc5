using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Pressing;

/// <summary>批示: a leader's words, tied to the task they are about.</summary>
internal sealed record InstructTask(Guid Task, string Text) : ITaskCommand;

internal sealed class InstructTaskHandler : TaskHandler<InstructTask>
{
    public override Permission Needs => TasksPermissions.Instruct;
    protected override Answer Run(TaskRow task, InstructTask command, IWrite write) => Moved(task, TaskMove.Instruct, write, Input.Text("text", command.Text, 2, 1000));
}
