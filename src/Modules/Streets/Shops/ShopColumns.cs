using Wutong.Platform.Listing;

namespace Wutong.Streets.Shops;

/// <summary>The register's columns: on the page and in every export, under the titles an import reads.</summary>
internal static class ShopColumns
{
    /// <param name="roads">Names of roads by code.</param>
    /// <param name="versions">Numbers of the items' versions by id.</param>
    public static IReadOnlyList<ListColumn<ShopLine>> Shown(IReadOnlyDictionary<string, string> roads, IReadOnlyDictionary<string, string> areas, IReadOnlyDictionary<Guid, int> versions) =>
    [
        new("name", "店名", "Name", (s, _) => s.Name, 30), new("road", "道路", "Road", (s, _) => roads.GetValueOrDefault(s.RoadCode, s.RoadCode), 20), new("door", "门牌号", "Door", (s, _) => s.Door, 12),
        new("kind", "类别", "Kind", (s, l) => s.Kind.Words() is var (zh, en) ? l[zh, en] : null, 12), new("area", "辖区", "Area", (s, _) => s.AreaCode is { } code ? areas.GetValueOrDefault(code, code) : null, 20), Agreed(versions),
    ];

    public static IReadOnlyList<ListColumn<ShopLine>> File(IReadOnlyDictionary<Guid, int> versions) =>
    [
        new("code", "编号", "code", (s, _) => s.Code), new("name", "店名", "name", (s, _) => s.Name, 30), new("road", "道路编号", "road", (s, _) => s.RoadCode), new("section", "路段编号", "section", (s, _) => s.SectionCode),
        new("door", "门牌号", "door", (s, _) => s.Door, 12), new("kind", "类别", "kind", (s, l) => s.Kind.Words() is var (zh, en) ? l[zh, en] : null, 12), new("area", "所属辖区代码", "area", (s, _) => s.AreaCode),
        new("state", "状态", "state", (s, l) => s.IsOpen ? l["在营", "open"] : l["关停", "closed"], 8), Agreed(versions),
    ];

    private static ListColumn<ShopLine> Agreed(IReadOnlyDictionary<Guid, int> versions) => new("agreement", "门前五包", "Agreement",
        (s, l) => s.VersionId is not { } id ? l["没有签", "none"] : versions.TryGetValue(id, out int number) ? l[$"第 {number} 版", $"version {number}"] : l["已签", "signed"], 12);
}
