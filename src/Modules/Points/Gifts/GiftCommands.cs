using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Points.Gifts;

/// <summary>上架礼品.</summary>
/// <param name="Area">Whose members may have it: a subdistrict or a district.</param>
internal sealed record AddGift(string Area, string NameZh, int Price, string? NameEn = null, string? Note = null) : ICommand;

/// <summary>改礼品, 下架、重新上架.</summary>
internal sealed record ChangeGift(Guid Gift, string NameZh, int Price, bool IsOpen, string? NameEn = null, string? Note = null) : ICommand;

internal sealed class AddGiftHandler(IAreaRegister areas) : Handler<AddGift>
{
    public override Permission Needs => PointsPermissions.Gifts;
    public override Target? TargetOf(AddGift command, IWrite write) => areas.PlaceOf(command.Area, write) is { Level: AreaLevel.District or AreaLevel.Subdistrict } place ? new(place) : null;

    public override Answer Run(AddGift command, IWrite write)
    {
        var (name, id) = (Input.Text("nameZh", command.NameZh, 2, 40), write.NewId());
        write.Db.Add(new GiftRow
        {
            Id = id, NameZh = name, NameEn = Input.Optional("nameEn", command.NameEn, 80) ?? name, Note = Input.Optional("note", command.Note, 200), Price = GiftRules.Price(command.Price), IsOpen = true, Place = areas.PlaceOf(command.Area, write)!,
        });
        return new Answer.Done("gift", id);
    }
}

internal sealed class ChangeGiftHandler : Handler<ChangeGift>
{
    public override Permission Needs => PointsPermissions.Gifts;
    public override Target? TargetOf(ChangeGift command, IWrite write) => GiftRules.Find(command.Gift, write) is { } gift ? new(gift.Place) : null;

    public override Answer Run(ChangeGift command, IWrite write)
    {
        var gift = GiftRules.Find(command.Gift, write)!;
        var name = Input.Text("nameZh", command.NameZh, 2, 40);
        (gift.NameZh, gift.NameEn, gift.Note, gift.Price, gift.IsOpen) = (name, Input.Optional("nameEn", command.NameEn, 80) ?? name, Input.Optional("note", command.Note, 200), GiftRules.Price(command.Price), command.IsOpen);
        return new Answer.Done("gift", gift.Id);
    }
}

internal static class GiftRules
{
    public static int Price(int points) => Input.Whole("price", points, 1, 100_000);

    public static GiftRow? Find(Guid id, IWrite write) => write.Db.Set<GiftRow>().AsTracking().SingleOrDefault(g => g.Id == id);
}
