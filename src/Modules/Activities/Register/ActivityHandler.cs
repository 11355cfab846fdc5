using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Register;

/// <summary>A command of staff on one activity.</summary>
internal interface IActivityCommand : ICommand
{
    Guid Activity { get; }
}

/// <summary>What all of them have in common: within reach, one at a time for each activity.</summary>
internal abstract class ActivityHandler<TCommand> : Handler<TCommand> where TCommand : class, IActivityCommand
{
    public sealed override Permission Needs => ActivitiesPermissions.Keep;
    public override IEnumerable<HotKey> Locks(TCommand command, Actor actor) => [ActivityBook.LockOf(command.Activity)];
    public sealed override Target? TargetOf(TCommand command, IWrite write) => ActivityBook.Find(command.Activity, write) is { } row ? Target.Of(row) : null;
    public sealed override Answer Run(TCommand command, IWrite write) => Run(ActivityBook.Find(command.Activity, write)!, command, write);
    protected abstract Answer Run(ActivityRow activity, TCommand command, IWrite write);
}
