using Wutong.People.Accounts;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.OutsideIdentity;

/// <summary>关联统一身份认证, one's own account. The page has seen to the password and to what the provider says.</summary>
/// <param name="Hash">Of issuer and subject, keyed by the data key.</param>
internal sealed record LinkOutside(byte[] Hash) : ICommand;

internal sealed class LinkOutsideHandler : Handler<LinkOutside>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;
    public override IEnumerable<HotKey> Locks(LinkOutside command, Actor actor) => [HotKey.Of("outside-identity", Convert.ToHexString(command.Hash))];
    public override Target TargetOf(LinkOutside command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(LinkOutside command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == write.Actor.Id);
        if (account.State != AccountState.Open) return No("people.not-open", "这个账号不能登录。", "This account cannot sign in.");
        if (account.OutsideHash is not null) return No("people.linked-already", "这个账号已经关联了，先取消再关联别的。", "This account is linked already; unlink it first.");
        if (write.Db.Set<AccountRow>().Any(a => a.OutsideHash == command.Hash)) return No("people.outside-taken", "这个统一身份已经关联了另一个账号；一个身份只能关联一个账号。", "This identity is linked to another account; one identity belongs to one account.");
        (account.OutsideHash, account.FailedCount, account.LockedUntilUtc) = (command.Hash, 0, null);
        return new Answer.Done("account", account.Id);
    }
}

/// <summary>取消关联, one's own. The page has seen to the password; the other sessions end, as some may have begun by that identity.</summary>
internal sealed record UnlinkOutside : ICommand;

internal sealed class UnlinkOutsideHandler : Handler<UnlinkOutside>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;
    public override Target TargetOf(UnlinkOutside command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(UnlinkOutside command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == write.Actor.Id);
        if (account.OutsideHash is null) return No("people.not-linked", "这个账号没有关联。", "This account is not linked.");
        (account.OutsideHash, account.FailedCount, account.LockedUntilUtc) = (null, 0, null);
        OpenSessions.EndAll(account.Id, write.Actor.SessionId, write);
        return new Answer.Done("account", account.Id);
    }
}

/// <summary>取消某个账号的关联, by the security administrator; its sessions end.</summary>
internal sealed record ClearOutside(Guid Account) : ICommand;

internal sealed class ClearOutsideHandler : Handler<ClearOutside>
{
    public override Permission Needs => PeoplePermissions.GrantRoles;
    public override Target? TargetOf(ClearOutside command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(ClearOutside command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.OutsideHash is null) return No("people.not-linked", "这个账号没有关联。", "This account is not linked.");
        account.OutsideHash = null;
        OpenSessions.EndAll(account.Id, null, write);
        return new Answer.Done("account", account.Id);
    }
}
