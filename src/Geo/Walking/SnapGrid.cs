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

    /// <summary>Lists the edges of every cell. Workers take stretches of tails and are joined in their order, so the lists do not depend on how many there are.</summary>
    public static (int[] CellFirst, int[] CellArc) Fill(GraphHeader header, GridSource edges)
    {
        var grid = new SnapGrid(header);
        var parts = new CellEntries[edges.NodeCount < 10_000 ? 1 : Environment.ProcessorCount];
        Parallel.For(0, parts.Length, p =>
        {
            parts[p] = new CellEntries(grid);
            edges.AddPieces((int)((long)edges.NodeCount * p / parts.Length), (int)((long)edges.NodeCount * (p + 1) / parts.Length), parts[p]);
        });
        return Join(parts, header.GridColumns * header.GridRows);
    }

    private static (int[] CellFirst, int[] CellArc) Join(CellEntries[] parts, int cells)
    {
        var first = new int[cells + 1];
        foreach (var part in parts)
            foreach (int cell in part.Cells) first[cell + 1]++;
        for (int c = 0; c < cells; c++) first[c + 1] += first[c];
        var next = first.AsSpan(0, cells).ToArray();
        var arcs = new int[first[cells]];
        foreach (var part in parts)
        {
            ReadOnlySpan<int> partCells = part.Cells, partArcs = part.Arcs;
            for (int i = 0; i < partCells.Length; i++) arcs[next[partCells[i]]++] = partArcs[i];
        }
        return (first, arcs);
    }
}
