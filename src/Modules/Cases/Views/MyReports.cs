using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Cases.Views;

/// <summary>One report of one's own.</summary>
internal sealed record MyReport(Guid Id, string Number, string KindCode, string? Address, string Text, CaseStage Stage, DateTime ReportedAtUtc);

/// <summary>我反映的问题: what the reader reported when signed in, newest first.</summary>
internal sealed class MyReports(AppDb db, ICurrentActor current)
{
    public async Task<PageOf<MyReport>> PageAsync(PageKey? page, int size, CancellationToken ct)
    {
        var me = current.Actor.Id;
        var rows = db.Set<CaseRow>().AsNoTracking().TagWith("cases.mine").Where(c => c.PersonId == me).PageBy(c => c.Number, c => c.Number, page, isDescending: true);
        return PageKey.Page(await rows.Take(size + 1).Select(c => new MyReport(c.Id, c.Number, c.KindCode, c.Address, c.Text, c.Stage, c.ReportedAtUtc)).ToListAsync(ct), page, size, c => (c.Number, c.Number));
    }
}
