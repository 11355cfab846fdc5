using Microsoft.EntityFrameworkCore;
using Wutong.Geo;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Lists;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Streets;
using Wutong.Territory;

namespace Wutong.Stations.Register;

/// <summary>驿站台账: the one way stations are written.</summary>
internal sealed class StationRegister(IAreaRegister areas, IRoadRegister roads, IShopRegister shops, IListRegister lists) : IStationRegister
{
    public const int LongestName = 60, LongestAddress = 120, LongestHours = 120;
    private const int MostLonE7 = 1_800_000_000, MostLatE7 = 900_000_000;

    public static StationRow? Find(string? code, IWrite write) => code is null ? null : write.Db.Set<StationRow>().AsTracking().Include(s => s.Items).SingleOrDefault(s => s.Code == code);

    StationEntry? IStationRegister.Find(Guid id, IWrite write) => write.Db.Set<StationRow>().AsNoTracking().TagWith("stations.entry").SingleOrDefault(s => s.Id == id) is { } row ? StationEntries.Told(row) : null;

    StationEntry? IStationRegister.FindByCode(string code, IWrite write) => write.Db.Set<StationRow>().AsNoTracking().TagWith("stations.entry-by-code").SingleOrDefault(s => s.Code == code) is { } row ? StationEntries.Told(row) : null;

    /// <summary>Of the area named; without one, the community the position lies in.</summary>
    /// <returns>Null when no open area has this code, or the position lies in none.</returns>
    public Place? PlaceOf(StationDraft draft, IWrite write) => Typed.OrNull(draft.Area) is { } code ? areas.PlaceOf(code, write) : areas.PlaceAt(new GeoPoint(draft.LonE7, draft.LatE7), write) is { } place ? place with { Grid = null } : null;

    public Answer Add(StationDraft draft, IWrite write)
    {
        if (Checked(draft, null, write) is { } no) return no;
        var id = write.NewId();
        var station = new StationRow { Id = id, Code = "Z" + CodeOf(id), Kind = draft.Kind, Name = "", SortKey = "", Address = "", LonE7 = 0, LatE7 = 0, Place = PlaceOf(draft, write)! };
        Fill(station, draft, write);
        write.Db.Add(station);
        write.Db.Add(EventOf(station, 1, isBegin: true, null, write));
        return Told(station, write);
    }

    public Answer Change(StationRow station, StationDraft draft, IWrite write)
    {
        if (!station.IsOpen) return Closed(station);
        if (Checked(draft, station.Id, write) is { } no) return no;
        if (PlaceOf(draft, write) is not { } place) throw new BadInputException("area", "没有这个辖区，请从列表里选。", "There is no such area; choose one from the list.");
        var (kind, road, shop) = (station.Kind, station.RoadCode, station.ShopCode);
        Fill(station, draft, write);
        if (place != station.Place || (kind, road, shop) != (station.Kind, station.RoadCode, station.ShopCode)) Correct(station, place, write);
        return Told(station, write);
    }

    public static Answer Close(StationRow station, IWrite write)
    {
        if (!station.IsOpen) return Closed(station);
        station.IsOpen = false;
        write.Db.Add(EventOf(station, write.Last<StationEventRow>(station.Id).Number + 1, isBegin: false, null, write));
        return Told(station, write);
    }

    public Answer Reopen(StationRow station, IWrite write)
    {
        if (station.IsOpen) return new Answer.Refused("stations.is-open", "这处驿站本来就开着。", "This station is open as it is.");
        if (station.ShopCode is { } shop && (ShopFault(shop, station.Id, write) ?? (shops.Find(shop, write) is { IsOpen: true } ? null : ShopIsClosed())) is { } no) return no;
        station.IsOpen = true;
        write.Db.Add(EventOf(station, write.Last<StationEventRow>(station.Id).Number + 1, isBegin: true, null, write));
        return Told(station, write);
    }

    public static Answer.Refused Closed(StationRow station) => new("stations.is-closed", $"“{station.Name}”已经停用，先重新启用再改。", $"'{station.Name}' is closed; open it again first.");

    /// <summary>From the record's own id, so that it needs no counter everybody waits for.</summary>
    public static string CodeOf(Guid id) => id.ToString("N")[^10..].ToUpperInvariant();

