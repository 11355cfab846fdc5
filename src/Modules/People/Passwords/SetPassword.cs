using Wutong.People.Accounts;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Passwords;

/// <summary>接受邀请: the owner of the link sets the first password. Who comes by a link is nobody yet, so the program sends it.</summary>
internal sealed record AcceptInvite(byte[] InviteHash, string PasswordHash) : ICommand;

internal sealed class AcceptInviteHandler : Handler<AcceptInvite>
{
    public override Permission Needs => PeoplePermissions.SignIn;
    public override Target? TargetOf(AcceptInvite command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.InviteHash == command.InviteHash) ? Target.Installation : null;

    public override Answer Run(AcceptInvite command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.InviteHash == command.InviteHash);
        if (account.State != AccountState.Invited || account.InviteUntilUtc <= write.Now) return No("people.invite-over", "这个邀请链接过期了，请系统管理员再发一个。", "This invitation is over; ask the system administrator for another.");
        PasswordSetting.Set(account, command.PasswordHash, write);
        (account.InviteHash, account.InviteUntilUtc, account.State, account.FailedCount, account.LockedUntilUtc) = (null, null, AccountState.Open, 0, null);
        return new Answer.Done("account", account.Id);
    }
}

/// <summary>换密码, one's own. The page has seen to the old one; the other sessions end.</summary>
internal sealed record ChangePassword(string PasswordHash) : ICommand;

internal sealed class ChangePasswordHandler : Handler<ChangePassword>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;
    public override Target TargetOf(ChangePassword command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(ChangePassword command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == write.Actor.Id);
        if (account.State != AccountState.Open || account.Kind != AccountKind.Staff) return No("people.no-password", "这个账号不用密码登录。", "This account uses no password.");
        PasswordSetting.Set(account, command.PasswordHash, write);
        (account.FailedCount, account.LockedUntilUtc) = (0, null);
        OpenSessions.EndAll(account.Id, write.Actor.SessionId, write);
        return new Answer.Done("account", account.Id);
    }
}

internal static class PasswordSetting
{
    public static void Set(AccountRow account, string hash, IWrite write)
    {
        if (account is { PasswordHash: { } old, PasswordSetAtUtc: { } set }) write.Db.Add(new OldPasswordRow { Id = write.NewId(), AccountId = account.Id, Hash = old, SetAtUtc = set });
        (account.PasswordHash, account.PasswordSetAtUtc, account.MustChangePassword) = (hash, write.Now, false);
    }
}
