using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.People.Granting;
using Wutong.People.Passwords;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.People.Sessions;

/// <summary>Whose session a token is, from the database, under the rights of this moment.</summary>
internal sealed class SessionQuery(PeopleSettings settings)
{
    /// <returns>Null when the session is unknown or over, or its account may not sign in.</returns>
    public async Task<SignedIn?> FindAsync(AppDb db, byte[] tokenHash, DateTime nowUtc, CancellationToken ct)
    {
        var found = await (from s in db.Set<SessionRow>() join a in db.Set<AccountRow>() on s.AccountId equals a.Id
                           where s.TokenHash == tokenHash && s.RevokedAtUtc == null && s.ExpiresAtUtc > nowUtc && a.State == AccountState.Open
                           select new { Session = s, Account = a }).AsNoTracking().TagWith("people.session").SingleOrDefaultAsync(ct);
        if (found is null || (found.Account.Kind == AccountKind.Staff && nowUtc - found.Session.LastUsedAtUtc > settings.StaffIdle)) return null;
        var grants = await GrantsAsync(db, found.Account.Id, nowUtc, ct);
        var duty = DutyOf(found.Account, grants, nowUtc);
        // Until the duty is done only what is one's own is open.
        IReadOnlyList<Grant> held = duty == FirstDuty.None ? [.. grants, Grant.For(Roles.Resident)] : [Grant.For(Roles.Resident)];
        return new(new(found.Account.Id, ActorKind.Person, found.Account.DisplayName, held, found.Session.Id), found.Account.Kind, found.Account.SignInName, found.Session.LastUsedAtUtc, found.Session.ExpiresAtUtc, duty);
    }

    /// <summary>What the standing rows grant. A role the program no longer knows grants nothing.</summary>
    public static async Task<List<Grant>> GrantsAsync(AppDb db, Guid account, DateTime nowUtc, CancellationToken ct)
    {
        var rows = await db.Set<RoleGrantRow>().AsNoTracking().TagWith("people.grants")
            .Where(g => g.AccountId == account && g.RevokedAtUtc == null && g.FromUtc <= nowUtc && (g.UntilUtc == null || g.UntilUtc > nowUtc)).OrderBy(g => g.Id).ToListAsync(ct);
        return [.. from row in rows let role = Roles.Find(row.RoleCode) where role is not null select new Grant(role, row.Level, row.AreaCode, row.UnitId)];
    }

    private FirstDuty DutyOf(AccountRow account, List<Grant> grants, DateTime nowUtc)
    {
        if (account.PasswordHash is not null && (account.MustChangePassword || PasswordRules.IsTooOld(account.PasswordSetAtUtc, nowUtc, settings.PasswordPolicy))) return FirstDuty.ChangePassword;
        return settings.AdministratorsNeedTotp && account.TotpSecret is null && grants.Exists(g => Roles.Administrators.Contains(g.Role)) ? FirstDuty.SetSecondFactor : FirstDuty.None;
    }
}