    private void Fill(StationRow station, StationDraft draft, IWrite write)
    {
        (station.Kind, station.Name, station.Address) = (Input.OneOf("kind", draft.Kind), Input.Text("name", draft.Name, 2, LongestName), Input.Text("address", draft.Address, 2, LongestAddress));
        (station.SortKey, station.LonE7, station.LatE7) = (SortKey.Of(station.Name), Input.Whole("lon", draft.LonE7, -MostLonE7, MostLonE7), Input.Whole("lat", draft.LatE7, -MostLatE7, MostLatE7));
        (station.ShopCode, station.Hours) = (draft.Kind == StationKind.Corner ? Typed.OrNull(draft.Shop) : null, HoursOf(draft.Hours));
        station.RoadCode = Typed.OrNull(draft.Road) ?? (station.ShopCode is { } shop ? shops.Find(shop, write)?.RoadCode : null);
        FillItems(station, draft.Items, write);
    }

    private static string? HoursOf(string? typed) => Input.Optional("hours", typed, LongestHours) is not { } hours ? null
        : HoursText.Read(hours) is { Length: <= LongestHours } read ? read : throw new BadInputException("hours", "看不懂这个时间，请照例子写，例如 每天 7:00-22:00。", "These hours are not understood; write them like the example, such as Mo-Su 07:00-22:00.");

    private void FillItems(StationRow station, IReadOnlyList<string>? items, IWrite write)
    {
        if (items is null) return;
        var version = lists.ValidOn(StationLists.Equipment, ChinaDay.Of(write.Now), write) ?? throw new BadInputException("items", "还没有生效的配置清单，请先发布一版。", "No version of the equipment list is valid today; publish one first.");
        foreach (var code in items)
            if (version.Items.All(i => i.Code != code)) throw new BadInputException("items", $"现行的配置清单里没有“{code}”。", $"The equipment list valid today has no '{code}'.");
        station.ItemsVersionId = version.Id;
        station.Items.RemoveAll(i => !items.Contains(i.ItemCode));
        foreach (var code in items.Distinct(StringComparer.Ordinal).Except(station.Items.Select(i => i.ItemCode)).ToList()) station.Items.Add(new() { StationId = station.Id, ItemCode = code });
    }

    private Answer.Refused? Checked(StationDraft draft, Guid? self, IWrite write)
    {
        if (PlaceOf(draft, write) is null) throw new BadInputException("area", "请选一个辖区，或者把位置移到辖区里。", "Choose an area, or move the position into one.");
        if (Typed.OrNull(draft.Road) is { } road && roads.Find(road, null, write) is not { IsOpen: true }) throw new BadInputException("road", "没有这条路，请从列表里选。", "There is no such road; choose one from the list.");
        if (draft.Kind != StationKind.Corner || Typed.OrNull(draft.Shop) is not { } shop) return null;
        if (shops.Find(shop, write) is not { } entry) throw new BadInputException("shop", "商户台账里没有这个编号。", "The register of shops has no such code.");
        if (!entry.IsOpen) return ShopIsClosed();
        if (Typed.OrNull(draft.Road) is { } on && on != entry.RoadCode) throw new BadInputException("road", "和这家商户登记的道路不一致。", "It is not the road this shop is registered on.");
        return ShopFault(shop, self, write);
    }

    private static Answer.Refused ShopIsClosed() => new("stations.shop-is-closed", "这家商户已经关停，不能设服务角。", "This shop is closed; it can have no corner.", "shop");

    private static Answer.Refused? ShopFault(string shop, Guid? self, IWrite write) => write.Db.Set<StationRow>().FirstOrDefault(s => s.IsOpen && s.ShopCode == shop && s.Id != self) is { } other
        ? new("stations.shop-has-a-corner", $"这家商户已有服务角 {other.Code}。", $"This shop has a corner already: {other.Code}.", "shop") : null;

    /// <summary>It was registered as something else, or elsewhere, by mistake: the fact is corrected, so that figures count it as what it is.</summary>
    private static void Correct(StationRow station, Place place, IWrite write)
    {
        station.Place = place;
        var last = write.Last<StationEventRow>(station.Id);
        write.Db.Add(EventOf(station, last.Number, isBegin: true, last, write));
    }

    private static StationEventRow EventOf(StationRow station, int number, bool isBegin, StationEventRow? corrects, IWrite write) => new()
    {
        Id = write.NewId(), SubjectId = station.Id, Number = number, IsBegin = isBegin, Code = station.Code, Name = station.Name, Kind = station.Kind, RoadCode = station.RoadCode, ShopCode = station.ShopCode,
        Place = station.Place, HappenedAtUtc = corrects?.HappenedAtUtc ?? write.Now, RecordedAtUtc = write.Now, CorrectsId = corrects?.Id,
    };

    private static Answer.Done Told(StationRow station, IWrite write)
    {
        write.Tell("station.changed", "station", station.Code);
        return new("station", station.Code);
    }
}
