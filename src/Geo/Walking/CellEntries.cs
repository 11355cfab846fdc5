using System.Runtime.CompilerServices;

namespace Wutong.Geo.Walking;

/// <summary>Which edges cross which cells, as found by one worker over one stretch of tails; an edge stands once in a cell.</summary>
internal sealed class CellEntries(SnapGrid grid)
{
    private readonly int[] _lastArc = Filled(grid.Columns * grid.Rows);
    private int[] _cell = new int[1024], _arc = new int[1024];

    public int Count { get; private set; }
    public ReadOnlySpan<int> Cells => _cell.AsSpan(0, Count);
    public ReadOnlySpan<int> Arcs => _arc.AsSpan(0, Count);

    /// <summary>Adds the cells a straight piece of an edge crosses: row by row, the columns between where it enters and leaves the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddPiece(int arc, GeoPoint a, GeoPoint b)
    {
        if (a.LatE7 > b.LatE7) (a, b) = (b, a);
        int low = grid.RowOf(a.LatE7), high = grid.RowOf(b.LatE7);
        for (int row = low; row <= high; row++)
        {
            int from = row == low ? a.LonE7 : LonAt(a, b, grid.RowSpan(row).South), to = row == high ? b.LonE7 : LonAt(a, b, grid.RowSpan(row).North);
            int west = grid.ColumnOf(Math.Min(from, to) - 1), east = grid.ColumnOf(Math.Max(from, to) + 1);
            for (int column = west; column <= east; column++) Add(row * grid.Columns + column, arc);
        }
    }

    private void Add(int cell, int arc)
    {
        if (_lastArc[cell] == arc) return;
        _lastArc[cell] = arc;
        if (Count == _cell.Length)
        {
            Array.Resize(ref _cell, 2 * Count);
            Array.Resize(ref _arc, 2 * Count);
        }
        (_cell[Count], _arc[Count]) = (cell, arc);
        Count++;
    }

    private static int LonAt(GeoPoint a, GeoPoint b, long latE7)
        => (int)(a.LonE7 + (b.LonE7 - (double)a.LonE7) * (latE7 - (double)a.LatE7) / ((double)b.LatE7 - a.LatE7));

    private static int[] Filled(int cells)
    {
        var last = new int[cells];
        Array.Fill(last, -1);
        return last;
    }
}
