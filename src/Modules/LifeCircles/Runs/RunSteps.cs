using System.Diagnostics;

namespace Wutong.LifeCircles.Runs;

/// <summary>How far a run has got. <paramref name="Took"/> is set once, when the step is done.</summary>
public readonly record struct RunStep(string NameZh, string NameEn, double Share, TimeSpan? Took);

/// <summary>步骤: the steps of a run, told as they go and timed.</summary>
internal sealed class RunSteps(IProgress<RunStep>? progress, CancellationToken ct)
{
    private readonly List<RunStep> _done = [];

    public CancellationToken Cancel => ct;

    public IReadOnlyList<RunStep> Done => _done;

    public T Do<T>(string zh, string en, Func<IProgress<double>, T> work)
    {
        ct.ThrowIfCancellationRequested();
        progress?.Report(new(zh, en, 0, null));
        long start = Stopwatch.GetTimestamp();
        var result = work(new Shares(share => progress?.Report(new(zh, en, share, null))));
        var step = new RunStep(zh, en, 1, Stopwatch.GetElapsedTime(start));
        lock (_done) _done.Add(step);
        progress?.Report(step);
        return result;
    }

    public void Do(string zh, string en, Action<IProgress<double>> work) => Do(zh, en, p =>
    {
        work(p);
        return 0;
    });

    /// <summary>Unlike <see cref="Progress{T}"/> tells at once, on the thread that works.</summary>
    private sealed class Shares(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
