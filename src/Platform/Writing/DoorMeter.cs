using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Wutong.Platform.Writing;

/// <summary>
/// Measures the write door: <c>wutong.door.commands</c> by <c>command</c> and <c>outcome</c>, <c>wutong.door.duration</c> (seconds, from being queued to being told),
/// <c>wutong.door.commit.duration</c> (seconds), <c>wutong.door.group.size</c> (commands a commit; SQLite), <c>wutong.door.queue.length</c>; and a span of the trace for each command.
/// </summary>
internal sealed class DoorMeter
{
    public const string Name = "Wutong.Door";
    private static readonly ActivitySource Source = new(Name);
    private readonly Counter<long> _commands;
    private readonly Histogram<double> _durations, _commits;
    private readonly Histogram<int> _groups;
    private Func<int> _waiting = () => 0;

    public DoorMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _commands = meter.CreateCounter<long>("wutong.door.commands");
        _durations = meter.CreateHistogram<double>("wutong.door.duration", "s");
        _commits = meter.CreateHistogram<double>("wutong.door.commit.duration", "s");
        _groups = meter.CreateHistogram<int>("wutong.door.group.size");
        meter.CreateObservableGauge("wutong.door.queue.length", () => _waiting());
    }

    public void Watch(Func<int> waiting) => _waiting = waiting;

    /// <summary>A span of the trace, from being queued to being told; null when nobody listens.</summary>
    public static Activity? Begin(string command) => Source.StartActivity("door " + command);

    public void Told(string command, Answer? answer, long queuedAt, Activity? span)
    {
        span?.SetTag("outcome", Outcome(answer));
        _commands.Add(1, new KeyValuePair<string, object?>("command", command), new("outcome", Outcome(answer)));
        _durations.Record(Stopwatch.GetElapsedTime(queuedAt).TotalSeconds);
    }

    public void Committed(int commands, long startedAt)
    {
        _commits.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
        _groups.Record(commands);
    }

    private static string Outcome(Answer? answer) => answer switch
    {
        Answer.Done { WasBefore: true } => "done-before",
        Answer.Done => "done",
        Answer.Refused => "refused",
        Answer.Denied => "denied",
        Answer.Missing => "missing",
        Answer.KeyUsed => "key-used",
        _ => "failed",
    };
}
