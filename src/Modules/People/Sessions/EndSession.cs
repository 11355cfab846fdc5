using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Sessions;

/// <summary>退出: one of the actor's own sessions, this one or another.</summary>
internal sealed record EndSession(Guid Session) : ICommand;

internal sealed class EndSessionHandler : Handler<EndSession>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;

    public override Target? TargetOf(EndSession command, IWrite write) =>
        write.Db.Set<SessionRow>().Where(s => s.Id == command.Session).Select(s => (Guid?)s.AccountId).SingleOrDefault() is { } owner ? new(PersonId: owner) : null;

    public override Answer Run(EndSession command, IWrite write)
    {
        var session = write.Db.Set<SessionRow>().Single(s => s.Id == command.Session);
        session.RevokedAtUtc ??= write.Now;
        return new Answer.Done("session", session.Id);
    }
}

/// <summary>结束某个账号的全部会话: by the security administrator.</summary>
internal sealed record EndSessionsOf(Guid Account) : ICommand;

internal sealed class EndSessionsOfHandler : Handler<EndSessionsOf>
{
    public override Permission Needs => PeoplePermissions.GrantRoles;
    public override Target? TargetOf(EndSessionsOf command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(EndSessionsOf command, IWrite write)
    {
        OpenSessions.EndAll(command.Account, null, write);
        return new Answer.Done("account", command.Account);
    }
}
