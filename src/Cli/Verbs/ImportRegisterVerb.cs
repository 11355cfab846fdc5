using System.CommandLine;
using Wutong.Geo.Coordinates;
using Wutong.LifeCircles.Runs;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Territory;
using Wutong.Web;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong import-register</c>: areas, zones, estates or roads from a file, all of it or nothing.</summary>
internal static class ImportRegisterVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = ".xlsx, .csv or .geojson" };
        var kind = new Option<string>("--kind") { Description = "areas, zones, estates or roads", Required = true };
        var system = new Option<string>("--system") { Description = "Coordinate system of the file: wgs84, gcj02, bd09 or cgcs2000; never guessed", Required = true };
        var check = new Option<bool>("--check") { Description = "Tell what would happen, change nothing" };
        var data = new Option<string>("--data") { Description = "Data folder of the installation (default ./data)" };
        var verb = new Command("import-register", "Put areas, zones, estates or roads from a file in place of those there are") { file, kind, system, check, data };
        verb.TreatUnmatchedTokensAsErrors = false; // settings such as --ConnectionStrings:Wutong=... go to the configuration
        verb.SetAction((parse, ct) => Run.GuardedAsync(parse, progress => RunAsync(
            Options(parse.GetValue(file)!, parse.GetValue(kind)!, parse.GetValue(system)!, parse.GetValue(check)), parse.GetValue(data) ?? "data", [.. parse.UnmatchedTokens], parse.InvocationConfiguration.Output, progress, ct), ct));
        return verb;
    }

    private static TerritoryImportOptions Options(string file, string kind, string system, bool check) => new(file,
        TerritoryModule.ImportKindNamed(kind) ?? throw new InputException($"--kind is areas, zones, estates or roads; '{kind}' came"),
        Coordinates.Named(system) ?? throw new InputException($"--system is wgs84, gcj02, bd09 or cgcs2000; '{system}' came"), check);

    private static async Task RunAsync(TerritoryImportOptions options, string data, List<string> settings, TextWriter output, IProgress<RunStep> progress, CancellationToken ct)
    {
        if (settings.Find(s => !s.StartsWith("--", StringComparison.Ordinal)) is { } word) throw new InputException($"'{word}' was not expected; see wutong import-register --help");
        await using var app = WutongApp.Build([.. settings, $"--Data={data}", "--Logging:LogLevel:Default=Warning"]);
        await app.Services.MigrateDatabaseAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ITerritoryImport>().RunAsync(options, (share, zh, en) => progress.Report(new(zh, en, share, null)), ct);
        await output.WriteLineAsync($"{(report.IsDone ? "已导入 done" : "只核对 checked only")}: 新增 new {report.New}, 变更 changed {report.Changed}, 不变 same {report.Same}, 停用 closed {report.Gone}");
        if (report.WarningZh is not null) await output.WriteLineAsync($"{report.WarningZh}\n{report.WarningEn}");
    }
}
