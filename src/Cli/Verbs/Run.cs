using System.CommandLine;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Runs;

namespace Wutong.Cli.Verbs;

/// <summary>Runs long work for the terminal: progress on stderr, bad input as plain text and exit code 2, Ctrl-C as 130.</summary>
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
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            bar.Clear();
            await error.WriteLineAsync("wutong: cancelled; nothing was written");
            return Cancelled;
        }
    }

    public static Task<int> Guarded(ParseResult parse, Action<IProgress<RunStep>> work, CancellationToken ct) => GuardedAsync(parse, progress =>
    {
        work(progress);
        return Task.CompletedTask;
    }, ct);
}
