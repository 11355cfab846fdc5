using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Lists;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Streets.Shops;

namespace Wutong.Streets.Agreements;

/// <summary>签门前五包, by the version of the items that is valid on the day.</summary>
/// <param name="Shop">The shop's code.</param>
internal sealed record SignAgreement(string Shop, DateOnly SignedOn) : ICommand
{
    /// <summary>The scanned sheet, which the form has just put in; the API cannot name somebody else's file.</summary>
    [JsonIgnore] public Guid? File { get; init; }
}

internal sealed class SignAgreementHandler(IListRegister lists) : Handler<SignAgreement>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(SignAgreement command, IWrite write) => ShopRegister.Find(command.Shop, write) is { } shop ? Target.Of(shop) : null;

    public override Answer Run(SignAgreement command, IWrite write)
    {
        var shop = ShopRegister.Find(command.Shop, write)!;
        if (!shop.IsOpen) return ShopRegister.Closed(shop);
        Input.PastDay("signedOn", command.SignedOn, write.Now);
        if (lists.ValidOn(StreetLists.FiveDuties, command.SignedOn, write) is not { } version)
            return No("streets.no-items-then", "那一天还没有生效的门前五包清单，请换一个日期。", "No version of the items was valid on that day; choose another.", "signedOn");
        if (Standing(shop, write) is { } old && old.VersionNumber >= version.Number)
            return No("streets.signed-before", $"已在 {ChinaDay.Text(ChinaDay.Of(old.HappenedAtUtc))} 按第 {old.VersionNumber} 版签过；有新版时再签。", $"Signed before, by version {old.VersionNumber} on {ChinaDay.Text(ChinaDay.Of(old.HappenedAtUtc))}; sign again when there is a newer one.");
        var signed = new AgreementRow
        {
            Id = write.NewId(), ShopId = shop.Id, VersionId = version.Id, VersionNumber = version.Number, FileId = command.File, ShopCode = shop.Code, ShopName = shop.Name,
            Place = shop.Place, HappenedAtUtc = ChinaDay.Utc(command.SignedOn), RecordedAtUtc = write.Now,
        };
        write.Db.Add(signed);
        (shop.AgreementId, shop.AgreedVersionId) = (signed.Id, version.Id);
        write.Tell("shop.signed", "shop", shop.Code);
        return new Answer.Done("shop-agreement", signed.Id);
    }

    private static AgreementRow? Standing(ShopRow shop, IWrite write) => shop.AgreementId is { } id ? write.Db.Set<AgreementRow>().AsNoTracking().Single(a => a.Id == id) : null;
}
