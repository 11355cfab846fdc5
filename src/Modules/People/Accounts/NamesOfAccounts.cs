using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.People.Accounts;

internal sealed class NamesOfAccounts(AppDb db) : IAccountNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Set<AccountRow>().AsNoTracking().TagWith("people.names").Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, ct);

    public async Task<IReadOnlyList<(Guid Id, string Name)>> BeginningAsync(string typed, IQueryable<Guid> among, int most, CancellationToken ct)
    {
        var begin = typed.Trim();
        if (begin.Length == 0) return [];
        return [.. (await Beginning(db, begin, among).Take(most).Select(a => new { a.Id, a.DisplayName }).ToListAsync(ct)).Select(a => (a.Id, a.DisplayName))];
    }

    public static IQueryable<AccountRow> Beginning(AppDb db, string begin, IQueryable<Guid> among)
    {
        var end = begin + "\U0010FFFF";
        return db.Set<AccountRow>().AsNoTracking().TagWith("people.beginning").Where(a => string.Compare(a.DisplayName, begin) >= 0 && string.Compare(a.DisplayName, end) < 0 && among.Any(id => id == a.Id)).OrderBy(a => a.DisplayName).ThenBy(a => a.Id);
    }
}
