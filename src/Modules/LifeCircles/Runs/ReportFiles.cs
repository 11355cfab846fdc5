using System.Text;
using System.Text.Json;
using Wutong.LifeCircles.Reports;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Tables;

namespace Wutong.LifeCircles.Runs;

/// <summary>写出: every file of a run, side by side; the big one on its own while the others are made.</summary>
internal static class ReportFiles
{
    public static void Write(CircleReport report, CircleRunOptions options, OutFolder folder, RunSteps steps)
    {
        var homes = Task.Run(() => steps.Do("写 homes.csv", "Write homes.csv", _ => HomeTable.Write(report, Create(folder, "homes.csv"), steps.Cancel)), CancellationToken.None);
        try { Others(report, options, folder, steps); }
        finally { ((IAsyncResult)homes).AsyncWaitHandle.WaitOne(); }
        homes.GetAwaiter().GetResult();
    }

    private static void Others(CircleReport report, CircleRunOptions options, OutFolder folder, RunSteps steps)
    {
        var gaps = steps.Do("排出缺口", "Rank the gaps", _ => Gaps.All(report.Study, Pace.Elderly));
        var rings = steps.Do("画各社区等时圈", "Trace isochrones", _ => StandCircles.Of(report.Study, steps.Cancel));
        steps.Do("写 GeoJSON、CSV、XLSX", "Write GeoJSON, CSV, XLSX", _ =>
        {
            Json(folder, "areas.geojson", json => AreaFiles.WriteCommunities(report, json));
            Json(folder, "isochrones.geojson", json => AreaFiles.WriteIsochrones(report, json, rings));
            Csv(folder, "areas.csv", csv => CoverageTable.Write(report, csv));
            Csv(folder, "gaps.csv", csv => GapTable.Write(report, csv, gaps, Pace.Elderly));
            Csv(folder, "facilities.csv", csv => FacilityTable.Write(report, csv));
            using var workbook = Create(folder, "coverage.xlsx");
            CircleBookXlsx.Write(report, workbook, gaps);
        });
        IReadOnlySet<string> sheets = new HashSet<string>();
        if (options.Sheets != SheetChoice.None) sheets = steps.Do("画导视图", "Draw the sheets", progress => RunSheets.Write(report, options, folder, progress, steps.Cancel));
        steps.Do("写 report.html", "Write report.html", _ =>
        {
            using var writer = new StreamWriter(Create(folder, "report.html"), new UTF8Encoding(false));
            HtmlReport.Write(report, gaps, sheets, writer);
        });
    }

    private static void Csv(OutFolder folder, string name, Action<ITableOut> fill)
    {
        using var csv = new CsvFile(Create(folder, name));
        fill(csv);
    }

    private static void Json(OutFolder folder, string name, Action<Utf8JsonWriter> fill)
    {
        using var file = Create(folder, name);
        using var json = new Utf8JsonWriter(file, GeoJson.Plain);
        fill(json);
    }

    private static FileStream Create(OutFolder folder, string name) => new(folder.FileAt(name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
}
