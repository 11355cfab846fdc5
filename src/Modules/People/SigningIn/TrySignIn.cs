using Wutong.People.Accounts;
using Wutong.People.Passwords;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>试登录: counts a try before its password or code is looked at; the count and the lock stand in the database, for every node.</summary>
internal sealed record TrySignIn(Guid Account) : ICommand;

internal sealed class TrySignInHandler(PeopleSettings settings) : Handler<TrySignIn>
{
    public override Permission Needs => PeoplePermissions.SignIn;
    public override IEnumerable<HotKey> Locks(TrySignIn command, Actor actor) => [HotKey.Of("sign-in", command.Account)];
    public override Target? TargetOf(TrySignIn command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(TrySignIn command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (TryRules.After(account.FailedCount, account.LockedUntilUtc, write.Now, settings.PasswordPolicy) is not { } after)
            return No("people.wait", "试得太多了，请过一会儿再试。", "Too many tries; please wait a while.");
        (account.FailedCount, account.LockedUntilUtc) = after;
        return new Answer.Done("account", account.Id);
    }
}
