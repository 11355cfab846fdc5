using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Wutong.People.SigningIn;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Secrets;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.People.Me;

/// <summary>A secret offered to an app; nothing is kept until a code proves that the app has it.</summary>
/// <param name="Ticket">The secret, sealed for the form that carries it back.</param>
internal sealed record SecondFactorOffer(byte[] Bytes, string Secret, string Address, string Ticket);

internal sealed class SecondFactorDesk(SignInDesk desk, Vault vault, Door door, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>The secret of this ticket, or a new one.</summary>
    public SecondFactorOffer Offer(Guid account, string signInName, string? ticket)
    {
        var protector = protection.CreateProtector("people.second-factor", account.ToString()).ToTimeLimitedDataProtector();
        var secret = Open(protector, ticket) ?? Totp.NewSecret();
        return new(secret, string.Join(' ', Totp.Text(secret).Chunk(4).Select(four => new string(four))), Totp.Address(secret, signInName, "Wutong"), protector.Protect(Convert.ToBase64String(secret), Life));
    }

    /// <returns>The answer, and when it is done the recovery codes.</returns>
    /// <exception cref="BadInputException">Password or code is wrong.</exception>
    public async Task<(Answer Answer, IReadOnlyList<string> Codes)> EnrolAsync(Actor actor, SecondFactorOffer offer, string? password, string? code, CancellationToken ct)
    {
        if (Totp.StepOf(offer.Bytes, code, time.UtcNow) is not { } step)
            throw new BadInputException("code", "验证码不对。请填应用里现在的 6 位数字；手机的时间要准。", "The code is wrong. Enter the six digits shown now; the phone's clock has to be right.");
        if (!await desk.IsOwnPasswordAsync(actor.Id, password, ct))
            throw new BadInputException("password", "密码不对，或者试得太多；过一会儿再来。", "The password is wrong, or there were too many tries; come back later.");
        var codes = Enumerable.Range(0, SecondFactor.RecoveryCodes).Select(_ => SecondFactor.NewRecoveryCode()).ToList();
        var hashes = new List<byte[]>();
        foreach (var one in codes) hashes.Add(await SecondFactor.HashAsync(vault, one, ct));
        var made = await vault.SealAsync(SecondFactor.Purpose, actor.Id, offer.Bytes, ct);
        return (await door.RunAsync(new EnrolSecondFactor(made, step, hashes), null, ct), codes);
    }

    private static byte[]? Open(ITimeLimitedDataProtector protector, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try { return Convert.FromBase64String(protector.Unprotect(ticket)); }
        catch (CryptographicException) { return null; }
    }
}
