namespace Wutong.Geo.Walking;

/// <summary>网格索引: square cells over the network, each listing the edges that cross it, for finding the nearest street.</summary>
internal readonly struct SnapGrid(GraphHeader header)
{
    private const int EdgesPerCell = 16;
    private const double SmallestCellMetres = 25;

    public int Columns => header.GridColumns;
    public int Rows => header.GridRows;

    public int ColumnOf(int lonE7) => (int)Math.Clamp(((long)lonE7 - header.MinLonE7) / header.GridCellLonE7, 0, header.GridColumns - 1);
    public int RowOf(int latE7) => (int)Math.Clamp(((long)latE7 - header.MinLatE7) / header.GridCellLatE7, 0, header.GridRows - 1);

    /// <summary>The cell's west and east edge, in 1e-7 degrees.</summary>
    public (long West, long East) ColumnSpan(int column) => (header.MinLonE7 + (long)column * header.GridCellLonE7, header.MinLonE7 + (column + 1L) * header.GridCellLonE7);
    public (long South, long North) RowSpan(int row) => (header.MinLatE7 + (long)row * header.GridCellLatE7, header.MinLatE7 + (row + 1L) * header.GridCellLatE7);

    /// <summary>Chooses the cell size: about sixteen edges a cell, no smaller than 25 m.</summary>
    public static void Plan(ref GraphHeader header, int edges)
    {
        double latMetres = Earth.MetresPerE7;
        double middle = (header.MinLatE7 / 2.0 + header.MaxLatE7 / 2.0) * 1e-7;
        double lonMetres = latMetres * Math.Max(0.01, Math.Cos(middle * Math.PI / 180));
        double width = Math.Max(1, ((double)header.MaxLonE7 - header.MinLonE7) * lonMetres), height = Math.Max(1, ((double)header.MaxLatE7 - header.MinLatE7) * latMetres);
        double cell = Math.Max(SmallestCellMetres, Math.Sqrt(width * height * EdgesPerCell / Math.Max(1, edges)));
        cell = Math.Max(cell, Math.Max(width, height) / 30_000);
        header.GridCellLonE7 = (int)Math.Ceiling(cell / lonMetres);
        header.GridCellLatE7 = (int)Math.Ceiling(cell / latMetres);
        header.GridColumns = (int)(((long)header.MaxLonE7 - header.MinLonE7) / header.GridCellLonE7) + 1;
        header.GridRows = (int)(((long)header.MaxLatE7 - header.MinLatE7) / header.GridCellLatE7) + 1;
    }

    /// <summary>Two sweeps over the edges' pieces: count, then fill; an edge stands once in a cell.</summary>
    public static (int[] CellFirst, int[] CellArc) Fill(GraphHeader header, GridSource edges)
    {
        var grid = new SnapGrid(header);
        int cells = header.GridColumns * header.GridRows;
        var first = new int[cells + 1];
        var lastArc = new int[cells];
        Array.Fill(lastArc, -1);
        edges.EachPiece((arc, a, b) => grid.EachCell(a, b, cell =>
        {
            if (lastArc[cell] == arc) return;
            lastArc[cell] = arc;
            first[cell + 1]++;
        }));
        for (int c = 0; c < cells; c++) first[c + 1] += first[c];
        var next = first.AsSpan(0, cells).ToArray();
        var arcs = new int[first[cells]];
        Array.Fill(lastArc, -1);
        edges.EachPiece((arc, a, b) => grid.EachCell(a, b, cell =>
        {
            if (lastArc[cell] == arc) return;
            lastArc[cell] = arc;
            arcs[next[cell]++] = arc;
        }));
        return (first, arcs);
    }

    /// <summary>The cells a straight piece crosses: row by row, the columns between where it enters and leaves the row.</summary>
    private void EachCell(GeoPoint a, GeoPoint b, Action<int> cell)
    {
        if (a.LatE7 > b.LatE7) (a, b) = (b, a);
        int low = RowOf(a.LatE7), high = RowOf(b.LatE7);
        for (int row = low; row <= high; row++)
        {
            int from = row == low ? a.LonE7 : LonAt(a, b, RowSpan(row).South), to = row == high ? b.LonE7 : LonAt(a, b, RowSpan(row).North);
            int west = ColumnOf(Math.Min(from, to) - 1), east = ColumnOf(Math.Max(from, to) + 1);
            for (int column = west; column <= east; column++) cell(row * Columns + column);
        }
    }

    private static int LonAt(GeoPoint a, GeoPoint b, long latE7)
        => (int)(a.LonE7 + (b.LonE7 - (double)a.LonE7) * (latE7 - (double)a.LatE7) / ((double)b.LatE7 - a.LatE7));
}
