using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Checking;

/// <summary>核查通过: somebody who did not do it has seen that the standard is met.</summary>
internal sealed record CloseTask(Guid Task, string? Note = null) : ITaskCommand;

internal sealed class CloseTaskHandler : TaskHandler<CloseTask>
{
    public override Permission Needs => TasksPermissions.Check;

    protected override Answer Run(TaskRow task, CloseTask command, IWrite write)
    {
        var note = Input.Optional("note", command.Note, 1000);
        if (TheSame(task, write) is { } no) return no;
        if (TaskMoves.After(task.State, TaskMove.Close) is not null) (task.ClosedAtUtc, task.SupervisedUntilUtc) = (write.Now, null);
        return Moved(task, TaskMove.Close, write, note);
    }

    /// <returns>Null when the actor is not who did it.</returns>
    internal static Answer? TheSame(TaskRow task, IWrite write) => task.DoneById is { } doer && doer == write.Actor.Id
        ? new Answer.Refused("tasks.own-work", "报完成的是您自己，请由别人核查。", "You handed this in yourself; somebody else has to check it.")
        : null;
}

/// <summary>打回返工: not as the standard says, with what is missing.</summary>
/// <param name="Limit">New time for it, from now; null: the deadline stays.</param>
internal sealed record SendBackTask(Guid Task, string Reason, WorkLimit? Limit = null) : ITaskCommand;

internal sealed class SendBackTaskHandler(TaskClock clock) : TaskHandler<SendBackTask>
{
    public override Permission Needs => TasksPermissions.Check;

    protected override Answer Run(TaskRow task, SendBackTask command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        if (CloseTaskHandler.TheSame(task, write) is { } no) return no;
        if (TaskMoves.After(task.State, TaskMove.SendBack) is not null) (task.ReworkCount, task.DoneAtUtc) = (task.ReworkCount + 1, null);
        return Moved(task, TaskMove.SendBack, write, reason, command.Limit is { } limit ? clock.DueOf(limit, write) : null);
    }
}
