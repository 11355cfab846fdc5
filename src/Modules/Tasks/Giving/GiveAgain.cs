using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks.Records;

namespace Wutong.Tasks.Giving;

/// <summary>重新交办: a returned task goes to another unit, or to the same one with an explanation.</summary>
internal sealed record GiveAgain(Guid Task, Guid UnitId, WorkLimit Limit, string? Note = null) : ITaskCommand;

internal sealed class GiveAgainHandler(IUnitRegister units, TaskClock clock) : TaskHandler<GiveAgain>
{
    public override Permission Needs => TasksPermissions.Give;

    protected override Answer Run(TaskRow task, GiveAgain command, IWrite write)
    {
        if (GiveTaskHandler.Unfit(units, command.UnitId, write) is { } no) return no;
        if (TaskMoves.After(task.State, TaskMove.Give) is null) return TaskRegister.NotNow(task, TaskMove.Give);
        (task.UnitId, task.PersonId, task.GivenById, task.LimitUnit, task.LimitAmount) = (command.UnitId, null, write.Actor.Id, command.Limit.Unit, command.Limit.Amount);
        return Moved(task, TaskMove.Give, write, Platform.Errors.Input.Optional("note", command.Note, 1000), clock.DueOf(command.Limit, write));
    }
}

/// <summary>撤销任务.</summary>
internal sealed record WithdrawTask(Guid Task, string Reason) : ITaskCommand;

internal sealed class WithdrawTaskHandler : TaskHandler<WithdrawTask>
{
    public override Permission Needs => TasksPermissions.Give;

    protected override Answer Run(TaskRow task, WithdrawTask command, IWrite write) =>
        task.State == TaskState.Done ? TaskRegister.NotNow(task, TaskMove.Withdraw) : CallOff(task, command.Reason, write);

    /// <summary>Withdrawn by a person, or by the module whose task it is, which may also call off what is handed in.</summary>
    internal static Answer CallOff(TaskRow task, string? reason, IWrite write) => Moved(task, TaskMove.Withdraw, write, Input.Text("reason", reason, 2, 1000));
}
