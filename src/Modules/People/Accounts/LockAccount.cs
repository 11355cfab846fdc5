using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Accounts;

/// <summary>停用账号; its sessions end.</summary>
internal sealed record LockAccount(Guid Account) : ICommand;

internal sealed class LockAccountHandler : Handler<LockAccount>
{
    public override Permission Needs => PeoplePermissions.MakeAccounts;
    public override Target? TargetOf(LockAccount command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(LockAccount command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.Id == write.Actor.Id) return No("people.lock-self", "不能停用自己的账号。", "One cannot lock one's own account.");
        if (account.State is AccountState.Erased or AccountState.Locked) return No("people.locked-already", "这个账号已经停用。", "This account is locked already.");
        account.State = AccountState.Locked;
        OpenSessions.EndAll(account.Id, null, write);
        return new Answer.Done("account", account.Id);
    }
}

/// <summary>解锁: by the security administrator; also after too many tries.</summary>
internal sealed record UnlockAccount(Guid Account) : ICommand;

internal sealed class UnlockAccountHandler : Handler<UnlockAccount>
{
    public override Permission Needs => PeoplePermissions.GrantRoles;
    public override Target? TargetOf(UnlockAccount command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(UnlockAccount command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.Id == write.Actor.Id) return No("people.unlock-self", "不能给自己解锁。", "One cannot unlock oneself.");
        if (account.State == AccountState.Erased) return No("people.erased", "这个账号已注销。", "This account has been erased.");
        if (account.State == AccountState.Locked) account.State = account.PasswordHash is null && account.Kind == AccountKind.Staff ? AccountState.Invited : AccountState.Open;
        (account.FailedCount, account.LockedUntilUtc) = (0, null);
        return new Answer.Done("account", account.Id);
    }
}
