using Wutong.People.Accounts;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>登录成功: starts a session. The caller has seen to the password and the second factor.</summary>
/// <param name="TokenHash">SHA-256 of the cookie's token.</param>
/// <param name="TotpStep">Which thirty seconds the code was of; no code works twice.</param>
/// <param name="RecoveryCode">The recovery code that stood in for one.</param>
/// <param name="OutsideHash">The outside identity it begins by instead of a password; it has to be linked still.</param>
internal sealed record StartSession(Guid Account, byte[] TokenHash, string Device, long? TotpStep = null, Guid? RecoveryCode = null, byte[]? OutsideHash = null) : ICommand;

internal sealed class StartSessionHandler(PeopleSettings settings) : Handler<StartSession>
{
    public override Permission Needs => PeoplePermissions.SignIn;
    public override IEnumerable<HotKey> Locks(StartSession command, Actor actor) => [HotKey.Of("sign-in", command.Account)];
    public override Target? TargetOf(StartSession command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(StartSession command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.State != AccountState.Open) return No("people.not-open", "这个账号不能登录。", "This account cannot sign in.");
        if (command.OutsideHash is { } outside)
        {
            if (account.OutsideHash is null || !outside.AsSpan().SequenceEqual(account.OutsideHash)) return No("people.not-linked", "这个账号不再关联这个身份。", "This account is no longer linked to that identity.");
            write.Note("account", account.Id.ToString(), nameof(AccountRow.OutsideHash)); // the audit says what it began by
        }
        if (!TakeCode(account, command, write)) return No("people.code-used", "这个验证码用过了，请等下一个。", "This code has been used; wait for the next one.", "code");
        (account.FailedCount, account.LockedUntilUtc) = (0, null);
        var session = new SessionRow
        {
            Id = write.NewId(), TokenHash = command.TokenHash, AccountId = account.Id, CreatedAtUtc = write.Now, LastUsedAtUtc = write.Now, Device = command.Device,
            ExpiresAtUtc = write.Now + (account.Kind == AccountKind.Staff ? settings.StaffSession : settings.ResidentSession),
        };
        write.Db.Add(session);
        return new Answer.Done("session", session.Id);
    }

    private static bool TakeCode(AccountRow account, StartSession command, IWrite write)
    {
        if (command.TotpStep is { } step)
        {
            if (step <= account.TotpLastStep) return false;
            account.TotpLastStep = step;
        }
        if (command.RecoveryCode is not { } id) return true;
        var code = write.Db.Set<RecoveryCodeRow>().SingleOrDefault(c => c.Id == id && c.AccountId == account.Id && c.UsedAtUtc == null);
        if (code is not null) code.UsedAtUtc = write.Now;
        return code is not null;
    }
}
