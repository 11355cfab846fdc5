using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Data;

namespace Wutong.Cases.Views;

internal static class CaseNumbers
{
    /// <returns>Null when there is no such case.</returns>
    public static Task<string?> NumberOfAsync(this AppDb db, Guid id, CancellationToken ct) => db.Set<CaseRow>().AsNoTracking().TagWith("cases.number").Where(c => c.Id == id).Select(c => (string?)c.Number).SingleOrDefaultAsync(ct);
}
