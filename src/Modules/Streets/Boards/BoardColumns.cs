using Wutong.Platform.Language;
using Wutong.Platform.Listing;
using Wutong.Streets.Chiefs;

namespace Wutong.Streets.Boards;

/// <summary>The list of roads: on the page and in its exports.</summary>
internal static class BoardColumns
{
    /// <param name="areas">Names of areas by code.</param>
    public static IReadOnlyList<ListColumn<RoadBoard>> Of(IReadOnlyDictionary<string, string> areas) =>
    [
        new("road", "道路", "Road", (b, l) => l.PlainName(b.Road.NameZh, b.Road.NameEn), 24),
        new("area", "辖区", "Area", (b, _) => b.Road.Place.Finest is { } code ? areas.GetValueOrDefault(code, code) : null, 20),
        Level(ChiefLevel.First, "一级路长", "First level"), Level(ChiefLevel.Second, "二级路长", "Second level"), Level(ChiefLevel.Third, "三级路长", "Third level"),
    ];

    private static ListColumn<RoadBoard> Level(ChiefLevel level, string zh, string en) => new(level.ToString().ToLowerInvariant(), zh, en, (b, l) => Told(b, level, l), 24);

    /// <summary>Names; and that somebody is missing, where the whole road is not answered for.</summary>
    private static string Told(RoadBoard board, ChiefLevel level, Lang l)
    {
        var names = board.Chiefs.Where(c => c.Level == level).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToList();
        if (!board.Gaps.Contains(level)) return string.Join(l["、", ", "], names);
        return names.Count == 0 ? l["还没有", "nobody yet"] : string.Join(l["、", ", "], names) + l["（有路段还没有）", " (not for every section)"];
    }
}
