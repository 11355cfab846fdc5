namespace Wutong.Platform.Tables;

/// <summary>A table being written, cell by cell: CSV and XLSX are written by the same code.</summary>
public interface ITableOut
{
    void Text(string? text);
    void Number(long? value);

    /// <param name="decimals">Decimals shown.</param>
    void Number(double? value, byte decimals);
    void Degrees(int e7);
    void EndRow();
}

public static class TableOut
{
    public static void Row(this ITableOut table, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) table.Text(cell);
        table.EndRow();
    }
}
