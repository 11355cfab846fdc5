using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Streets.Shops;

/// <summary>商户台账: the one way shops are written.</summary>
internal sealed partial class ShopRegister(IRoadRegister roads, IAreaRegister areas)
{
    public const int LongestCode = 32, LongestName = 60, LongestDoor = 30;

    /// <returns>Null when no open area has this code.</returns>
    public Target? TargetOf(string area, IWrite write) => areas.PlaceOf(area ?? "", write) is { } place ? new(place) : null;

    public static ShopRow? Find(string? code, IWrite write) => code is null ? null : write.Db.Set<ShopRow>().AsTracking().SingleOrDefault(s => s.Code == code);

    /// <summary>The shop a row of a file means: that of its code, or without one the open shop of this name at this door.</summary>
    public static ShopRow? SameAs(ShopDraft draft, IWrite write) => draft.Code is not null ? Find(draft.Code, write) : AtDoor(draft, write);

    public Answer Add(ShopDraft draft, IWrite write)
    {
        var code = draft.Code is null ? null : CheckedCode(draft.Code);
        if (code is not null && Find(code, write) is not null) return new Answer.Refused("streets.shop-code-taken", $"编号 {code} 已有商户。", $"There is a shop with the code {code} already.", "code");
        if (Checked(draft, null, write) is { } no) return no;
        var id = write.NewId();
        var shop = new ShopRow { Id = id, Code = code ?? CodeOf(id), Name = "", SortKey = "", RoadCode = "", Door = "", Kind = ShopKind.Other, Place = areas.PlaceOf(draft.Area, write)! };
        Fill(shop, draft);
        write.Db.Add(shop);
        write.Db.Add(EventOf(shop, ShopMove.Registered, null, write));
        return Told(shop, write);
    }

    public Answer Change(ShopRow shop, ShopDraft draft, IWrite write)
    {
        if (!shop.IsOpen) return Closed(shop);
        if (Checked(draft, shop.Id, write) is { } no) return no;
        var place = areas.PlaceOf(draft.Area, write)!;
        Fill(shop, draft);
        if (place != shop.Place) Move(shop, place, write);
        return Told(shop, write);
    }

    public static Answer Close(ShopRow shop, IWrite write)
    {
        if (!shop.IsOpen) return Closed(shop);
        shop.IsOpen = false;
        write.Db.Add(EventOf(shop, ShopMove.Closed, null, write));
        return Told(shop, write);
    }

    public static Answer.Refused Closed(ShopRow shop) => new("streets.shop-is-closed", $"“{shop.Name}”已登记为关停，不能再改；重新开业请另登记。", $"'{shop.Name}' is closed and can no longer be changed; register it anew if it opens again.");

    /// <summary>It was registered in another area by mistake: the fact is corrected, so that figures count it where it stands.</summary>
    private static void Move(ShopRow shop, Place place, IWrite write)
    {
        shop.Place = place;
        var fact = write.Db.Set<ShopEventRow>().AsNoTracking().Standing(write.Now).Single(e => e.ShopId == shop.Id && e.Move == ShopMove.Registered);
        write.Db.Add(EventOf(shop, ShopMove.Registered, fact, write));
    }

    private static ShopEventRow EventOf(ShopRow shop, ShopMove move, ShopEventRow? corrects, IWrite write) => new()
    {
        Id = write.NewId(), ShopId = shop.Id, Move = move, ShopCode = shop.Code, ShopName = shop.Name, Place = shop.Place,
        HappenedAtUtc = corrects?.HappenedAtUtc ?? write.Now, RecordedAtUtc = write.Now, CorrectsId = corrects?.Id,
    };

    private static void Fill(ShopRow shop, ShopDraft draft)
    {
        (shop.Name, shop.RoadCode, shop.SectionCode, shop.Kind) = (Input.Text("name", draft.Name, 2, LongestName), draft.Road, draft.Section, Input.OneOf("kind", draft.Kind));
        (shop.SortKey, shop.Door) = (SortKey.Of(shop.Name), Input.Text("door", draft.Door, 1, LongestDoor));
    }

    private Answer.Refused? Checked(ShopDraft draft, Guid? self, IWrite write)
    {
        if (areas.PlaceOf(draft.Area ?? "", write) is null) throw new BadInputException("area", "没有这个辖区，请从列表里选。", "There is no such area; choose one from the list.");
        if (roads.Find(draft.Road ?? "", draft.Section, write) is not { IsOpen: true })
            throw new BadInputException(draft.Section is null ? "road" : "section", "没有这条路（路段），请从列表里选。", "There is no such road or section; choose one from the list.");
        return AtDoor(draft, write) is { } other && other.Id != self
            ? new Answer.Refused("streets.shop-stands-already", $"这个门牌已登记同名商户 {other.Code}。", $"A shop of this name is registered at this door already: {other.Code}.", "name") : null;
    }

    private static ShopRow? AtDoor(ShopDraft draft, IWrite write)
    {
        var (name, door) = (draft.Name.Trim(), draft.Door.Trim());
        return write.Db.Set<ShopRow>().AsTracking().FirstOrDefault(s => s.RoadCode == draft.Road && s.Door == door && s.Name == name && s.IsOpen);
    }

    private static Answer.Done Told(ShopRow shop, IWrite write)
    {
        write.Tell("shop.changed", "shop", shop.Code);
        return new("shop", shop.Code);
    }

    /// <exception cref="BadInputException">Not such a code.</exception>
    public static string CheckedCode(string code) => Shape.IsMatch(code) ? code : throw new BadInputException("code", $"编号是 1 到 {LongestCode} 个字母、数字或短横。", $"A code is 1 to {LongestCode} letters, digits or hyphens.");

    /// <summary>From the shop's own id, so that it needs no counter everybody waits for.</summary>
    private static string CodeOf(Guid id) => "S" + id.ToString("N")[^10..].ToUpperInvariant();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,31}\z")] private static partial Regex Shape { get; }
}
