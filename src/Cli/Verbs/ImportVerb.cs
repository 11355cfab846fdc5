using System.CommandLine;
using Wutong.LifeCircles.Runs;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Web;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong import</c>: makes a city's files the next edition of an installation.</summary>
internal static class ImportVerb
{
    public static Command Make()
    {
        var osm = new Option<string>("--osm") { Description = "OpenStreetMap extract, .osm.pbf", Required = true };
        var facilities = new Option<string>("--facilities") { Description = "Facilities as .csv, .xlsx or .geojson, WGS-84 (default: those in the extract)" };
        var homes = new Option<string>("--homes") { Description = "Homes with residents as .csv, .xlsx or .geojson, WGS-84 (default: as 'circle' takes them)" };
        var areas = new Option<string>("--areas") { Description = "Areas as .geojson polygons, WGS-84 (default: the extract's boundaries, or hexagons)" };
        var schematic = new Option<bool>("--schematic") { Description = "The source is generated: every page and file says 示意数据" };
        var data = new Option<string>("--data") { Description = "Data folder of the installation; created if missing (default ./data)" };
        var verb = new Command("import", "Take streets, facilities, homes and areas into the register as its next edition") { osm, facilities, homes, areas, schematic, data };
        verb.TreatUnmatchedTokensAsErrors = false; // settings such as --ConnectionStrings:Wutong=... go to the configuration
        verb.SetAction((parse, ct) => Run.GuardedAsync(parse, progress => RunAsync(
            new(parse.GetValue(osm)!, parse.GetValue(facilities), parse.GetValue(homes), parse.GetValue(areas), parse.GetValue(schematic)), parse.GetValue(data) ?? "data", [.. parse.UnmatchedTokens], progress, ct), ct));
        return verb;
    }

    private static async Task RunAsync(ImportOptions options, string data, List<string> settings, IProgress<RunStep> progress, CancellationToken ct)
    {
        if (settings.Find(s => !s.StartsWith("--", StringComparison.Ordinal)) is { } word) throw new InputException($"'{word}' was not expected; see wutong import --help");
        await using var app = WutongApp.Build([.. settings, $"--Data={data}", "--Logging:LogLevel:Default=Warning"]);
        await app.Services.MigrateDatabaseAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ICircleImport>().RunAsync(options, progress, ct);
        Console.WriteLine($"第 {report.Edition} 版 edition {report.Edition}: {report.Areas} areas, {report.Facilities} facilities, {report.Homes} homes\n{report.SourceZh}\n{report.SourceEn}");
        if (report.LocalCodes) Console.WriteLine("辖区没有 12 位代码，已编 99 开头的本地代码 The areas had no 12-digit codes and were given local ones that begin with 99");
        Console.WriteLine("重新启动 wutong serve 后生效 Start 'wutong serve' again to see it");
    }
}
