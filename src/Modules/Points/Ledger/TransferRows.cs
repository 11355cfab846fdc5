using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Points.Ledger;

/// <summary>流水和它的分录, read together.</summary>
internal static class TransferRows
{
    public static TransferRow WithPostings(AppDb db, Guid id)
    {
        var row = db.Set<TransferRow>().AsNoTracking().TagWith("points.transfer").Single(t => t.Id == id);
        row.Postings = [.. db.Set<PostingRow>().AsNoTracking().TagWith("points.postings").Where(p => p.TransferId == id).OrderBy(p => p.Position)];
        return row;
    }

    /// <summary>For many at once.</summary>
    public static async Task FillAsync(AppDb db, IReadOnlyList<TransferRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var postings = (await db.Set<PostingRow>().AsNoTracking().TagWith("points.postings-of").Where(p => ids.Contains(p.TransferId)).ToListAsync(ct)).ToLookup(p => p.TransferId);
        foreach (var row in rows) row.Postings = [.. postings[row.Id].OrderBy(p => p.Position)];
    }
}
