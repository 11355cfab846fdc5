using Microsoft.EntityFrameworkCore;
using Wutong.People.Accounts;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.People.Granting;

internal sealed class UnitPeople(AppDb db, Rights rights, TimeProvider time) : IUnitPeople
{
    public async Task<ILookup<Guid, Guid>> AccountsOfAsync(IReadOnlyCollection<Guid> units, Permission permission, CancellationToken ct)
    {
        var (now, roles, wanted) = (time.UtcNow, Roles.All.Where(r => r.Scope == RoleScope.Unit && rights.Holds(r, permission)).Select(r => r.Code).ToList(), units.Select(u => (Guid?)u).ToList());
        var found = await (from g in db.Set<RoleGrantRow>() join a in db.Set<AccountRow>() on g.AccountId equals a.Id
                           where wanted.Contains(g.UnitId) && roles.Contains(g.RoleCode) && g.RevokedAtUtc == null && g.FromUtc <= now && (g.UntilUtc == null || g.UntilUtc > now) && a.State == AccountState.Open
                           select new { Unit = g.UnitId!.Value, g.AccountId }).TagWith("people.of-unit").Distinct().ToListAsync(ct);
        return found.ToLookup(f => f.Unit, f => f.AccountId);
    }
}
