using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Streets.Shops;

/// <summary>What a shop's entry is to be.</summary>
/// <param name="Area">Code of the area it stands in.</param>
/// <param name="Code">Null: one is made.</param>
internal sealed record ShopDraft(string Name, string Road, string Door, ShopKind Kind, string Area, string? Section = null, string? Code = null);

/// <summary>登记商户.</summary>
internal sealed record AddShop(ShopDraft Shop) : ICommand;

/// <summary>更改商户, named by its code.</summary>
internal sealed record ChangeShop(ShopDraft Shop) : ICommand;

/// <summary>商户关停: it keeps its past and gets nothing new.</summary>
internal sealed record CloseShop(string Code) : ICommand;

/// <summary>导入商户: a checked file; all of it or nothing.</summary>
internal sealed record ImportShops(IReadOnlyList<ShopDraft> Shops) : ICommand;

internal sealed class AddShopHandler(ShopRegister register) : Handler<AddShop>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(AddShop command, IWrite write) => register.TargetOf(command.Shop.Area, write);
    public override Answer Run(AddShop command, IWrite write) => register.Add(command.Shop, write);
}

internal sealed class ChangeShopHandler(ShopRegister register) : Handler<ChangeShop>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(ChangeShop command, IWrite write) => ShopRegister.Find(command.Shop.Code, write) is { } shop ? Target.Of(shop) : null;

    /// <summary>The shop as it is lies within reach; as it is to be it must, too.</summary>
    public override Answer Run(ChangeShop command, IWrite write) => register.TargetOf(command.Shop.Area, write) is { } there && !write.Actor.ReachOf(Needs, write.Rights).Covers(there)
        ? new Answer.Denied(false)
        : register.Change(ShopRegister.Find(command.Shop.Code, write)!, command.Shop, write);
}

internal sealed class CloseShopHandler : Handler<CloseShop>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override Target? TargetOf(CloseShop command, IWrite write) => ShopRegister.Find(command.Code, write) is { } shop ? Target.Of(shop) : null;
    public override Answer Run(CloseShop command, IWrite write) => ShopRegister.Close(ShopRegister.Find(command.Code, write)!, write);
}

internal sealed class ImportShopsHandler(ShopRegister register) : Handler<ImportShops>
{
    public override Permission Needs => StreetsPermissions.Keep;
    public override bool RunsAlone => true;
    public override Target? TargetOf(ImportShops command, IWrite write) => command.Shops.Count == 0 ? null : register.TargetOf(command.Shops[0].Area, write);

    public override Answer Run(ImportShops command, IWrite write)
    {
        var reach = write.Actor.ReachOf(Needs, write.Rights);
        foreach (var draft in command.Shops)
        {
            var shop = ShopRegister.SameAs(draft, write);
            if (register.TargetOf(draft.Area, write) is { } there && !reach.Covers(there)) return new Answer.Denied(false);
            if (shop is not null && !reach.Covers(Target.Of(shop))) return new Answer.Denied(false);
            if ((shop is null ? register.Add(draft, write) : register.Change(shop, draft, write)) is not Answer.Done and var no) return no;
            write.Save(); // the next row must see it
        }
        return new Answer.Done("shops", command.Shops.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
