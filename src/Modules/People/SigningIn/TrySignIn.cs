using System.Globalization;
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
        return new Answer.Done("try", string.Create(CultureInfo.InvariantCulture, $"{account.Id}/{account.FailedCount}"));
    }
}

/// <summary>还回一次: the password was right and a code is still wanted, so the try that asked for the code shall not be counted against it.</summary>
/// <param name="Count">What that try made of the count; when other tries have come since, nothing is given back.</param>
internal sealed record GiveTryBack(Guid Account, int Count) : ICommand;

internal sealed class GiveTryBackHandler : Handler<GiveTryBack>
{
    public override Permission Needs => PeoplePermissions.SignIn;
    public override IEnumerable<HotKey> Locks(GiveTryBack command, Actor actor) => [HotKey.Of("sign-in", command.Account)];
    public override Target? TargetOf(GiveTryBack command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(GiveTryBack command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.FailedCount != command.Count) return No("people.tries-since", "之后又有人试过。", "There were tries since.");
        (account.FailedCount, account.LockedUntilUtc) = (command.Count - 1, null);
        return new Answer.Done("account", account.Id);
    }
}
