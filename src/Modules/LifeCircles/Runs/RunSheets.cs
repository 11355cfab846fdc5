using System.Collections.Concurrent;
using Wutong.LifeCircles.Reports;
using Wutong.LifeCircles.Sheets;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Runs;

/// <summary>导视图成套: one sheet for every community, on all cores; hexagons, which are nobody's community, get some unless all are asked for.</summary>
internal static class RunSheets
{
    /// <summary>Sheets of hexagons when not all are asked for: those with most people, or points.</summary>
    public const int OfHexagons = 60;

    /// <returns>The codes of the communities that have one; a community whose stand point is on no street has none.</returns>
    public static IReadOnlySet<string> Write(CircleReport report, CircleRunOptions options, OutFolder folder, IProgress<double> progress, CancellationToken ct)
    {
        var fonts = PictureFonts.Beside;
        var order = new SheetOrder(Pace.Elderly, report.Lang, options.Address);
        var done = new ConcurrentBag<string>();
        var wanted = Wanted(report, options);
        int count = 0, all = wanted.Length;
        Parallel.ForEach(wanted, new ParallelOptions { CancellationToken = ct }, community =>
        {
            if (SheetMaker.Make(report.Book, community, order, ct) is { } sheet)
            {
                Draw(sheet, fonts, folder, options.Pdf);
                done.Add(sheet.Code);
            }
            progress.Report(Interlocked.Increment(ref count) / (double)all);
        });
        return done.ToHashSet(StringComparer.Ordinal);
    }

    private static int[] Wanted(CircleReport report, CircleRunOptions options)
    {
        var all = Enumerable.Range(0, report.Data.Communities.Count);
        if (options.Sheets == SheetChoice.All || !report.Notes.AreHexagons) return [.. all];
        return [.. all.OrderByDescending(c => report.Data.Communities[c].Area.Population).ThenBy(c => c).Take(OfHexagons)];
    }

    /// <summary>A code as part of a file's name.</summary>
    public static string FileName(string code) => string.Concat(code.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));

    private static void Draw(GuideSheet sheet, PictureFonts fonts, OutFolder folder, bool pdf)
    {
        var picture = SheetDrawing.Draw(sheet, fonts);
        File.WriteAllText(folder.FileAt("sheets", FileName(sheet.Code) + ".svg"), SvgPicture.Write(picture, fonts));
        if (pdf) File.WriteAllBytes(folder.FileAt("sheets", FileName(sheet.Code) + ".pdf"), SkiaPicture.Pdf(picture, fonts, sheet.MadeAtUtc));
    }
}
