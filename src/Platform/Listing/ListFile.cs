using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;
using Wutong.Platform.Tables;

namespace Wutong.Platform.Listing;

/// <summary>导出: a list as XLSX, CSV or JSON, with the same columns in each. Rows are written as they come from the database.</summary>
public static class ListFile
{
    /// <summary>So many rows go into one file; who needs more narrows the list.</summary>
    public const int MostRows = 200_000;

    /// <param name="format">xlsx, csv or json; anything else is a 400.</param>
    /// <param name="name">Without an ending; the file's name and the sheet's.</param>
    public static IResult Answer<T>(string format, string name, IReadOnlyList<ListColumn<T>> columns, IAsyncEnumerable<T> rows, Lang lang)
    {
        var type = format switch
        {
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "csv" => "text/csv; charset=utf-8",
            "json" => "application/json",
            _ => throw new BadInputException("format", "格式是 xlsx、csv 或 json。", "The format is xlsx, csv or json."),
        };
        return Results.Stream(async to =>
        {
            var path = Path.GetTempFileName(); // a zip wants to go back; and a client that goes away leaves no half-written answer
            try
            {
                await using (var file = File.Create(path)) await WriteAsync(file, format, name, columns, rows, lang);
                await using var made = File.OpenRead(path);
                await made.CopyToAsync(to);
            }
            finally { File.Delete(path); }
        }, type, fileDownloadName: $"{name}.{format}");
    }

    private static async Task WriteAsync<T>(Stream to, string format, string name, IReadOnlyList<ListColumn<T>> columns, IAsyncEnumerable<T> rows, Lang lang)
    {
        if (format == "json") { await JsonAsync(to, columns, rows, lang); return; }
        var all = new List<T>();
        await foreach (var row in rows.Take(MostRows)) all.Add(row);
        if (format == "csv")
        {
            using var csv = new CsvFile(to);
            Fill(csv, columns, all, lang);
        }
        else
        {
            using var xlsx = new XlsxFile(to);
            xlsx.Sheet(name.Length > 31 ? name[..31] : name, [.. columns.Select(c => c.Width)], table => Fill(table, columns, all, lang));
        }
    }

    private static void Fill<T>(ITableOut table, IReadOnlyList<ListColumn<T>> columns, List<T> rows, Lang lang)
    {
        foreach (var column in columns) table.Text(lang[column.Chinese, column.English]);
        table.EndRow();
        foreach (var row in rows)
        {
            foreach (var column in columns) Put(table, column.Value(row, lang));
            table.EndRow();
        }
    }

    private static void Put(ITableOut table, Cell cell)
    {
        if (cell.Number is { } number) table.Number(number);
        else table.Text(cell.MomentUtc is { } at ? Beijing(at) : cell.Text);
    }

    /// <summary>As a spreadsheet's reader expects it: Beijing time.</summary>
    private static string Beijing(DateTime utc) => (utc + Lang.ChinaTime).ToString("yyyy-MM-dd HH:mm:ss", null);

    private static async Task JsonAsync<T>(Stream to, IReadOnlyList<ListColumn<T>> columns, IAsyncEnumerable<T> rows, Lang lang)
    {
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartArray();
        await foreach (var row in rows.Take(MostRows))
        {
            json.WriteStartObject();
            foreach (var column in columns) Put(json, column.Code, column.Value(row, lang));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Put(Utf8JsonWriter json, string name, Cell cell)
    {
        if (cell.Number is { } number) json.WriteNumber(name, number);
        else if (cell.MomentUtc is { } at) json.WriteString(name, at);
        else json.WriteString(name, cell.Text);
    }
}
