using Wutong.Geo.Maps;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Areas;

/// <summary>面查找: which of many areas holds a point.</summary>
/// <remarks>
/// Even-odd over all rings, in whole 1e-7 degrees, exactly. A point on a border belongs to the area north or east of it (half-open: a point is inside when the ray to the east
/// crosses the border an odd number of times, an edge reaching from its lower end up to but without its upper), so areas that share a border share no point and leave
/// none out. Where areas overlap, the first. A grid of cells: one that lies wholly inside an area answers at once; in the others an area is asked, which keeps its edges by rows
/// of the grid. Memory: 4 bytes a cell, 16 bytes an edge and row, 8 bytes an area in a mixed cell; see <see cref="Bytes"/>. Thread-safe.
/// </remarks>
public sealed class AreaFinder
{
    private readonly AreaGrid _grid;
    private readonly int[] _cells; // -1 nothing, an area that fills the cell, or -2 - the start of a list
    private readonly int[] _lists; // how many, then area * 2 (+ 1 when it fills the cell), first area first
    private readonly AreaRows[] _areas;

    /// <param name="areas">In the order their indexes count; rings closed or not. An area without rings holds nothing.</param>
    public AreaFinder(IEnumerable<GeoRings> areas)
    {
        var all = areas.ToList();
        _grid = AreaGrid.Over(GeoBox.Of(all.SelectMany(a => a.Rings).SelectMany(r => r)), all.Count);
        _areas = [.. all.Select(a => new AreaRows(a, _grid))];
        (_cells, _lists) = new CellFill(_grid, _areas).Run();
    }

    /// <summary>About how much memory this takes, in bytes.</summary>
    public long Bytes => 4L * (_cells.Length + _lists.Length) + _areas.Sum(a => a.Bytes);

    /// <returns>The area's index, or -1.</returns>
    public int Find(GeoPoint p)
    {
        if (!_grid.TryCell(p, out int row, out int cell)) return -1;
        int found = _cells[cell];
        return found >= -1 ? found : Ask(p, row, -2 - found);
    }

    private int Ask(GeoPoint p, int row, int at)
    {
        foreach (int entry in _lists.AsSpan(at + 1, _lists[at]))
            if ((entry & 1) == 1 || _areas[entry >> 1].Contains(p, row)) return entry >> 1;
        return -1;
    }
}
