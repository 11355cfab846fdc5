using System.Globalization;
using System.Text.RegularExpressions;

namespace Wutong.Platform.Files.Redactions;

/// <summary>遮盖方格: a photograph divided into equal cells, so that what is to be covered can be ticked.</summary>
internal readonly partial record struct CoverGrid(int Columns, int Rows)
{
    private const int MostOfASide = 40;

    /// <summary>Cells about as wide as high.</summary>
    public static CoverGrid For(int widthPixels, int heightPixels) => widthPixels >= heightPixels ? new(12, 9) : new(9, 12);

    /// <summary>A cell as a form sends it.</summary>
    public string CellText(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{row}-{column}/{Columns}x{Rows}");

    /// <returns>False when it is no cell, or one beside its grid.</returns>
    public static bool TryReadCell(string text, out CoverGrid grid, out (int Row, int Column) cell)
    {
        (grid, cell) = (default, default);
        if (Cell().Match(text) is not { Success: true } match) return false;
        int Number(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        (cell, grid) = ((Number(1), Number(2)), new(Number(3), Number(4)));
        return grid is { Columns: >= 1 and <= MostOfASide, Rows: >= 1 and <= MostOfASide } && cell.Row >= 1 && cell.Row <= grid.Rows && cell.Column >= 1 && cell.Column <= grid.Columns;
    }

    /// <summary>The rectangles these cells make up: cells beside each other in a row, then equal pieces of rows below each other.</summary>
    public IReadOnlyList<CoverArea> Areas(IReadOnlySet<(int Row, int Column)> cells)
    {
        var (done, open) = (new List<CoverArea>(), new Dictionary<(int From, int To), int>()); // open: pieces that reach down to the row before, and the row they began in
        for (var row = 1; row <= Rows + 1; row++)
        {
            var pieces = Pieces(cells, row);
            foreach (var (piece, since) in open.Where(o => !pieces.Contains(o.Key)).ToList())
            {
                done.Add(Area(since, row - 1, piece));
                open.Remove(piece);
            }
            foreach (var piece in pieces) open.TryAdd(piece, row);
        }
        return done;
    }

    private HashSet<(int From, int To)> Pieces(IReadOnlySet<(int Row, int Column)> cells, int row)
    {
        var (pieces, from) = (new HashSet<(int, int)>(), 0);
        for (var column = 1; column <= Columns + 1; column++)
        {
            var isChosen = cells.Contains((row, column));
            if (isChosen && from == 0) from = column;
            else if (!isChosen && from > 0)
            {
                pieces.Add((from, column - 1));
                from = 0;
            }
        }
        return pieces;
    }

    private CoverArea Area(int firstRow, int lastRow, (int From, int To) columns) =>
        new((columns.From - 1) / (double)Columns, (firstRow - 1) / (double)Rows, columns.To / (double)Columns, lastRow / (double)Rows);

    [GeneratedRegex(@"^(\d{1,2})-(\d{1,2})/(\d{1,2})x(\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
