using System.Text.RegularExpressions;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.LifeCircles.Inputs;

/// <summary>行政边界作社区: of an extract's boundaries the deepest level that has at least two areas; the next two levels stand above.</summary>
internal static partial class OsmAreas
{
    public static AreaSet Of(IReadOnlyList<OsmArea> areas)
    {
        var levels = areas.GroupBy(a => a.AdminLevel).OrderByDescending(g => g.Key).SkipWhile(g => g.Count() < 2).Take(3).ToList();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var shapes = levels.SelectMany((level, i) => level.Select(a => Shape(a, LevelOf(i, levels), codes)));
        return levels.Count == 0 ? AreaSet.None : AreaSet.WithParents(shapes);
    }

    /// <summary>The deepest is the community, the next the subdistrict, the third the district; of two levels the upper is the district only when it is one area.</summary>
    private static AreaLevel LevelOf(int depth, List<IGrouping<int, OsmArea>> levels) => depth switch
    {
        0 => AreaLevel.Community,
        1 when levels.Count > 2 || levels[1].Count() > 1 => AreaLevel.Subdistrict,
        _ => AreaLevel.District,
    };

    private static AreaShape Shape(OsmArea area, AreaLevel level, HashSet<string> codes)
    {
        var code = area.Code is { } given && TwelveDigits.IsMatch(given) && codes.Add(given) ? given : area.OsmRef;
        bool village = level == AreaLevel.Community && area.Code is { Length: 12 } c && c[9] >= '2'; // GB/T 10114: 200-399 villages
        return AreaSet.Shape(code, null, level, village, area.Name ?? area.OsmRef, area.NameEn, area.Rings);
    }

    [GeneratedRegex(@"^[1-9]\d{11}$")] private static partial Regex TwelveDigits { get; }
}
