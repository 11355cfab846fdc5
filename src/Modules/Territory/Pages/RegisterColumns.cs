using Wutong.Platform.Access;
using Wutong.Platform.Listing;

namespace Wutong.Territory.Pages;

/// <summary>The registers' columns: on the page and in every export, under the titles an import reads.</summary>
internal static class RegisterColumns
{
    public static string Level(AreaLevel level, bool isVillage, Platform.Language.Lang l) => level switch
    {
        AreaLevel.District => l["区", "district"],
        AreaLevel.Subdistrict => l["街道", "subdistrict"],
        AreaLevel.Community => isVillage ? l["村", "village"] : l["社区", "community"],
        _ => l["网格", "grid"],
    };

    public static IReadOnlyList<ListColumn<Area>> Areas { get; } =
    [
        new("code", "代码", "code", (a, _) => a.Code), new("name", "名称", "name", (a, _) => a.NameZh, 24), new("name_en", "英文名", "name_en", (a, _) => a.NameEn, 30),
        new("level", "级别", "level", (a, l) => Level(a.Level, a.IsVillage, l), 10), new("parent", "上级代码", "parent", (a, _) => a.ParentCode),
        new("children", "儿童", "children", (a, _) => a.Children, 10), new("adults", "成人", "adults", (a, _) => a.Adults, 10), new("elderly", "老年", "elderly", (a, _) => a.Elderly, 10),
        new("households", "户数", "households", (a, _) => (long?)a.Households, 10), .. Position<Area>(a => a.Centre),
    ];

    public static IReadOnlyList<ListColumn<Zone>> Zones { get; } =
        [.. Common<Zone>("编号", "code"), new("area", "所属辖区代码", "area", (z, _) => z.Place.Finest), new("members", "所含辖区代码", "members", (z, _) => string.Join('、', z.Members), 40)];

    public static IReadOnlyList<ListColumn<Estate>> Estates { get; } =
        [.. Common<Estate>("编号", "code"), new("area", "所属辖区代码", "area", (e, _) => e.Place.Finest), new("households", "户数", "households", (e, _) => (long?)e.Households, 10), .. Position<Estate>(e => e.At)];

    public static IReadOnlyList<ListColumn<Road>> Roads { get; } = [.. Common<Road>("道路编号", "road"), new("area", "所属辖区代码", "area", (r, _) => r.Place.Finest)];

    public static IReadOnlyList<ListColumn<RoadSection>> Sections { get; } =
    [
        new("code", "编号", "code", (s, _) => s.Code), new("road", "道路编号", "road", (s, _) => s.RoadCode), new("from", "起点", "from", (s, _) => s.FromZh), new("to", "止点", "to", (s, _) => s.ToZh),
        new("area", "所属辖区代码", "area", (s, _) => s.Place.Finest),
    ];

    private static IEnumerable<ListColumn<T>> Common<T>(string code, string english) where T : IEntry =>
        [new("code", code, english, (e, _) => e.Code), new("name", "名称", "name", (e, _) => e.NameZh, 24), new("name_en", "英文名", "name_en", (e, _) => e.NameEn, 30)];

    /// <summary>WGS-84, and it says so: a file that goes out may come in again.</summary>
    private static IEnumerable<ListColumn<T>> Position<T>(Func<T, Geo.GeoPoint> at) =>
        [new("lon", "经度", "lon", (e, _) => at(e).Lon.ToString("F7", null)), new("lat", "纬度", "lat", (e, _) => at(e).Lat.ToString("F7", null)), new("datum", "坐标系", "datum", (_, _) => "WGS-84", 10)];
}
