namespace Wutong.LifeCircles.Sheets;

/// <summary>What to print of a whole edition.</summary>
/// <param name="Folder">Where the files go; created when missing.</param>
/// <param name="Pace">elderly or adult.</param>
public sealed record PressOrder(string Folder, bool Svg, bool Pdf, string Pace = "elderly", bool English = false);

/// <param name="Name">The community just done.</param>
public sealed record PressProgress(int Done, int All, string Name);

/// <param name="Skipped">Communities without a sheet, and why.</param>
/// <param name="MissingLetters">Characters no font here has, with the community each was met in; 〓 stands for them.</param>
public sealed record PressReport(int Sheets, long Bytes, IReadOnlyList<string> Skipped, IReadOnlyList<string> MissingLetters);

/// <summary>导视图印制: all sheets of the newest edition, for the command line and for jobs.</summary>
public interface ISheetPress
{
    /// <summary>Makes every sheet beside the folder and moves them in at the end: cancelled or failed, the folder is as it was.</summary>
    /// <exception cref="Platform.Errors.BadInputException">There is no edition yet, or the order makes no sense; the message says what to do.</exception>
    Task<PressReport> PrintAsync(PressOrder order, IProgress<PressProgress>? progress, CancellationToken ct);
}
