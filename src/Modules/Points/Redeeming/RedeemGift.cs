using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points.Gifts;
using Wutong.Points.Ledger;
using Wutong.Points.Members;

namespace Wutong.Points.Redeeming;

/// <summary>兑换礼品: holds points and one gift together, for a one-time code that is shown at the station.</summary>
internal sealed record RedeemGift(Guid Gift, Guid Station) : ICommand;

internal sealed class RedeemGiftHandler(IGiftPlaceRegister places, PointsSettings settings) : Handler<RedeemGift>
{
    /// <summary>Of one member, at a time.</summary>
    public const int MostWaiting = 5;

    public override Permission Needs => PointsPermissions.Own;
    public override IEnumerable<HotKey> Locks(RedeemGift command, Actor actor) => [LedgerBook.LockOf(actor.Id), LedgerBook.LockOf(command.Station, command.Gift)];
    public override Target TargetOf(RedeemGift command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(RedeemGift command, IWrite write)
    {
        var me = write.Actor.Id;
        if (MemberRegister.PlaceOf(me, write) is not { } place) return No("points.no-member", "您还没有加入积分，请先加入。", "You do not take part in points yet; join first.");
        if (GiftRules.Find(command.Gift, write) is not { IsOpen: true } gift || !Stock.IsFor(gift, place)) return No("points.no-gift", "这件礼品现在不能兑换。", "This gift cannot be had just now.", "gift");
        if (places.Find(command.Station, write) is not { IsOpen: true } station || !Stock.IsFor(gift, station.Place)) return No("points.no-station", "这个站点现在不能领取，请换一个。", "It cannot be fetched there just now; choose another place.", "station");
        if (write.Db.Set<RedemptionRow>().Count(r => r.MemberId == me && r.State == RedemptionState.Reserved) >= MostWaiting) return No("points.too-many-waiting", $"您有 {MostWaiting} 件还没领，领了再兑。", $"{MostWaiting} gifts wait for you already; fetch them first.");
        if (Lots.Take(me, gift.Price, write) is not { } parts) return No("points.too-little", $"积分不够：要 {gift.Price} 分，现有 {Lots.Balance(me, write)} 分。", $"Not enough points: {gift.Price} are needed and there are {Lots.Balance(me, write)}.");
        var id = write.NewId();
        return LedgerBook.Write(Settlement.Reserve(id, me, place, parts, gift.Id, station.Id, write), write) switch
        {
            Written.Done done => Reserved(id, done.Id, gift, station, write),
            Written.TooLittle { Asset: Asset.Goods } => No("points.out-of-stock", "这个站点的这件礼品刚被兑完，请换一件或换个站点。", "The last one there has just gone; choose another gift or place.", "station"),
            _ => No("points.too-little", "积分不够了，请看一下余额。", "There are not enough points any more; look at the balance."),
        };
    }

    private Answer.Done Reserved(Guid id, Guid transfer, GiftRow gift, GiftPlace station, IWrite write)
    {
        write.Insert(new RedemptionRow
        {
            Id = id, Number = RecordNumbers.Of(id, write.Now), MemberId = write.Actor.Id, GiftId = gift.Id, StationId = station.Id, Price = gift.Price, State = RedemptionState.Reserved,
            ReservedById = transfer, ReservedAtUtc = write.Now, UntilUtc = write.Now.AddDays(settings.KeepDays), Place = station.Place,
        });
        write.Tell("redemption.reserve", "redemption", id.ToString());
        return new Answer.Done("redemption", id);
    }
}
