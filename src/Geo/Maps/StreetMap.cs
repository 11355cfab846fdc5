using Wutong.Geo.Osm;
using Wutong.Geo.Streets;

namespace Wutong.Geo.Maps;

/// <summary>一条街: a street as it is drawn.</summary>
public sealed record MapLine(StreetClass Class, string? Name, GeoPoint[] Points)
{
    public GeoBox Box { get; } = GeoBox.Of(Points);
}

/// <summary>底图: what maps are drawn on: streets with class and name, water, parks, railways, walls, and where houses stand.</summary>
/// <remarks>Apart from the walking graph, which needs no names. Immutable, thread-safe. Saved and opened by <see cref="StreetMapFile"/>.</remarks>
public sealed class StreetMap
{
    private const int CellE7 = 50_000; // about half a kilometre: a screenful asks some dozens of cells
    private readonly Dictionary<(int, int), List<int>> _linesIn = [], _housesIn = [];
    private readonly GeoBox[] _sceneryBoxes;

    public StreetMap(IReadOnlyList<MapLine> streets, IReadOnlyList<OsmScenery> scenery, IReadOnlyList<OsmBuilding> houses)
    {
        (Streets, Scenery, Houses) = (streets, scenery, houses);
        for (int i = 0; i < streets.Count; i++) AddTo(_linesIn, streets[i].Box, i);
        _sceneryBoxes = [.. scenery.Select(s => GeoBox.Of(s.Lines.SelectMany(l => l)))];
        for (int i = 0; i < houses.Count; i++) AddTo(_housesIn, GeoBox.Empty.With(houses[i].At), i);
        Box = streets.Aggregate(GeoBox.Empty, (box, line) => box.With(line.Box));
    }

    public IReadOnlyList<MapLine> Streets { get; }
    public IReadOnlyList<OsmScenery> Scenery { get; }
    public IReadOnlyList<OsmBuilding> Houses { get; }

    /// <summary>Around every street.</summary>
    public GeoBox Box { get; }

    /// <summary>The drawable part of an extract.</summary>
    public static StreetMap From(OsmExtract extract)
    {
        var s = extract.Streets;
        var lines = new List<MapLine>(s.WayCount);
        for (int way = 0; way < s.WayCount; way++)
        {
            var points = s.Nodes.AsSpan(s.FirstNode[way], s.FirstNode[way + 1] - s.FirstNode[way]).ToArray().Select(v => new GeoPoint(s.LonE7[v], s.LatE7[v])).ToArray();
            if (points.Length > 1) lines.Add(new(s.Class[way], s.NameOfWay[way] < 0 ? null : s.Names[s.NameOfWay[way]], points));
        }
        return new(lines, extract.Scenery, extract.Buildings);
    }

    /// <summary>Streets whose box touches a box, each once, in the map's order.</summary>
    public IEnumerable<MapLine> StreetsIn(GeoBox box) => In(_linesIn, box).Select(i => Streets[i]).Where(line => line.Box.Touches(box));

    /// <summary>Houses in a box.</summary>
    public IEnumerable<OsmBuilding> HousesIn(GeoBox box) => In(_housesIn, box).Select(i => Houses[i]).Where(h => box.Contains(h.At));

    /// <summary>Scenery whose box touches a box, in the map's order.</summary>
    public IEnumerable<OsmScenery> SceneryIn(GeoBox box) => Scenery.Where((_, i) => _sceneryBoxes[i].Touches(box));

    /// <summary>Ascending, each once.</summary>
    private static List<int> In(Dictionary<(int, int), List<int>> cells, GeoBox box)
    {
        var found = new List<int>();
        for (int x = box.WestE7 / CellE7; x <= box.EastE7 / CellE7; x++)
            for (int y = box.SouthE7 / CellE7; y <= box.NorthE7 / CellE7; y++)
                if (cells.TryGetValue((x, y), out var some)) found.AddRange(some);
        found.Sort();
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
            if (kept == 0 || found[i] != found[kept - 1]) found[kept++] = found[i];
        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    private static void AddTo(Dictionary<(int, int), List<int>> cells, GeoBox box, int item)
    {
        for (int x = box.WestE7 / CellE7; x <= box.EastE7 / CellE7; x++)
            for (int y = box.SouthE7 / CellE7; y <= box.NorthE7 / CellE7; y++)
            {
                if (!cells.TryGetValue((x, y), out var some)) cells[(x, y)] = some = [];
                some.Add(item);
            }
    }
}
