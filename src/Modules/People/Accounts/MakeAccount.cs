using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.Accounts;

/// <summary>开立账号. It has no rights yet, and no password until its owner sets one by the invitation.</summary>
/// <param name="InviteHash">SHA-256 of the token in the one-time link.</param>
/// <param name="PasswordHash">For the program only (command line, demonstration): a password from the start.</param>
internal sealed record MakeAccount(string SignInName, string DisplayName, byte[]? InviteHash, string? PasswordHash = null, Guid? Person = null) : ICommand;

internal sealed class MakeAccountHandler : Handler<MakeAccount>
{
    public override Permission Needs => PeoplePermissions.MakeAccounts;
    public override Target TargetOf(MakeAccount command, IWrite write) => Target.Installation;

    public override Answer Run(MakeAccount command, IWrite write)
    {
        if (command.PasswordHash is not null && write.Actor.Kind != ActorKind.System)
            return No("people.password-of-another", "密码由本人通过邀请链接设置。", "A password is set by its owner, through the invitation.");
        if (AccountMaking.Add(command, write) is not { } row) return AccountMaking.Taken(command.SignInName);
        return new Answer.Done("account", row.Id);
    }
}

/// <summary>Adds an account's row; shared by what makes accounts.</summary>
internal static class AccountMaking
{
    public static readonly TimeSpan InviteLife = TimeSpan.FromDays(7);

    /// <returns>Null when the sign-in name is taken.</returns>
    public static AccountRow? Add(MakeAccount command, IWrite write)
    {
        var name = AccountNames.SignIn("signInName", command.SignInName);
        var (display, sortKey) = AccountNames.Display("displayName", command.DisplayName);
        if (write.Db.Set<AccountRow>().Any(a => a.SignInName == name)) return null;
        var row = new AccountRow
        {
            Id = write.NewId(), Kind = AccountKind.Staff, SignInName = name, DisplayName = display, SortKey = sortKey, PersonId = command.Person,
            State = command.PasswordHash is null ? AccountState.Invited : AccountState.Open,
            PasswordHash = command.PasswordHash, PasswordSetAtUtc = command.PasswordHash is null ? null : write.Now,
            InviteHash = command.InviteHash, InviteUntilUtc = command.InviteHash is null ? null : write.Now + InviteLife,
            CreatedAtUtc = write.Now, CreatedById = write.Actor.Id,
        };
        write.Db.Add(row);
        write.Save();
        return row;
    }

    public static Answer Taken(string name) =>
        new Answer.Refused("people.name-taken", $"登录名 {AccountNames.Fold(name)} 已经有人用，请换一个。", $"The sign-in name {AccountNames.Fold(name)} is taken; choose another.", "signInName");
}
