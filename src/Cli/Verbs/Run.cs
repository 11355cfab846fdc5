using System.CommandLine;
using System.Data.Common;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Runs;
using Wutong.Platform.Errors;

namespace Wutong.Cli.Verbs;

/// <summary>Runs long work for the terminal: progress on stderr, bad input, files and databases that fail as plain text and exit code 2, Ctrl-C as 130.</summary>
internal static class Run
{
    public const int BadInput = 2, Cancelled = 130;

    public static async Task<int> GuardedAsync(ParseResult parse, Func<IProgress<RunStep>, Task> work, CancellationToken ct)
    {
        var error = parse.InvocationConfiguration.Error;
        using var bar = new ProgressBar(error, error == Console.Error && !Console.IsErrorRedirected);
        try
        {
            await Task.Run(() => work(bar), ct);
            return 0;
        }
        catch (InputException bad)
        {
            bar.Clear();
            await error.WriteLineAsync($"wutong: {bad.Message}");
            return BadInput;
        }
        catch (Exception e) when (Told(e) is { } cause)
        {
            bar.Clear();
            await error.WriteLineAsync($"wutong: {cause.Message.ReplaceLineEndings(" ")}");
            return BadInput;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            bar.Clear();
            await error.WriteLineAsync("wutong: cancelled; nothing was written");
            return Cancelled;
        }
    }

    /// <summary>What a disk, a file or a database said, also from inside the exceptions that carry it; null when it was none of them.</summary>
    private static Exception? Told(Exception? e) => e switch
    {
        null or OperationCanceledException => null,
        IOException or UnauthorizedAccessException or DbException or OsmFileException or WalkGraphFileException or StreetMapFileException => e,
        _ => Told(e.InnerException),
    };

    public static Task<int> Guarded(ParseResult parse, Action<IProgress<RunStep>> work, CancellationToken ct) => GuardedAsync(parse, progress =>
    {
        work(progress);
        return Task.CompletedTask;
    }, ct);
}
