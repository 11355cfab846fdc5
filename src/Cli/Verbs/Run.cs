using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Runs;

namespace Wutong.Cli.Verbs;

/// <summary>Runs long work for the terminal: progress on stderr, bad input as plain text and exit code 2, Ctrl-C as 130.</summary>
internal static class Run
{
    public const int BadInput = 2, Cancelled = 130;

    public static async Task<int> GuardedAsync(Func<IProgress<RunStep>, Task> work, CancellationToken ct)
    {
        using var bar = new StepBar(Console.Error, !Console.IsErrorRedirected);
        try
        {
            await Task.Run(() => work(bar), ct);
            return 0;
        }
        catch (InputException bad)
        {
            bar.Clear();
            await Console.Error.WriteLineAsync($"wutong: {bad.Message}");
            return BadInput;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            bar.Clear();
            await Console.Error.WriteLineAsync("wutong: cancelled; nothing was written");
            return Cancelled;
        }
    }

    public static Task<int> Guarded(Action<IProgress<RunStep>> work, CancellationToken ct) => GuardedAsync(progress =>
    {
        work(progress);
        return Task.CompletedTask;
    }, ct);
}
