using System.Globalization;
using MiniExcelLibs;

namespace Wutong.LifeCircles.Inputs;

/// <summary>XLSX 读入: the first sheet; its first row is the header.</summary>
internal static class XlsxTable
{
    public static Table Read(string path, CancellationToken ct)
    {
        using var file = File.OpenRead(path);
        try
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
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or FormatException or NullReferenceException or KeyNotFoundException or ArgumentException)
        {
            throw new InputException($"{path}: is not a readable .xlsx workbook; open it in a spreadsheet program and save it again", e); // whatever the package meets in a broken file
        }
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
