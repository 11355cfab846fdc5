using System.Globalization;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Tables;

/// <summary>一列: a column under any of its names, Chinese first.</summary>
public sealed class Column(params string[] names)
{
    public IReadOnlyList<string> Names => names;
    public string Title => names[0];
}

/// <summary>Reads the cells of a table and gathers everything that is wrong, so that the operator mends a file once.</summary>
public sealed class TableReading(Table table)
{
    private readonly Dictionary<Column, int> _index = [];
    private readonly List<InputTrouble> _troubles = [];
    private TableRow _row;

    public int RowNumber => _row.Number;

    /// <summary>Asked before each row is handed out: for what every row must keep.</summary>
    public Action? EachRow { get; set; }

    /// <summary>Asked after the last row, before what is wrong is thrown: for what only the whole table can tell.</summary>
    public Action? AfterLast { get; set; }

    /// <summary>Every row in turn; at the end everything wrong is thrown at once.</summary>
    public IEnumerable<TableRow> Rows(params Column[] required)
    {
        foreach (var column in required)
            if (IndexOf(column) < 0) _troubles.Add(new(table.File, 1, column.Title, $"a column of this name is expected (or {string.Join(", ", column.Names.Skip(1))}); the header has {string.Join(", ", table.Headers)}", $"缺少这一列；表头有：{string.Join("、", table.Headers)}"));
        ThrowIfAny();
        foreach (var row in table.Rows)
        {
            _row = row;
            EachRow?.Invoke();
            yield return row;
        }
        AfterLast?.Invoke();
        ThrowIfAny();
    }

    public bool Has(Column column) => IndexOf(column) >= 0;

    /// <summary>Null when empty or when there is no such column.</summary>
    public string? Text(Column column, int most = 200)
    {
        int at = IndexOf(column);
        if (at < 0 || at >= _row.Cells.Length || _row.Cells[at].Length == 0) return null;
        if (_row.Cells[at].Length > most) Trouble(column, $"at most {most} characters are expected, {_row.Cells[at].Length} came", $"最多 {most} 字，现有 {_row.Cells[at].Length} 字");
        return _row.Cells[at];
    }

    public string Needed(Column column, int most = 200)
    {
        if (Text(column, most) is { } text) return text;
        Trouble(column, "is empty; a value was expected", "不能为空");
        return "";
    }

    /// <summary>A whole number from 0; null when empty.</summary>
    public int? Count(Column column)
    {
        if (Text(column) is not { } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1_000_000 && value == Math.Floor(value)) return (int)value;
        Trouble(column, $"a whole number from 0 to 1000000 was expected, '{text}' came", $"应为 0 到 1000000 的整数，现为“{text}”");
        return null;
    }

    /// <summary>A day, yyyy-MM-dd; null when empty.</summary>
    public DateOnly? Day(Column column)
    {
        if (Text(column) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Trouble(column, $"a day as yyyy-MM-dd was expected, '{text}' came", $"应为 yyyy-MM-dd 的日期，现为“{text}”");
        return null;
    }

    /// <param name="expected">What was expected and what came, in English.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public void Trouble(Column column, string expected, string? chinese = null) => Trouble(_row.Number, column, expected, chinese);

    /// <inheritdoc cref="Trouble(Column, string, string?)"/>
    public void Trouble(int row, Column column, string expected, string? chinese = null) => _troubles.Add(new(table.File, row, column.Title, expected, chinese));

    private int IndexOf(Column column)
    {
        if (_index.TryGetValue(column, out int known)) return known;
        for (int i = 0; i < table.Headers.Count; i++)
            if (column.Names.Contains(table.Headers[i].Trim(), StringComparer.OrdinalIgnoreCase)) return _index[column] = i;
        return _index[column] = -1;
    }

    private void ThrowIfAny()
    {
        if (_troubles.Count > 0) throw InputException.Of(_troubles);
    }
}
