using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Cities;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.LifeCircles.Demonstration;

/// <summary>示例网格: a community cut into strips from west to east, as its grids; people counted into them home by home.</summary>
internal static class DemonstrationGrids
{
    private const int Strips = 3;

    public static IEnumerable<AreaShape> Of(AreaShape community, IReadOnlyList<CityHome> homes)
    {
        var box = GeoBox.Of(community.Boundary.Rings.SelectMany(r => r));
        GeoRings[] strips = [.. Enumerable.Range(0, Strips).Select(i => Strip(community.Boundary, Cut(box, i), Cut(box, i + 1)))];
        var finder = new AreaFinder(strips);
        var living = homes.ToLookup(h => finder.Find(h.At));
        for (int i = 0; i < Strips; i++)
        {
            var (children, adults, elderly) = (living[i].Sum(h => h.Children), living[i].Sum(h => h.Adults), living[i].Sum(h => h.Elderly));
            var (zh, en) = ($"{community.Area.NameZh}第{"一二三"[i]}网格 示例", $"{community.Area.NameEn} Grid {i + 1} (sample)");
            var code = $"{community.Area.Code}{i + 1:000}";
            yield return new(new(code, community.Area.Code, AreaLevel.Grid, community.Area.IsVillage, zh, en, code, InsidePoint.Of(strips[i]), children, adults, elderly,
                DemonstrationBook.HouseholdsOf(children + adults + elderly)), strips[i]);
        }
    }

    private static int Cut(GeoBox box, int i) => (int)(box.WestE7 + ((long)box.EastE7 - box.WestE7 + 1) * i / Strips);

    private static GeoRings Strip(GeoRings rings, int west, int east) => new([.. rings.Rings.Select(r => Side(Side(r, west, isEast: true), east, isEast: false)).Where(r => r.Length >= 4)]);

    /// <summary>Sutherland and Hodgman (1974), one edge: the part of a closed ring on one side of a meridian.</summary>
    private static GeoPoint[] Side(GeoPoint[] ring, int lonE7, bool isEast)
    {
        var kept = new List<GeoPoint>();
        for (int i = 0; i + 1 < ring.Length; i++)
        {
            GeoPoint a = ring[i], b = ring[i + 1];
            bool from = a.LonE7 >= lonE7 == isEast, to = b.LonE7 >= lonE7 == isEast;
            if (from) kept.Add(a);
            if (from != to) kept.Add(new(lonE7, (int)(a.LatE7 + ((double)lonE7 - a.LonE7) / ((double)b.LonE7 - a.LonE7) * ((double)b.LatE7 - a.LatE7))));
        }
        if (kept.Count > 0 && kept[0] != kept[^1]) kept.Add(kept[0]);
        return [.. kept];
    }
}
