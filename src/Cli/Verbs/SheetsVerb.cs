using System.CommandLine;
using System.Data.Common;
using System.Diagnostics;
using Wutong.LifeCircles.Runs;
using Wutong.LifeCircles.Sheets;
using Wutong.Platform.Errors;
using Wutong.Web;

namespace Wutong.Cli.Verbs;

/// <summary><c>wutong sheets --out DIR</c>: every community's guide sheet into a folder.</summary>
internal static class SheetsVerb
{
    private const int BadInput = 2, Cancelled = 130;

    public static Command Make()
    {
        var output = new Option<string>("--out") { Description = "Folder for the sheets; created if missing", Required = true };
        var data = new Option<string>("--data") { Description = "Data folder of the installation (default ./data)" };
        var pdf = new Option<bool>("--pdf") { Description = "PDF only" };
        var svg = new Option<bool>("--svg") { Description = "SVG only; neither or both: both" };
        var pace = new Option<string>("--pace") { Description = "elderly (default) or adult", DefaultValueFactory = _ => "elderly" };
        var english = new Option<bool>("--english") { Description = "The English sheets" };
        var verb = new Command("sheets", "Print all guide sheets 导视图 of the newest edition") { output, data, pdf, svg, pace, english };
        verb.TreatUnmatchedTokensAsErrors = false; // settings such as --PublicAddress=https://... go to the configuration
        verb.SetAction((parse, ct) =>
        {
            bool both = parse.GetValue(pdf) == parse.GetValue(svg);
            var order = new PressOrder(parse.GetValue(output)!, both || parse.GetValue(svg), both || parse.GetValue(pdf), parse.GetValue(pace)!, parse.GetValue(english));
            return RunAsync(order, parse.GetValue(data) ?? "data", [.. parse.UnmatchedTokens], ct);
        });
        return verb;
    }

    private static async Task<int> RunAsync(PressOrder order, string data, List<string> settings, CancellationToken ct)
    {
        if (settings.FirstOrDefault(s => !s.StartsWith("--", StringComparison.Ordinal)) is { } word) return Fail($"'{word}' was not expected; see wutong sheets --help");
        if (!Directory.Exists(data)) return Fail($"there is no data folder {data}; name it with --data, or run 'wutong serve' once");
        var clock = Stopwatch.StartNew();
        await using var app = WutongApp.Build([.. settings, $"--Data={data}", "--Logging:LogLevel:Default=Warning"]);
        using var bar = new ProgressBar(Console.Error, !Console.IsErrorRedirected);
        try
        {
            var report = await app.Services.GetRequiredService<ISheetPress>().PrintAsync(order, new SheetProgress(bar), ct);
            bar.Report(new RunStep("印导视图", "sheets printed", 1, clock.Elapsed));
            Tell(report, order, clock.Elapsed);
            return 0;
        }
        catch (BadInputException e) { return Fail(e.Message); }
        catch (DbException e) { return Fail($"the database in {data} could not be read ({e.Message}); run 'wutong serve' once to bring it up to date"); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return Fail(e.Message); }
        catch (OperationCanceledException)
        {
            bar.Clear();
            await Console.Error.WriteLineAsync("cancelled; nothing was written");
            return Cancelled;
        }
    }

    /// <summary>Tells the bar of sheets as of any other work; from many threads a late report does not turn it back.</summary>
    private sealed class SheetProgress(ProgressBar bar) : IProgress<PressProgress>
    {
        private int _best;

        public void Report(PressProgress value)
        {
            if (InterlockedMax(value.Done)) bar.Report(new RunStep("印导视图", $"sheets {value.Done}/{value.All}", value.Done / (double)value.All, null));
        }

        private bool InterlockedMax(int done)
        {
            for (int best = _best; done > best; best = _best)
                if (Interlocked.CompareExchange(ref _best, done, best) == best) return true;
            return false;
        }
    }

    private static void Tell(PressReport report, PressOrder order, TimeSpan took)
    {
        Console.WriteLine($"{report.Sheets} sheets, {report.Bytes / 1e6:0.0} MB, {took.TotalSeconds:0.0} s: {Path.GetFullPath(order.Folder)}");
        foreach (string skipped in report.Skipped) Console.Error.WriteLine($"no sheet: {skipped}");
        foreach (string letter in report.MissingLetters) Console.Error.WriteLine($"no glyph, 〓 printed: {letter}");
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine($"wutong sheets: {why}");
        return BadInput;
    }
}
