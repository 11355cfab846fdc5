using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Cities;
using Wutong.Geo.Maps;
using Wutong.LifeCircles.Maps;
using Wutong.Territory;

namespace Wutong.LifeCircles.Demonstration;

/// <summary>示例台账: zones, estates, roads and sections, from what the generator knows of its city.</summary>
internal static class DemonstrationBook
{
    private const double PeopleInAHousehold = 2.6; // about the 2020 census; the demonstration's own
    private const string ZonedStreet = "140213066000";

    public static int HouseholdsOf(int people) => (int)Math.Round(people / PeopleInAHousehold);

    public static TerritoryBook Of(CityRegister city, StreetMap map)
    {
        var communities = city.Areas.Where(a => a.Level == CityAreaLevel.Community).ToList();
        var (roads, sections) = Roads(map, communities);
        return new([.. Zones(communities)], [.. Estates(city)], roads, sections);
    }

    private static IEnumerable<Zone> Zones(List<CityArea> communities) => communities.Where(c => c.Parent == ZonedStreet).OrderBy(c => c.Centre.LonE7).Chunk(5)
        .Select((part, i) => new Zone($"{ZonedStreet}-Z{i + 1}", $"第{"一二三四五"[i]}片区 示例", $"Zone {i + 1} (sample)", "", new(null, ZonedStreet), true, [.. part.Select(c => c.Code)], null));

    /// <summary>Homes of one estate in one community are one entry, at the middle home.</summary>
    private static IEnumerable<Estate> Estates(CityRegister city) => city.Homes.GroupBy(h => (h.AreaCode, h.Estate)).Select(g =>
    {
        var homes = g.OrderBy(h => h.Code, StringComparer.Ordinal).ToList();
        return new Estate(homes[0].Code, g.Key.Estate, homes[0].EstateEn, "", new(null, null, g.Key.AreaCode), true, homes[homes.Count / 2].At, null, HouseholdsOf(homes.Sum(h => h.Children + h.Adults + h.Elderly)));
    });

    private static (List<Road>, List<RoadSection>) Roads(StreetMap map, List<CityArea> communities)
    {
        var finder = new AreaFinder(communities.Select(c => c.Boundary));
        var crossings = map.Streets.Where(s => s.Name is not null).SelectMany(s => s.Points.Select(p => (p, s.Name!))).ToLookup(c => c.p, c => c.Item2);
        List<Road> roads = [];
        List<RoadSection> sections = [];
        foreach (var street in map.Streets.Where(s => s.Name is not null).GroupBy(s => s.Name!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var inCommunity = street.GroupBy(line => finder.Find(line.Points[line.Points.Length / 2])).Where(g => g.Key >= 0).ToList();
            if (inCommunity.Count == 0) continue;
            var code = $"R{roads.Count + 1:0000}";
            var streets = inCommunity.Select(g => communities[g.Key].Parent).Distinct().ToList();
            roads.Add(new(code, street.Key, null, "", new(streets.Count == 1 ? null : Pingcheng.DistrictCode, streets.Count == 1 ? streets[0] : null), true));
            foreach (var (part, number) in inCommunity.OrderBy(g => g.Key).Select((g, i) => (g, i + 1)))
                sections.Add(Section(code, number, street.Key, communities[part.Key].Code, [.. StreetRuns.Of(part)], crossings));
        }
        return (roads, sections);
    }

    private static RoadSection Section(string road, int number, string name, string community, List<GeoPoint[]> runs, ILookup<GeoPoint, string> crossings)
    {
        var longest = runs.MaxBy(r => r.Length)!;
        string? from = Crossing(longest, name, null, crossings), to = Crossing(longest.Reverse(), name, from, crossings);
        return new($"{road}-{number:000}", "", null, "", new(null, null, community), true, road, from ?? "起点", to ?? "止点", new([.. runs]));
    }

    /// <summary>The first other street met.</summary>
    private static string? Crossing(IEnumerable<GeoPoint> run, string name, string? notThis, ILookup<GeoPoint, string> crossings) =>
        run.SelectMany(p => crossings[p]).FirstOrDefault(other => other != name && other != notThis);
}
