using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;
using Wutong.Points.Redeeming;

namespace Wutong.Points.Lapsing;

/// <summary>到期处理: gifts that were not fetched in time go back, then points whose time is over lapse; so many at a time.</summary>
internal sealed record LapsePoints : ICommand;

internal sealed class LapsePointsHandler : Handler<LapsePoints>
{
    public const int MostAtOnce = 200;
    public override Permission Needs => PointsPermissions.Upkeep;
    public override Target TargetOf(LapsePoints command, IWrite write) => Target.Installation;

    /// <returns>How many of either there were, as the id.</returns>
    public override Answer Run(LapsePoints command, IWrite write)
    {
        var late = write.Db.Set<RedemptionRow>().AsTracking().TagWith("points.not-fetched").Where(r => r.State == RedemptionState.Reserved && r.UntilUtc <= write.Now).OrderBy(r => r.UntilUtc).Take(MostAtOnce).ToList();
        foreach (var row in late) Settlement.Release(row, write);
        var lots = write.Db.Set<LotRow>().AsNoTracking().TagWith("points.lapsing").Where(l => l.Remaining > 0 && l.LapsesAtUtc <= write.Now).OrderBy(l => l.LapsesAtUtc).Take(MostAtOnce - late.Count).ToList();
        var earned = lots.ConvertAll(l => l.Id);
        var from = write.Db.Set<TransferRow>().AsNoTracking().TagWith("points.lapsing-of").Where(t => earned.Contains(t.Id)).ToDictionary(t => t.Id);
        foreach (var lot in lots) Lapse(lot, from[lot.Id], write);
        return new Answer.Done("points-lapse", (late.Count + lots.Count).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>More than once for a lot, where held points came back to it after its day.</summary>
    private static void Lapse(LotRow lot, TransferRow earned, IWrite write)
    {
        var draft = new TransferDraft(TransferKind.Lapse, $"lapse/{write.NewId():n}", earned.Place, write.Now, earned.MemberId,
            [Move.OfPoints(Side.Of(Asset.Points, earned.MemberId!.Value), Book.Lapsed, lot.Remaining, lot.Id)]);
        if (LedgerBook.Write(draft, write) is Written.TooLittle) throw new InvalidOperationException($"lot {lot.Id} was expected to hold the {lot.Remaining} points it says");
    }
}
