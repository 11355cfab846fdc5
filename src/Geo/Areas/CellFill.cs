namespace Wutong.Geo.Areas;

/// <summary>Tells for each cell which areas may hold a point of it, first area first, up to one that fills it.</summary>
internal sealed class CellFill(AreaGrid grid, AreaRows[] areas)
{
    private readonly bool[] _filled = new bool[grid.Columns * grid.Rows];
    private readonly int[] _counts = new int[grid.Columns * grid.Rows];
    private readonly bool[] _onBorder = new bool[grid.Columns];
    private readonly List<(int Cell, int Entry)> _found = [];

    public (int[] Cells, int[] Lists) Run()
    {
        for (int area = 0; area < areas.Length; area++)
            for (int row = areas[area].FirstRow; row < areas[area].EndRow; row++) Row(area, row);
        return Laid();
    }

    private void Row(int area, int row)
    {
        var edges = areas[area].Edges(row);
        var (first, last) = MarkBorder(edges, row);
        bool inside = false, known = false; // between two border cells nothing changes
        for (int column = first; column <= last; column++)
        {
            bool border = _onBorder[column];
            _onBorder[column] = false;
            if (!border && !known) inside = areas[area].Contains(grid.Corner(column, row), row);
            known = !border;
            if (border || inside) Add(row * grid.Columns + column, area, !border);
        }
    }

    /// <summary>Marks every cell of the row that an edge may touch, one unit of rounding included.</summary>
    private (int First, int Last) MarkBorder(ReadOnlySpan<AreaEdge> edges, int row)
    {
        int first = int.MaxValue, last = -1;
        double south = grid.Corner(0, row).LatE7 - 1.0, north = grid.Corner(0, row + 1).LatE7 + 1.0;
        foreach (var edge in edges)
        {
            bool level = edge.Low.LatE7 == edge.High.LatE7;
            double a = level ? edge.Low.LonE7 : edge.LonAt(south), b = level ? edge.High.LonE7 : edge.LonAt(north);
            var (from, to) = grid.ColumnsBetween(Math.Min(a, b) - 2, Math.Max(a, b) + 2);
            _onBorder.AsSpan(from..(to + 1)).Fill(true);
            (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }
        return (first, last);
    }

    private void Add(int cell, int area, bool fills)
    {
        if (_filled[cell]) return;
        _filled[cell] = fills;
        _counts[cell]++;
        _found.Add((cell, area * 2 + (fills ? 1 : 0)));
    }

    private (int[] Cells, int[] Lists) Laid()
    {
        var cells = new int[_counts.Length];
        int length = 0;
        for (int cell = 0; cell < cells.Length; cell++)
        {
            cells[cell] = _counts[cell] == 0 ? -1 : -2 - length;
            if (_counts[cell] > 0) length += IsWhole(cell) ? 0 : 1 + _counts[cell];
        }
        var lists = new int[length];
        foreach (var (cell, entry) in _found)
        {
            if (IsWhole(cell)) cells[cell] = entry >> 1;
            else
            {
                int at = -2 - cells[cell];
                lists[at + 1 + lists[at]++] = entry;
            }
        }
        return (cells, lists);
    }

    /// <summary>One area fills the cell and none before it has a border there.</summary>
    private bool IsWhole(int cell) => _filled[cell] && _counts[cell] == 1;
}
