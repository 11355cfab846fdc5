using Wutong.Geo;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;

namespace Wutong.LifeCircles.Inputs;

/// <summary>面索引: which of many outlines holds a point. Even-odd, as <see cref="Book.Rings"/>; where outlines overlap, the first.</summary>
/// <remarks>
/// A grid of cells lists the outlines whose box touches each; an outline keeps its edges in 128 bands of latitude, so a point meets a few
/// dozen edges and not thousands. Thread-safe.
/// </remarks>
internal sealed class AreaIndex
{
    private const int Side = 64;
    private readonly Banded[] _areas;
    private readonly int[][] _cells = new int[Side * Side][];
    private readonly GeoBox _box;

    public AreaIndex(IEnumerable<GeoRings> areas)
    {
        _areas = [.. areas.Select(a => new Banded(a))];
        _box = _areas.Aggregate(GeoBox.Empty, (box, a) => box.With(a.Box));
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            var (column, row) = (cell % Side, cell / Side);
            _cells[cell] = [.. Enumerable.Range(0, _areas.Length).Where(a => Touches(_areas[a].Box, column, row))];
        }
    }

    /// <returns>The outline's index, or -1.</returns>
    public int At(GeoPoint p)
    {
        if (_box.IsEmpty || !_box.Contains(p)) return -1;
        foreach (int area in _cells[Cell(p.LatE7, _box.SouthE7, _box.NorthE7) * Side + Cell(p.LonE7, _box.WestE7, _box.EastE7)])
            if (_areas[area].Contains(p)) return area;
        return -1;
    }

    private bool Touches(GeoBox box, int column, int row) => !box.IsEmpty
        && Cell(box.WestE7, _box.WestE7, _box.EastE7) <= column && column <= Cell(box.EastE7, _box.WestE7, _box.EastE7)
        && Cell(box.SouthE7, _box.SouthE7, _box.NorthE7) <= row && row <= Cell(box.NorthE7, _box.SouthE7, _box.NorthE7);

    private static int Cell(int at, int low, int high) => (int)(((long)at - low) * Side / ((long)high - low + 1));

    private sealed class Banded
    {
        private const int Bands = 128;
        private readonly (GeoPoint A, GeoPoint B)[][] _edges = new (GeoPoint, GeoPoint)[Bands][];

        public Banded(GeoRings rings)
        {
            Box = GeoBox.Of(rings.Rings.SelectMany(r => r));
            var lists = new List<(GeoPoint, GeoPoint)>[Bands];
            for (int b = 0; b < Bands; b++) lists[b] = [];
            foreach (var ring in rings.Rings)
                for (int i = 0; i + 1 < ring.Length; i++)
                {
                    int low = Band(Math.Min(ring[i].LatE7, ring[i + 1].LatE7)), high = Band(Math.Max(ring[i].LatE7, ring[i + 1].LatE7));
                    for (int b = low; b <= high; b++) lists[b].Add((ring[i], ring[i + 1]));
                }
            for (int b = 0; b < Bands; b++) _edges[b] = [.. lists[b]];
        }

        public GeoBox Box { get; }

        public bool Contains(GeoPoint p)
        {
            if (!Box.Contains(p)) return false;
            bool inside = false;
            foreach (var (a, b) in _edges[Band(p.LatE7)])
            {
                if (a.LatE7 > p.LatE7 == b.LatE7 > p.LatE7) continue;
                double lon = a.LonE7 + (double)(p.LatE7 - a.LatE7) / ((double)b.LatE7 - a.LatE7) * ((double)b.LonE7 - a.LonE7);
                if (p.LonE7 < lon) inside = !inside;
            }
            return inside;
        }

        private int Band(int latE7) => (int)(((long)latE7 - Box.SouthE7) * Bands / ((long)Box.NorthE7 - Box.SouthE7 + 1));
    }
}
