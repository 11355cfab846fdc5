using Wutong.Platform.Errors;

namespace Wutong.Platform.Tables;

/// <summary>表格: rows of text cells under a header, whichever kind of file they came from.</summary>
/// <param name="File">The file's name, for messages.</param>
public sealed record Table(string File, IReadOnlyList<string> Headers, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Reads CSV or XLSX by the file's ending.</summary>
    /// <exception cref="InputException">The file is missing, of another kind, or damaged.</exception>
    public static Table Read(string path, CancellationToken ct = default) => Opened(path, () =>
    {
        using var stream = System.IO.File.OpenRead(path);
        return Read(stream, path, ct);
    });

    /// <summary>Reads CSV or XLSX by the ending of <paramref name="name"/>: a file that was sent.</summary>
    /// <param name="stream">Read to its end; one that cannot seek is first taken into memory.</param>
    /// <exception cref="InputException">The file is of another kind, too large, or damaged.</exception>
    public static Table Read(Stream stream, string name, CancellationToken ct = default) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" => CsvTable.Read(stream, name),
        ".XLSX" => XlsxTable.Read(stream, name, ct),
        _ => throw new InputException($"{name}: a .csv or .xlsx file was expected"),
    };

    /// <summary>Runs a reading; a file that is missing or cannot be opened becomes a message for the operator.</summary>
    /// <exception cref="InputException">The file is missing or cannot be read.</exception>
    public static T Opened<T>(string path, Func<T> read)
    {
        try { return read(); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(e is FileNotFoundException or DirectoryNotFoundException ? $"{path}: there is no such file" : $"{path}: cannot be read ({e.Message.TrimEnd('.')})", e);
        }
    }
}

/// <param name="Number">The line, sheet row or feature, counted from 1 as the operator sees it.</param>
public readonly record struct TableRow(int Number, string[] Cells);
