using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Points.Ledger;

/// <summary>批次先到期先用: which lots an amount is taken from.</summary>
internal static class Lots
{
    private static readonly HotQuery<Guid, IEnumerable<LotLeft>> Left = new((db, account) => db.Set<LotRow>().TagWith("points.lots")
        .Where(l => l.AccountId == account && l.Remaining > 0).OrderBy(l => l.LapsesAtUtc).ThenBy(l => l.Id).Select(l => new LotLeft(l.Id, l.Remaining, l.LapsesAtUtc)));

    /// <returns>Parts of lots that make up the amount; null when all usable ones together are too little.</returns>
    public static IReadOnlyList<LotPart>? Take(Guid member, long amount, IWrite write) => Take(Usable(member, write), amount);

    /// <summary>What can be spent now.</summary>
    public static long Balance(Guid member, IWrite write) => Usable(member, write).Sum(l => l.Amount);

    /// <summary>What has lapsed and was not yet booked out does not count.</summary>
    private static IEnumerable<LotPart> Usable(Guid member, IWrite write) => Left.Run(write.Db, AccountRow.IdOf(Asset.Points, member)).Where(l => l.LapsesAtUtc > write.Now).Select(l => new LotPart(l.Lot, l.Amount));

    /// <param name="lots">The first to lapse first.</param>
    public static IReadOnlyList<LotPart>? Take(IEnumerable<LotPart> lots, long amount)
    {
        var parts = new List<LotPart>();
        foreach (var lot in lots)
        {
            if (amount == 0) break;
            var part = Math.Min(lot.Amount, amount);
            parts.Add(lot with { Amount = part });
            amount -= part;
        }
        return amount == 0 ? parts : null;
    }
}

/// <summary>So many points of one lot.</summary>
internal readonly record struct LotPart(Guid Lot, long Amount);

internal readonly record struct LotLeft(Guid Lot, long Amount, DateTime LapsesAtUtc);
