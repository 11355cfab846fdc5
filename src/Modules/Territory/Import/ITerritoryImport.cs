using Wutong.Geo.Coordinates;

namespace Wutong.Territory;

/// <param name="Path">XLSX, CSV or GeoJSON.</param>
/// <param name="System">As whoever imports says it.</param>
/// <param name="CheckOnly">Tells what would happen and changes nothing.</param>
public sealed record TerritoryImportOptions(string Path, ImportKind Kind, CoordinateSystem System, bool CheckOnly = false);

/// <summary>What an import did, or would do.</summary>
/// <param name="Gone">Closed because the file does not hold them.</param>
/// <param name="WarningZh">A doubt about the coordinate system; null when there is none.</param>
public sealed record TerritoryImportReport(int New, int Changed, int Same, int Gone, bool IsDone, string? WarningZh, string? WarningEn);

/// <summary>导入辖区台账 from a file, for the command line; pages go by way of a preview.</summary>
public interface ITerritoryImport
{
    /// <summary>All of the file, or nothing.</summary>
    /// <param name="progress">A share from 0 to 1, and what is being done in Chinese and English.</param>
    /// <exception cref="Platform.Errors.InputException">Names every wrong row; beside the file then lies NAME-错误原因.xlsx.</exception>
    Task<TerritoryImportReport> RunAsync(TerritoryImportOptions options, Action<double, string, string>? progress, CancellationToken ct);
}
