using Wutong.Platform.Errors;

namespace Wutong.Platform.Tables;

/// <summary>退回文件: a table that was sent, handed back as XLSX with what is wrong beside each row.</summary>
public static class ReturnedFile
{
    /// <summary>The last column's title.</summary>
    public const string ReasonTitle = "错误原因";
    private const int Narrow = 8, Wide = 40;

    /// <summary>Writes the original columns and a last one, 错误原因; the caller mends the rows and sends the same file again.</summary>
    /// <param name="reasons">One for each row of <paramref name="table"/>, in its order; null where nothing is wrong.</param>
    /// <param name="onlyWrong">Leaves out rows without a reason.</param>
    /// <remarks>A column 错误原因 from an earlier return is replaced. Every cell is text, so codes keep their leading zeros.</remarks>
    /// <exception cref="ArgumentException">There are not as many reasons as rows.</exception>
    public static void Write(Stream stream, Table table, IReadOnlyList<string?> reasons, bool onlyWrong = false)
    {
        if (reasons.Count != table.Rows.Count) throw new ArgumentException($"{table.Rows.Count} reasons were expected, one a row; {reasons.Count} came", nameof(reasons));
        int[] columns = [.. Enumerable.Range(0, Math.Max(table.Headers.Count, table.Rows.Count == 0 ? 0 : table.Rows.Max(r => r.Cells.Length))).Where(i => Header(table, i) != ReasonTitle)];
        using var file = new XlsxFile(stream);
        file.Sheet("Sheet1", [.. columns.Select(i => Width(table, i)), 60], sheet =>
        {
            Row(sheet, columns.Select(i => Header(table, i)), ReasonTitle);
            for (int i = 0; i < table.Rows.Count; i++)
                if (!onlyWrong || reasons[i] is not null) Row(sheet, columns.Select(c => Cell(table.Rows[i], c)), reasons[i]);
        });
    }

    /// <summary>What was found wrong, by row: 名称：不能为空；人数：…</summary>
    /// <param name="troubles">As <see cref="InputException.Troubles"/> tells them; those of the header or of no row stand in none.</param>
    /// <returns>One for each row of the table, null where nothing is wrong.</returns>
    public static IReadOnlyList<string?> Reasons(Table table, IEnumerable<InputTrouble> troubles)
    {
        var byRow = troubles.ToLookup(t => t.Row, t => $"{t.Field}：{t.Chinese ?? t.Expected}");
        return [.. table.Rows.Select(r => byRow.Contains(r.Number) ? string.Join('；', byRow[r.Number]) : null)];
    }

    private static void Row(ITableOut sheet, IEnumerable<string> cells, string? reason)
    {
        foreach (var cell in cells) sheet.Text(cell);
        sheet.Text(reason);
        sheet.EndRow();
    }

    private static string Header(Table table, int column) => column < table.Headers.Count ? table.Headers[column].Trim() : "";

    private static string Cell(TableRow row, int column) => column < row.Cells.Length ? row.Cells[column] : "";

    private static int Width(Table table, int column) => Math.Clamp(table.Rows.Take(100).Select(r => Cell(r, column)).Append(Header(table, column)).Max(t => t.Sum(c => c < 0x2E80 ? 1 : 2)) + 2, Narrow, Wide);
}
