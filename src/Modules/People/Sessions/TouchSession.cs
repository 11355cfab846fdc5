using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Sessions;

/// <summary>记下会话还在用, at most once in five minutes. Upkeep without an audit row: who was on line how long is nobody's business.</summary>
internal sealed record TouchSession(Guid Session) : ICommand;

internal sealed class TouchSessionHandler : Handler<TouchSession>
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public override Permission Needs => PeoplePermissions.SignIn;
    protected override bool IsHousekeeping => true;
    public override Target TargetOf(TouchSession command, IWrite write) => Target.Installation;

    public override Answer Run(TouchSession command, IWrite write)
    {
        write.Sql("UPDATE session SET last_used_at_utc = @0 WHERE id = @1").With(write.Now, command.Session).Run();
        return new Answer.Done("session", command.Session);
    }
}
