using Microsoft.EntityFrameworkCore;
using Wutong.People.Granting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;
using Wutong.Platform.Time;

namespace Wutong.People.Accounts;

/// <summary>What waits for the administrators: accounts without a role, invitations that ran out.</summary>
internal sealed class AccountsDesk(AppDb db, ICurrentActor current, Rights rights, TimeProvider time, Lang l) : IDeskSource
{
    private const int MostCounted = 100;
    public int Order => 15;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        var lines = new List<DeskLine>();
        var (now, staff) = (time.UtcNow, db.Set<AccountRow>().Where(a => a.Kind == AccountKind.Staff));
        if (current.Actor.May(PeoplePermissions.GrantRoles, rights)
            && await CountAsync(staff.TagWith("desk.without-role").Where(a => (a.State == AccountState.Open || a.State == AccountState.Invited) && !db.Set<RoleGrantRow>().Any(g => g.AccountId == a.Id && g.RevokedAtUtc == null && (g.UntilUtc == null || g.UntilUtc > now))), ct) is > 0 and var bare)
            lines.Add(new(PillKind.Due, l["等授权", "Waits for a role"], l[$"{bare} 个账号还没有角色", l.Count(bare, "", "account has no role", "accounts have no role")], l["没有角色就什么也办不了", "Without a role nothing can be done"], "people/accounts"));
        if (current.Actor.May(PeoplePermissions.MakeAccounts, rights)
            && await CountAsync(staff.TagWith("desk.invitations-over").Where(a => a.State == AccountState.Invited && a.InviteUntilUtc != null && a.InviteUntilUtc <= now), ct) is > 0 and var over)
            lines.Add(new(PillKind.Due, l["要重发", "Invite again"], l[$"{over} 个邀请链接过期了", l.Count(over, "", "invitation has run out", "invitations have run out")], l["本人还没有设密码", "No password was set by it"], "people/accounts"));
        return lines;
    }

    private static Task<int> CountAsync(IQueryable<AccountRow> rows, CancellationToken ct) => rows.OrderBy(a => a.Id).Select(a => a.Id).Take(MostCounted).CountAsync(ct);
}
