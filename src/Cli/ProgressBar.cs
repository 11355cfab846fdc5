using Wutong.LifeCircles.Sheets;

namespace Wutong.Cli;

/// <summary>A bar on a terminal's error stream; into a file or a pipe, a plain line at every tenth.</summary>
internal sealed class ProgressBar : IProgress<PressProgress>, IDisposable
{
    private const int Cells = 30;
    private readonly Lock _lock = new();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private int _best, _tenth;
    private bool _open;

    /// <summary>Called from many threads; a report that comes late is not shown.</summary>
    public void Report(PressProgress value)
    {
        lock (_lock)
        {
            if (value.Done <= _best) return;
            _best = value.Done;
            if (_isTerminal) DrawBar(value);
            else Line(value);
        }
    }

    /// <summary>Leaves the bar as it is and goes to a new line.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (_open) Console.Error.WriteLine();
            _open = false;
        }
    }

    public void Dispose() => End();

    private void DrawBar(PressProgress value)
    {
        int full = Cells * value.Done / value.All;
        Console.Error.Write($"\r\e[K{new string('█', full)}{new string('░', Cells - full)} {value.Done}/{value.All} {value.Name}");
        _open = true;
    }

    private void Line(PressProgress value)
    {
        int tenth = 10 * value.Done / value.All;
        if (tenth == _tenth) return;
        _tenth = tenth;
        Console.Error.WriteLine($"{value.Done}/{value.All}");
    }
}
