using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Language;
using Wutong.Platform.Search;

namespace Wutong.Cases.Views;

internal sealed class CaseSearch(AppDb db, CaseKinds kinds) : ISearchSource
{
    public string Kind => "case";
    public Permission See => CasesPermissions.See;

    public async Task<IReadOnlyList<SearchEntry>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var (wanted, known) = (ids.Select(Guid.Parse).ToList(), kinds.Now(db));
        return [.. (await db.Set<CaseRow>().AsNoTracking().TagWith("cases.to-index").Where(c => wanted.Contains(c.Id)).ToListAsync(ct))
            .Select(c => (Row: c, Title: $"{known.NameOf(c.KindCode, Lang.Chinese)} · {c.Address ?? c.Number}"))
            .Select(c => new SearchEntry(c.Row.Id.ToString(), c.Title, c.Row.Place, c.Row.UnitId, [c.Title, c.Row.Number, c.Row.OutsideNumber ?? ""], [c.Row.Text]))];
    }
}
