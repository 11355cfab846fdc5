using System.Globalization;
using MiniExcelLibs;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Tables;

/// <summary>XLSX 读入: the first sheet; its first row is the header.</summary>
public static class XlsxTable
{
    /// <exception cref="InputException">Not a workbook, or one that unpacks beyond <see cref="XlsxGuard"/>'s limits.</exception>
    public static Table Read(Stream stream, string path, CancellationToken ct = default)
    {
        try
        {
            using var whole = XlsxGuard.Checked(stream, path, ct);
            return Rows(whole, path, ct);
        }
        catch (Exception e) when (e is not (InputException or OperationCanceledException or OutOfMemoryException))
        {
            // The package meets a broken file with whatever its own code runs into.
            throw new InputException($"{path}: is not a readable .xlsx workbook; open it in a spreadsheet program and save it again", e);
        }
    }

    private static Table Rows(Stream file, string path, CancellationToken ct)
    {
        string[]? headers = null;
        var rows = new List<TableRow>();
        int number = 0;
        foreach (IDictionary<string, object?> row in MiniExcel.Query(file, useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            ct.ThrowIfCancellationRequested();
            number++;
            var cells = row.Values.Select(Text).ToArray();
            if (cells.All(c => c.Length == 0)) continue;
            if (headers is null) headers = cells;
            else rows.Add(new(number, cells));
        }
        return new(Path.GetFileName(path), headers ?? throw new InputException($"{path}: the first sheet is empty; a header row was expected"), rows);
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!.Trim(),
    };
}
