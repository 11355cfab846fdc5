using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

/// <summary>What a check of the audit chain found.</summary>
/// <param name="Sealed">Rows whose number, content and link are right.</param>
/// <param name="Unsealed">Rows not numbered yet: the tail of the last second.</param>
/// <param name="Breaks">What is wrong, row by row, the first hundred.</param>
/// <param name="Head">The last link, hexadecimal: kept elsewhere, it proves that nothing was cut off the end.</param>
public sealed record AuditCheck(long Sealed, long Unsealed, IReadOnlyList<string> Breaks, string Head);

/// <summary>审计链: recomputes every row's hash and every link.</summary>
public static class AuditChain
{
    private const int MostBreaks = 100;

    public static async Task<AuditCheck> CheckAsync(AppDb db, CancellationToken ct)
    {
        var (breaks, link, number) = (new List<string>(), AuditHash.Beginning, 0L);
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().TagWith("audit.check").Where(r => r.Number != null).OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            number++;
            if (breaks.Count >= MostBreaks) break;
            if (row.Number != number)
            {
                breaks.Add($"number {number} is missing; {row.Number} follows");
                number = row.Number!.Value;
            }
            if (!AuditHash.Of(row).AsSpan().SequenceEqual(row.ContentHash)) breaks.Add($"row {row.Number} ({row.Id}) was changed after it was written");
            link = AuditHash.Link(link, number, row.ContentHash);
            if (!link.AsSpan().SequenceEqual(row.Link)) breaks.Add($"row {row.Number} ({row.Id}) is not tied to the one before it");
            link = row.Link ?? link; // so that one break is told once
        }
        long unsealed = 0;
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().Where(r => r.Number == null).AsAsyncEnumerable().WithCancellation(ct))
        {
            unsealed++;
            if (breaks.Count < MostBreaks && !AuditHash.Of(row).AsSpan().SequenceEqual(row.ContentHash)) breaks.Add($"unsealed row {row.Id} was changed after it was written");
        }
        return new(number, unsealed, breaks, Convert.ToHexStringLower(link));
    }
}
