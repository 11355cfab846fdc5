using System.Globalization;
using Wutong.LifeCircles.Runs;

namespace Wutong.Cli.Verbs;

/// <summary>进度条: one line that grows, and a line with the time when a step is done. Where there is no terminal, only the latter.</summary>
internal sealed class ProgressBar(TextWriter to, bool isTerminal) : IProgress<RunStep>, IDisposable
{
    private const int Width = 24;
    private readonly Lock _lock = new();
    private int _lastPercent = -1;
    private bool _lineIsOpen;

    public void Report(RunStep value)
    {
        lock (_lock)
        {
            if (value.Took is { } took) Done(value, took);
            else if (isTerminal) Draw(value);
        }
    }

    /// <summary>Takes the unfinished bar away.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_lineIsOpen) to.Write("\r\x1b[K");
            _lineIsOpen = false;
        }
    }

    public void Dispose() => Clear();

    private void Done(RunStep step, TimeSpan took)
    {
        if (_lineIsOpen) to.Write("\r\x1b[K");
        _lineIsOpen = false;
        _lastPercent = -1;
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds,7:0.00} s  {step.NameZh} {step.NameEn}"));
    }

    private void Draw(RunStep step)
    {
        int percent = (int)(100 * step.Share), full = Width * percent / 100;
        if (percent == _lastPercent && _lineIsOpen) return;
        to.Write($"\r\x1b[K[{new string('#', full)}{new string('.', Width - full)}] {percent,3} %  {step.NameZh} {step.NameEn}");
        (_lastPercent, _lineIsOpen) = (percent, true);
    }
}
