using Microsoft.EntityFrameworkCore;
using Wutong.People.Granting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.People.Accounts;

/// <summary>One account in a list.</summary>
internal sealed record AccountLine(Guid Id, string SignInName, string DisplayName, string SortKey, AccountState State, DateTime? LockedUntilUtc);

/// <summary>One account with what it holds.</summary>
internal sealed record AccountView(Guid Id, string SignInName, string DisplayName, AccountKind Kind, AccountState State, DateTime? LockedUntilUtc, DateTime CreatedAtUtc, bool HasSecondFactor, bool IsLinked, int OpenSessions);

/// <summary>One grant in a list.</summary>
internal sealed record GrantLine(Guid Id, Guid AccountId, string SignInName, string DisplayName, string RoleCode, AreaLevel? Level, string? AreaCode, Guid? UnitId, DateTime FromUtc, DateTime? UntilUtc, DateTime? RevokedAtUtc)
{
    public Role? Role => Roles.Find(RoleCode);
}

internal sealed class AccountQueries(AppDb db, TimeProvider time)
{
    /// <summary>Accounts of staff by name; <paramref name="search"/> finds a part of the sign-in name or of the name.</summary>
    public async Task<PageOf<AccountLine>> ListAsync(string? search, PageKey? at, int size, CancellationToken ct)
    {
        var rows = db.Set<AccountRow>().AsNoTracking().TagWith("people.accounts").Where(a => a.Kind == AccountKind.Staff && a.State != AccountState.Erased);
        var folded = AccountNames.Fold(search);
        if (search is { Length: > 0 }) rows = rows.Where(a => a.SignInName.Contains(folded) || a.DisplayName.Contains(search));
        var found = await rows.PageBy(a => a.SortKey, a => a.SignInName, at).Take(size + 1)
            .Select(a => new AccountLine(a.Id, a.SignInName, a.DisplayName, a.SortKey, a.State, a.LockedUntilUtc)).ToListAsync(ct);
        return PageKey.Page(found, at, size, a => (a.SortKey, a.SignInName));
    }

    public Task<AccountView?> FindAsync(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow;
        return db.Set<AccountRow>().AsNoTracking().TagWith("people.account").Where(a => a.Id == id)
            .Select(a => new AccountView(a.Id, a.SignInName, a.DisplayName, a.Kind, a.State, a.LockedUntilUtc, a.CreatedAtUtc, a.TotpSecret != null, a.OutsideHash != null,
                db.Set<Sessions.SessionRow>().Count(s => s.AccountId == a.Id && s.RevokedAtUtc == null && s.ExpiresAtUtc > now))).SingleOrDefaultAsync(ct);
    }

    /// <summary>Everything an account holds or held, newest first.</summary>
    public Task<List<GrantLine>> GrantsOfAsync(Guid account, CancellationToken ct) => Lines(db.Set<RoleGrantRow>().Where(g => g.AccountId == account).OrderByDescending(g => g.Id)).ToListAsync(ct);

    /// <summary>Who holds what now, by role, then oldest first.</summary>
    /// <param name="after">The last one of the page before; null begins at the first.</param>
    public Task<List<GrantLine>> StandingAsync(string? role, Guid? after, int size, CancellationToken ct)
    {
        var now = time.UtcNow;
        var rows = db.Set<RoleGrantRow>().Where(g => g.RevokedAtUtc == null && (g.UntilUtc == null || g.UntilUtc > now));
        if (role is not null) rows = rows.Where(g => g.RoleCode == role);
        if (after is { } last) rows = rows.Where(g => g.Id.CompareTo(last) > 0);
        return Lines(rows.OrderBy(g => g.Id).Take(size)).ToListAsync(ct);
    }

    private IQueryable<GrantLine> Lines(IQueryable<RoleGrantRow> grants) =>
        from g in grants.AsNoTracking().TagWith("people.grants") join a in db.Set<AccountRow>() on g.AccountId equals a.Id
        select new GrantLine(g.Id, g.AccountId, a.SignInName, a.DisplayName, g.RoleCode, g.Level, g.AreaCode, g.UnitId, g.FromUtc, g.UntilUtc, g.RevokedAtUtc);
}
