using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Tasks.Records;

/// <summary>A command about one task that exists.</summary>
internal interface ITaskCommand : ICommand
{
    Guid Task { get; }
}

/// <summary>Carries out a command about one task: what it touches is where the task lies and whose it is.</summary>
internal abstract class TaskHandler<TCommand> : Handler<TCommand> where TCommand : class, ITaskCommand
{
    public override Target? TargetOf(TCommand command, IWrite write) => TaskRegister.Find(command.Task, write) is { } task ? Target.Of(task) : null;

    public override Answer Run(TCommand command, IWrite write) => Run(TaskRegister.Find(command.Task, write)!, command, write);

    protected abstract Answer Run(TaskRow task, TCommand command, IWrite write);

    /// <summary>Makes the move if the table allows it.</summary>
    protected static Answer Moved(TaskRow task, TaskMove move, IWrite write, string? text = null, DateTime? dueAtUtc = null) =>
        TaskRegister.Move(task, move, write, text, dueAtUtc) is null ? TaskRegister.NotNow(task, move) : new Answer.Done("task", task.Id);
}
