using Wutong.Platform.Errors;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Inputs;

/// <summary>点表: a table of places, from CSV, XLSX or GeoJSON points by the file's ending.</summary>
internal static class PointTable
{
    /// <exception cref="InputException">The file is missing, of another kind, or damaged.</exception>
    public static Table Read(string path, CancellationToken ct) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" or ".XLSX" => Table.Read(path, ct),
        ".GEOJSON" or ".JSON" => Table.Opened(path, () => GeoJsonPoints.Read(path)),
        _ => throw new InputException($"{path}: a .csv, .xlsx or .geojson file was expected"),
    };
}
