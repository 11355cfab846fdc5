using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;

namespace Wutong.Points.Redeeming;

/// <summary>预留与了结: a gift and its points are held together, then handed over, or back where they were; never both, since both are the effect of one thing.</summary>
internal static class Settlement
{
    /// <param name="parts">Of the member's lots; together the price.</param>
    public static TransferDraft Reserve(Guid redemption, Guid member, Place place, IReadOnlyList<LotPart> parts, Guid gift, Guid station, IWrite write) =>
        new(TransferKind.Reserve, $"reserve/{redemption:n}", place, write.Now, member, [.. parts.Select(p => Move.OfPoints(Side.Of(Asset.Points, member), Book.Held, p.Amount, p.Lot)), Move.OfGoods(Side.Of(Asset.Goods, station, gift), Book.SetAside, gift)])
        {
            SourceKind = "redemption", SourceId = redemption.ToString(), Station = station,
        };

    public static void HandOver(RedemptionRow row, IWrite write)
    {
        var reserved = Reversal.Of(row.ReservedById, EffectOf(row), "redemption", row.Id.ToString(), write, TransferKind.HandOver);
        Settle(row, RedemptionState.HandedOver, reserved with { Reverses = null, HappenedAtUtc = write.Now, Moves = [.. reserved.Moves.Select(Onward)] }, write);
    }

    public static void Release(RedemptionRow row, IWrite write)
    {
        var back = Reversal.Of(row.ReservedById, EffectOf(row), "redemption", row.Id.ToString(), write, TransferKind.Release);
        Settle(row, RedemptionState.Released, back with { HappenedAtUtc = write.Now, Station = row.StationId }, write);
    }

    private static void Settle(RedemptionRow row, RedemptionState state, TransferDraft draft, IWrite write)
    {
        if (LedgerBook.Write(draft, write) is not Written.Done done) throw new InvalidOperationException($"redemption {row.Number} was expected to be settled once, from what it holds");
        (row.State, row.SettledAtUtc, row.SettledById) = (state, write.Now, done.Id);
        write.Tell(state is RedemptionState.HandedOver ? "redemption.hand-over" : "redemption.release", "redemption", row.Id.ToString());
    }

    /// <summary>What was held is spent, what was set aside is given.</summary>
    private static Move Onward(Move back) => back with { To = back.Asset is Asset.Goods ? Book.Given : Book.Spent };

    private static string EffectOf(RedemptionRow row) => $"settle/{row.Id:n}";
}
