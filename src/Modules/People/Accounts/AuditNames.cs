using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit.Reading;
using Wutong.Platform.Data;

namespace Wutong.People.Accounts;

/// <summary>Accounts as the auditor knows them: name and sign-in name.</summary>
internal sealed class AuditNames(AppDb db) : IAuditNames
{
    private const int MostOfOneName = 50;

    public async Task<IReadOnlyDictionary<Guid, AuditName>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<Guid, AuditName>()
        : await db.Set<AccountRow>().AsNoTracking().TagWith("people.audit-names").Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => new AuditName(a.DisplayName, a.SignInName), ct);

    public async Task<IReadOnlyList<Guid>> AccountsNamedAsync(string name, CancellationToken ct)
    {
        var folded = AccountNames.Fold(name);
        return await db.Set<AccountRow>().AsNoTracking().TagWith("people.audit-accounts").Where(a => a.SignInName == folded || a.DisplayName == name).OrderBy(a => a.Id).Select(a => a.Id).Take(MostOfOneName).ToListAsync(ct);
    }
}
