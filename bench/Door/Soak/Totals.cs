namespace Wutong.Bench.Door.Soak;

/// <summary>What all rounds came to.</summary>
internal sealed class Totals
{
    private const int MostPrinted = 20;
    private long _acknowledged, _sent;

    public int Rounds { get; private set; }
    public List<string> Faults { get; } = [];
    public TimeSpan SlowestLive { get; private set; }
    public TimeSpan SlowestAnswer { get; private set; }

    public void Add(Load load, TimeSpan live, TimeSpan answer)
    {
        Rounds++;
        _sent += load.Attempts.Count;
        _acknowledged += load.Attempts.Count(a => a.Acknowledged is not null);
        if (live > SlowestLive) SlowestLive = live;
        if (answer > SlowestAnswer) SlowestAnswer = answer;
    }

    public void Fault(string round, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            if (Faults.Count < MostPrinted) Console.WriteLine($"{round}: {fault}");
            Faults.Add(fault);
        }
    }

    private int Count(string kind) => Faults.Count(f => f.StartsWith(kind, StringComparison.Ordinal));

    public override string ToString() => $"{Rounds} rounds, {_sent} sent, {_acknowledged} acknowledged, {Count("lost")} lost, {Count("twice")} twice, {Faults.Count} faults in all; "
        + $"slowest restart: alive {SlowestLive.TotalSeconds:0.00} s, first answer {SlowestAnswer.TotalSeconds:0.00} s";
}
