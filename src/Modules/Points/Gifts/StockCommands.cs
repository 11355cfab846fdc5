using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Points.Ledger;

namespace Wutong.Points.Gifts;

/// <summary>礼品入库 at a station.</summary>
internal sealed record SupplyGift(Guid Gift, Guid Station, int Pieces) : ICommand;

/// <summary>礼品出库: taken back, broken or lost; never pieces that wait for somebody.</summary>
internal sealed record RemoveGift(Guid Gift, Guid Station, int Pieces) : ICommand;

internal sealed class SupplyGiftHandler(IGiftPlaceRegister places) : Handler<SupplyGift>
{
    public override Permission Needs => PointsPermissions.Gifts;
    public override IEnumerable<HotKey> Locks(SupplyGift command, Actor actor) => [LedgerBook.LockOf(command.Station, command.Gift)];
    public override Target? TargetOf(SupplyGift command, IWrite write) => Stock.TargetOf(command.Gift, command.Station, places, write);

    public override Answer Run(SupplyGift command, IWrite write)
    {
        var (id, pieces, place) = (write.NewId(), Input.Whole("pieces", command.Pieces, 1, Stock.MostPieces), TargetOf(command, write)!.Place!);
        LedgerBook.Write(new(TransferKind.Supply, $"supply/{id:n}", place, write.Now, null, [Move.OfGoods(Book.Supplied, Side.Of(Asset.Goods, command.Station, command.Gift), command.Gift, pieces)]) { Station = command.Station }, write);
        return new Answer.Done("gift", command.Gift);
    }
}

internal sealed class RemoveGiftHandler(IGiftPlaceRegister places) : Handler<RemoveGift>
{
    public override Permission Needs => PointsPermissions.Gifts;
    public override IEnumerable<HotKey> Locks(RemoveGift command, Actor actor) => [LedgerBook.LockOf(command.Station, command.Gift)];
    public override Target? TargetOf(RemoveGift command, IWrite write) => Stock.TargetOf(command.Gift, command.Station, places, write);

    public override Answer Run(RemoveGift command, IWrite write)
    {
        var (id, pieces, place) = (write.NewId(), Input.Whole("pieces", command.Pieces, 1, Stock.MostPieces), TargetOf(command, write)!.Place!);
        var draft = new TransferDraft(TransferKind.Remove, $"remove/{id:n}", place, write.Now, null, [Move.OfGoods(Side.Of(Asset.Goods, command.Station, command.Gift), Book.Removed, command.Gift, pieces)]) { Station = command.Station };
        return LedgerBook.Write(draft, write) is Written.TooLittle ? No("points.too-few", "这个站点没有这么多可出库的。", "This station does not have that many to take out.", "pieces") : new Answer.Done("gift", command.Gift);
    }
}

internal static class Stock
{
    public const int MostPieces = 10_000;

    /// <summary>The station's area; null when there is no such gift or station, or the gift is not for the station's area.</summary>
    public static Target? TargetOf(Guid gift, Guid station, IGiftPlaceRegister places, IWrite write) =>
        GiftRules.Find(gift, write) is { } row && places.Find(station, write) is { } at && IsFor(row, at.Place) ? new(at.Place) : null;

    /// <summary>A subdistrict's gifts are for its own; a district's for all of it.</summary>
    public static bool IsFor(GiftRow gift, Place place) => gift.Place.Street is { } street ? street == place.Street : gift.Place.District == place.District;
}
