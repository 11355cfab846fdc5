using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.People.Sessions;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.People.Me;

/// <summary>One open session, for its owner.</summary>
internal sealed record MySession(Guid Id, string Device, DateTime CreatedAtUtc, DateTime LastUsedAtUtc);

/// <summary>What an account's owner sees of it.</summary>
internal sealed record MeView(string SignInName, string DisplayName, AccountKind Kind, DateTime CreatedAtUtc, DateTime? PasswordSetAtUtc, bool HasSecondFactor, int RecoveryCodesLeft, Guid? PersonId, bool HasPassword, bool IsLinked, IReadOnlyList<MySession> Sessions)
{
    public static MeView Nobody { get; } = new("", "", AccountKind.Staff, default, null, false, 0, null, false, false, []);
}

internal sealed class MeQuery(AppDb db, TimeProvider time)
{
    public async Task<MeView> FindAsync(Guid account, CancellationToken ct)
    {
        var now = time.UtcNow;
        var sessions = await db.Set<SessionRow>().AsNoTracking().TagWith("people.my-sessions").Where(s => s.AccountId == account && s.RevokedAtUtc == null && s.ExpiresAtUtc > now)
            .OrderByDescending(s => s.Id).Take(100).Select(s => new MySession(s.Id, s.Device, s.CreatedAtUtc, s.LastUsedAtUtc)).ToListAsync(ct);
        var codes = await db.Set<RecoveryCodeRow>().CountAsync(c => c.AccountId == account && c.UsedAtUtc == null, ct);
        return await db.Set<AccountRow>().AsNoTracking().TagWith("people.me").Where(a => a.Id == account)
            .Select(a => new MeView(a.SignInName, a.DisplayName, a.Kind, a.CreatedAtUtc, a.PasswordSetAtUtc, a.TotpSecret != null, codes, a.PersonId, a.PasswordHash != null, a.OutsideHash != null, sessions)).SingleAsync(ct);
    }
}
