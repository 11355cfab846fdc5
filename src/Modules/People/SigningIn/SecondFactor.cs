using System.Security.Cryptography;
using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Secrets;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>第二验证: an authenticator app and eight recovery codes.</summary>
internal static class SecondFactor
{
    public const string Purpose = "totp", RecoveryPurpose = "recovery";
    public const int RecoveryCodes = 8;
    private const int RecoveryBytes = 10;

    /// <summary>"ABCD-EFGH-JKLM-NOPQ": 80 random bits.</summary>
    public static string NewRecoveryCode() => string.Join('-', Totp.Text(RandomNumberGenerator.GetBytes(RecoveryBytes)).Chunk(4).Select(four => new string(four)));

    public static Task<byte[]> HashAsync(Vault vault, string? code, CancellationToken ct) =>
        vault.HashAsync(RecoveryPurpose, string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant(), ct);
}

/// <summary>启用第二验证, for one's own account; earlier recovery codes are over.</summary>
/// <param name="Secret">Sealed.</param>
/// <param name="Step">Of the code that proved the app has it.</param>
internal sealed record EnrolSecondFactor(byte[] Secret, long Step, IReadOnlyList<byte[]> RecoveryHashes) : ICommand;

internal sealed class EnrolSecondFactorHandler : Handler<EnrolSecondFactor>
{
    public override Permission Needs => PeoplePermissions.OwnAccount;
    public override Target TargetOf(EnrolSecondFactor command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(EnrolSecondFactor command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == write.Actor.Id);
        if (account.Kind != AccountKind.Staff) return No("people.no-password", "这个账号不用密码登录。", "This account uses no password.");
        (account.TotpSecret, account.TotpLastStep, account.FailedCount, account.LockedUntilUtc) = (command.Secret, command.Step, 0, null);
        write.Db.RemoveRange(write.Db.Set<RecoveryCodeRow>().Where(c => c.AccountId == account.Id));
        foreach (var hash in command.RecoveryHashes) write.Db.Add(new RecoveryCodeRow { Id = write.NewId(), AccountId = account.Id, Hash = hash });
        return new Answer.Done("account", account.Id);
    }
}

/// <summary>停用某个账号的第二验证, when its owner has lost the app and the codes: by the security administrator.</summary>
internal sealed record ClearSecondFactor(Guid Account) : ICommand;

internal sealed class ClearSecondFactorHandler : Handler<ClearSecondFactor>
{
    public override Permission Needs => PeoplePermissions.GrantRoles;
    public override Target? TargetOf(ClearSecondFactor command, IWrite write) => write.Db.Set<AccountRow>().Any(a => a.Id == command.Account) ? Target.Installation : null;

    public override Answer Run(ClearSecondFactor command, IWrite write)
    {
        var account = write.Db.Set<AccountRow>().Single(a => a.Id == command.Account);
        if (account.Id == write.Actor.Id) return No("people.clear-self", "不能停用自己的第二验证。", "One cannot clear one's own second factor.");
        account.TotpSecret = null;
        write.Db.RemoveRange(write.Db.Set<RecoveryCodeRow>().Where(c => c.AccountId == account.Id));
        return new Answer.Done("account", account.Id);
    }
}
