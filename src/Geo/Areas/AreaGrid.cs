using Wutong.Geo.Maps;

namespace Wutong.Geo.Areas;

/// <summary>网格: a box cut into cells, nearly square on the ground.</summary>
internal sealed class AreaGrid
{
    private const int CellsPerArea = 32, FewestCells = 1 << 14, MostCells = 1 << 22;
    private readonly GeoBox _box;
    private readonly uint _width, _height; // of a cell, 1e-7 degrees

    private AreaGrid(GeoBox box, int columns, int rows)
    {
        _box = box;
        _width = CellOf(box.WestE7, box.EastE7, columns);
        _height = CellOf(box.SouthE7, box.NorthE7, rows);
        Columns = box.IsEmpty ? 0 : Column(box.EastE7) + 1;
        Rows = box.IsEmpty ? 0 : Row(box.NorthE7) + 1;
    }

    public int Columns { get; }
    public int Rows { get; }

    public static AreaGrid Over(GeoBox box, int areas)
    {
        if (box.IsEmpty) return new(box, 1, 1);
        double cells = Math.Clamp((long)areas * CellsPerArea, FewestCells, MostCells);
        double high = (double)box.NorthE7 - box.SouthE7 + 1, wide = ((double)box.EastE7 - box.WestE7 + 1) * Math.Max(0.01, Math.Cos(box.Centre.Lat * Math.PI / 180));
        int columns = (int)Math.Clamp(Math.Sqrt(cells * wide / high), 1, cells);
        return new(box, columns, (int)Math.Max(1, cells / columns));
    }

    /// <returns>False outside the box.</returns>
    public bool TryCell(GeoPoint p, out int row, out int cell)
    {
        (row, cell) = (0, 0);
        if (!_box.Contains(p)) return false;
        row = Row(p.LatE7);
        cell = row * Columns + Column(p.LonE7);
        return true;
    }

    public int Column(int lonE7) => (int)((uint)(lonE7 - _box.WestE7) / _width);

    public int Row(int latE7) => (int)((uint)(latE7 - _box.SouthE7) / _height);

    /// <summary>The western- and southernmost point of a cell.</summary>
    public GeoPoint Corner(int column, int row) => new((int)(_box.WestE7 + column * (long)_width), (int)(_box.SouthE7 + row * (long)_height));

    /// <summary>Columns from one longitude to another, kept to the grid.</summary>
    public (int First, int Last) ColumnsBetween(double west, double east)
        => ((int)Math.Clamp((west - _box.WestE7) / _width, 0, Columns - 1), (int)Math.Clamp((east - _box.WestE7) / _width, 0, Columns - 1));

    private static uint CellOf(int low, int high, int count) => low > high ? 1 : (uint)(((long)high - low + count) / count);
}
