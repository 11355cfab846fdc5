using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.People.Passwords;
using Wutong.People.Sessions;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Secrets;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.People.SigningIn;

/// <summary>What became of one step of signing in.</summary>
internal abstract record SignInStep
{
    /// <summary>Name or password wrong, or too many tries: one answer for all of them, so that names cannot be found out.</summary>
    public sealed record Wrong : SignInStep;

    /// <summary>The password was right; a code is wanted. The ticket stands for the password for five minutes.</summary>
    public sealed record NeedsCode(string Ticket) : SignInStep;

    /// <summary>No account is linked to this outside identity.</summary>
    public sealed record Unknown : SignInStep;

    /// <summary>The account of this outside identity is locked or not yet open.</summary>
    public sealed record Shut : SignInStep;

    /// <summary>The ticket is over: begin again.</summary>
    public sealed record Over : SignInStep;

    /// <param name="Token">For the cookie.</param>
    public sealed record In(string Token, TimeSpan Life) : SignInStep;
}

/// <summary>登录台: takes names, passwords and codes. What is slow happens here; what is counted and kept goes through the door.</summary>
internal sealed class SignInDesk(AppDb db, WriteDoor door, PasswordHashes hashes, Vault vault, PeopleSettings settings, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(5);
    private static readonly Actor Program = Actor.Program("people.sign-in");

    public async Task<SignInStep> TryPasswordAsync(string? name, string? password, HttpContext context, CancellationToken ct)
    {
        var folded = AccountNames.Fold(name);
        var account = folded.Length is 0 or > 64 ? null : await Accounts.SingleOrDefaultAsync(a => a.SignInName == folded && a.Kind == AccountKind.Staff, ct);
        var count = account is { State: AccountState.Open } ? await TryAsync(account.Id, ct) : null;
        var isRight = await hashes.IsRightAsync(count is null ? null : account!.PasswordHash, Shortened(password), ct);
        if (count is null || !isRight) return new SignInStep.Wrong();
        return await GoOnAsync(account!, count.Value, null, context, ct);
    }

    /// <summary>The provider has vouched for this identity, and for nothing else: our own second factor is asked for all the same.</summary>
    public async Task<SignInStep> TryOutsideAsync(byte[] hash, HttpContext context, CancellationToken ct)
    {
        if (await Accounts.SingleOrDefaultAsync(a => a.OutsideHash == hash, ct) is not { } account) return new SignInStep.Unknown();
        if (account.State != AccountState.Open) return new SignInStep.Shut();
        return await TryAsync(account.Id, ct) is { } count ? await GoOnAsync(account, count, hash, context, ct) : new SignInStep.Wrong();
    }

    /// <param name="code">Six digits of the app, or a recovery code.</param>
    public async Task<SignInStep> TryCodeAsync(string? ticket, string? code, HttpContext context, CancellationToken ct)
    {
        if (await OfTicketAsync(ticket, ct) is not ({ TotpSecret: { } made } account, var outside)) return new SignInStep.Over();
        if (await TryAsync(account.Id, ct) is null) return new SignInStep.Wrong();
        var secret = await vault.OpenAsync(SecondFactor.Purpose, account.Id, made, ct);
        if (Totp.StepOf(secret, code, time.UtcNow) is { } step) return await StartAsync(account, new(account.Id, [], "", step, OutsideHash: outside), context, ct);
        var hash = await SecondFactor.HashAsync(vault, code, ct);
        var recovery = await db.Set<RecoveryCodeRow>().Where(c => c.AccountId == account.Id && c.Hash == hash && c.UsedAtUtc == null).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);
        return recovery is null ? new SignInStep.Wrong() : await StartAsync(account, new(account.Id, [], "", RecoveryCode: recovery, OutsideHash: outside), context, ct);
    }

    /// <summary>True when the password is this account's; counts as a try.</summary>
    public async Task<bool> IsOwnPasswordAsync(Guid id, string? password, CancellationToken ct)
    {
        var hash = await Accounts.Where(a => a.Id == id).Select(a => a.PasswordHash).SingleOrDefaultAsync(ct);
        return await TryAsync(id, ct) is not null && await hashes.IsRightAsync(hash, Shortened(password), ct);
    }

    private IQueryable<AccountRow> Accounts => db.Set<AccountRow>().AsNoTracking().TagWith("people.sign-in");

    private ITimeLimitedDataProtector Tickets => protection.CreateProtector("people.sign-in-ticket").ToTimeLimitedDataProtector();

    /// <returns>The count with this try in it; null when it is not allowed yet.</returns>
    private async Task<int?> TryAsync(Guid account, CancellationToken ct) =>
        await door.RunAsync(new TrySignIn(account), Program, null, ct) is Answer.Done done ? int.Parse(done.Id[(done.Id.IndexOf('/', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) : null;

    /// <summary>The first factor was right: a session, or the question for the second.</summary>
    private async Task<SignInStep> GoOnAsync(AccountRow account, int count, byte[]? outside, HttpContext context, CancellationToken ct)
    {
        if (account.TotpSecret is null) return await StartAsync(account, new(account.Id, [], "", OutsideHash: outside), context, ct);
        await door.RunAsync(new GiveTryBack(account.Id, count), Program, null, ct);
        return new SignInStep.NeedsCode(Tickets.Protect($"{account.Id}|{Stamp(account)}|{Convert.ToHexString(outside ?? [])}", TicketLife));
    }

    private async Task<SignInStep> StartAsync(AccountRow account, StartSession command, HttpContext context, CancellationToken ct)
    {
        var token = SessionToken.New();
        var start = command with { TokenHash = SessionToken.HashOf(token)!, Device = DeviceName.Of(context.Request.Headers.UserAgent) };
        if (await door.RunAsync(start, Program, null, ct) is not Answer.Done) return new SignInStep.Wrong();
        var life = account.Kind == AccountKind.Staff ? settings.StaffSession : settings.ResidentSession;
        SessionCookie.Write(context, token, life);
        return new SignInStep.In(token, life);
    }

    private async Task<(AccountRow Account, byte[]? Outside)?> OfTicketAsync(string? ticket, CancellationToken ct)
    {
        try
        {
            var parts = Tickets.Unprotect(ticket ?? "").Split('|');
            var account = await Accounts.SingleOrDefaultAsync(a => a.Id == Guid.Parse(parts[0]) && a.State == AccountState.Open, ct);
            return account is not null && Stamp(account) == parts[1] ? (account, parts[2].Length == 0 ? null : Convert.FromHexString(parts[2])) : null;
        }
        catch (CryptographicException) { return null; }
    }

    /// <summary>Changes with the password, so that a ticket for an old one is over.</summary>
    private static string Stamp(AccountRow account) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash ?? "")).AsSpan(0, 8));

    /// <summary>Longer than any password can be, and short enough not to keep the machine busy.</summary>
    private static string Shortened(string? password) => password is { Length: <= 4 * PasswordRules.Most } ? password : "";
}
