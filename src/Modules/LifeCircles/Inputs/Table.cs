namespace Wutong.LifeCircles.Inputs;

/// <summary>表格: rows of text cells under a header, whichever kind of file they came from.</summary>
/// <param name="File">The file's name, for messages.</param>
internal sealed record Table(string File, IReadOnlyList<string> Headers, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Reads CSV, XLSX or GeoJSON points by the file's ending.</summary>
    /// <exception cref="InputException">The file is missing, of another kind, or damaged.</exception>
    public static Table Read(string path, CancellationToken ct)
    {
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" => CsvTable.Read(path),
                ".XLSX" => XlsxTable.Read(path, ct),
                ".GEOJSON" or ".JSON" => GeoJsonPoints.Read(path),
                _ => throw new InputException($"{path}: a .csv, .xlsx or .geojson file was expected"),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(e is FileNotFoundException or DirectoryNotFoundException ? $"{path}: there is no such file" : $"{path}: cannot be read ({e.Message.TrimEnd('.')})", e);
        }
    }
}

/// <param name="Number">The line, sheet row or feature, counted from 1 as the operator sees it.</param>
internal readonly record struct TableRow(int Number, string[] Cells);
