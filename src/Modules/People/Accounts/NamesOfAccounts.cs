using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.People.Accounts;

internal sealed class NamesOfAccounts(AppDb db) : IAccountNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Set<AccountRow>().AsNoTracking().TagWith("people.names").Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, ct);
}
