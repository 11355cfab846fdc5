using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;

namespace Wutong.Platform.Audit;

/// <summary>What a check of the audit chain found.</summary>
/// <param name="Sealed">The last number: rows sealed so far.</param>
/// <param name="Unsealed">Rows not numbered yet: the tail of the last second.</param>
/// <param name="Breaks">What is wrong, row by row, the first hundred.</param>
/// <param name="Head">The last link, hexadecimal: kept elsewhere, it proves that nothing was cut off the end.</param>
public sealed record AuditCheck(long Sealed, long Unsealed, IReadOnlyList<LawBreach> Breaks, string Head);

/// <summary>审计链: recomputes every row's hash and every link.</summary>
public static class AuditChain
{
    private const int MostBreaks = 100;

    /// <param name="after">Looks only at what comes after this number, trusting the link of its row; 0: at everything.</param>
    public static async Task<AuditCheck> CheckAsync(AppDb db, CancellationToken ct, long after = 0)
    {
        var (breaks, link, number) = (new List<LawBreach>(), await LinkOfAsync(db, after, ct), after);
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().TagWith("audit.check").Where(r => r.Number > after).OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            number++;
            if (breaks.Count >= MostBreaks) break;
            if (row.Number != number)
            {
                breaks.Add(new("audit", row.Id.ToString(), $"缺第 {number} 条，后面是第 {row.Number} 条", $"number {number} is missing; {row.Number} follows"));
                number = row.Number!.Value;
            }
            if (!AuditHash.Of(row).AsSpan().SequenceEqual(row.ContentHash)) breaks.Add(new("audit", row.Id.ToString(), $"第 {row.Number} 条写下后被改过", $"row {row.Number} ({row.Id}) was changed after it was written"));
            link = AuditHash.Link(link, number, row.ContentHash);
            if (!link.AsSpan().SequenceEqual(row.Link)) breaks.Add(new("audit", row.Id.ToString(), $"第 {row.Number} 条和前一条接不上", $"row {row.Number} ({row.Id}) is not tied to the one before it"));
            link = row.Link ?? link; // so that one break is told once
        }
        long unsealed = 0;
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().Where(r => r.Number == null).AsAsyncEnumerable().WithCancellation(ct))
        {
            unsealed++;
            if (breaks.Count < MostBreaks && !AuditHash.Of(row).AsSpan().SequenceEqual(row.ContentHash)) breaks.Add(new("audit", row.Id.ToString(), "一条未封存的记录写下后被改过", $"unsealed row {row.Id} was changed after it was written"));
        }
        return new(number, unsealed, breaks, Convert.ToHexStringLower(link));
    }

    /// <summary>A row that is gone leaves the link unknown: the next one is then told as not tied.</summary>
    private static async Task<byte[]> LinkOfAsync(AppDb db, long number, CancellationToken ct) => number == 0
        ? AuditHash.Beginning
        : await db.Set<AuditRow>().TagWith("audit.link").Where(r => r.Number == number).Select(r => r.Link).SingleOrDefaultAsync(ct) ?? [];
}
