using Wutong.People.Granting;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Accounts;

/// <summary>重发邀请: a new one-time link, with which the owner sets a (new) password. The old password and link stop working, sessions end.</summary>
internal sealed record InviteAccount(Guid Account, byte[] InviteHash) : ICommand;

internal sealed class InviteAccountHandler : Handler<InviteAccount>
{
    public override Permission Needs => PeoplePermissions.MakeAccounts;
    public override Target? TargetOf(InviteAccount command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(InviteAccount command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.State is AccountState.Erased or AccountState.Locked || account.Kind != AccountKind.Staff)
            return No("people.cannot-invite", "这个账号停用了，或者不用密码登录，不能发邀请。", "This account is locked or uses no password, so it cannot be invited.");
        // Whoever holds an administrator's link is that administrator: after the first time only the operator's command line gives one.
        if (write.Actor.Kind != ActorKind.System && account.State == AccountState.Open && GrantRules.IsAdministrator(account.Id, write))
            return No("people.administrators-invite", "三员账号的密码只能由运维人员用命令行重置：wutong user reset-password。", "An administrator's password is reset on the command line only: wutong user reset-password.");
        if (account is { PasswordHash: { } old, PasswordSetAtUtc: { } set }) write.Db.Add(new OldPasswordRow { Id = write.NewId(), AccountId = account.Id, Hash = old, SetAtUtc = set });
        (account.InviteHash, account.InviteUntilUtc, account.PasswordHash, account.State) = (command.InviteHash, write.Now + AccountMaking.InviteLife, null, AccountState.Invited);
        OpenSessions.EndAll(account.Id, null, write);
        return new Answer.Done("account", account.Id);
    }
}
