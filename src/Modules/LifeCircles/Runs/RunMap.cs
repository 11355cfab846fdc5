using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Streets;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Runs;

/// <summary>底图取舍: of a large extract only what will be drawn: main streets everywhere, small streets and houses around the stand points.</summary>
internal static class RunMap
{
    private const int CellE7 = 100_000, WholeBelowWays = 30_000;
    private const double AroundMetres = 1_600; // more than a sheet shows

    public static StreetMap Of(OsmExtract extract, CircleStudy study)
    {
        if (extract.Streets.WayCount < WholeBelowWays) return StreetMap.From(extract);
        var near = CellsAround(study);
        var s = extract.Streets;
        var lines = new List<MapLine>();
        for (int way = 0; way < s.WayCount; way++)
        {
            int first = s.FirstNode[way], count = s.FirstNode[way + 1] - first;
            bool main = s.Class[way] is StreetClass.Primary or StreetClass.Secondary;
            if (count < 2 || (!main && !near.Contains(Cell(At(s, first))) && !near.Contains(Cell(At(s, first + count - 1))))) continue;
            var points = new GeoPoint[count];
            for (int i = 0; i < count; i++) points[i] = At(s, first + i);
            lines.Add(new(s.Class[way], s.NameOfWay[way] < 0 ? null : s.Names[s.NameOfWay[way]], points));
        }
        return new(lines, [.. extract.Scenery.Where(p => p.Kind != SceneryKind.Park || p.Lines.Any(l => near.Contains(Cell(l[0]))))], [.. extract.Buildings.Where(b => near.Contains(Cell(b.At)))]);
    }

    private static HashSet<(int, int)> CellsAround(CircleStudy study)
    {
        var cells = new HashSet<(int, int)>();
        for (int i = 0; i < study.Data.Communities.Count; i++)
        {
            int home = StandPoint.Of(study, i);
            if (home < 0) continue;
            var box = GeoBox.Empty.With(study.Data.Homes[home].At).Wider(AroundMetres);
            for (int x = box.WestE7 / CellE7; x <= box.EastE7 / CellE7; x++)
                for (int y = box.SouthE7 / CellE7; y <= box.NorthE7 / CellE7; y++) cells.Add((x, y));
        }
        return cells;
    }

    private static (int, int) Cell(GeoPoint p) => (p.LonE7 / CellE7, p.LatE7 / CellE7);

    private static GeoPoint At(StreetNetwork s, int reference) => new(s.LonE7[s.Nodes[reference]], s.LatE7[s.Nodes[reference]]);
}
