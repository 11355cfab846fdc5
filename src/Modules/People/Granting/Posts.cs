using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.People.Granting;

internal sealed class Posts(AppDb db, TimeProvider time) : IPosts
{
    public async Task<ILookup<Role, Guid>> HoldersAsync(IReadOnlyCollection<string> areaCodes, CancellationToken ct)
    {
        var now = time.UtcNow;
        var found = await (from g in db.Set<RoleGrantRow>() join a in db.Set<AccountRow>() on g.AccountId equals a.Id
                           where g.AreaCode != null && areaCodes.Contains(g.AreaCode) && g.RevokedAtUtc == null && g.FromUtc <= now && (g.UntilUtc == null || g.UntilUtc > now) && a.State == AccountState.Open
                           select new { g.RoleCode, g.AccountId }).TagWith("people.posts").Distinct().ToListAsync(ct);
        return found.Where(f => Roles.Find(f.RoleCode) is not null).ToLookup(f => Roles.Find(f.RoleCode)!, f => f.AccountId);
    }
}
