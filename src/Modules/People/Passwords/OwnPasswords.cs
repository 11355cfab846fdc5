using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;

namespace Wutong.People.Passwords;

/// <summary>Makes the hash of a new password that the policy allows for an account.</summary>
internal sealed class OwnPasswords(AppDb db, PasswordHashes hashes, PeopleSettings settings)
{
    /// <exception cref="BadInputException">The policy says no.</exception>
    public async Task<string> NewHashAsync(string field, string? password, Guid account, string signInName, CancellationToken ct)
    {
        PasswordRules.Check(field, password, signInName, settings.PasswordPolicy);
        if (settings.PasswordPolicy == PasswordPolicy.Dengbao && await WasUsedAsync(password!, account, ct))
            throw new BadInputException(field, $"不能用最近 {PasswordRules.DengbaoRemembered} 个用过的密码。", $"None of the last {PasswordRules.DengbaoRemembered} passwords may be used again.");
        return await hashes.MakeAsync(password!, ct);
    }

    private async Task<bool> WasUsedAsync(string password, Guid account, CancellationToken ct)
    {
        var now = await db.Set<AccountRow>().Where(a => a.Id == account).Select(a => a.PasswordHash).SingleOrDefaultAsync(ct);
        var old = await db.Set<OldPasswordRow>().TagWith("people.old-passwords").Where(o => o.AccountId == account).OrderByDescending(o => o.Id).Take(PasswordRules.DengbaoRemembered).Select(o => o.Hash).ToListAsync(ct);
        foreach (var hash in old.Append(now).OfType<string>())
            if (await hashes.IsRightAsync(hash, password, ct)) return true;
        return false;
    }
}
