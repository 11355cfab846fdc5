namespace Wutong.Bench.Door.Speed;

/// <summary>Forms measured in turn, round after round; medians and ratios at the end.</summary>
internal sealed class Forms(int rounds)
{
    private const double MostP99OverP50 = 3;
    private readonly Dictionary<string, List<Pace>> _paces = [];

    public async Task RunAsync(params (string Name, Func<Task<Pace>> Run)[] forms)
    {
        foreach (var form in forms) await form.Run(); // warm: the first spell is not counted
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, run) in forms)
            {
                if (!_paces.TryGetValue(name, out var paces)) _paces[name] = paces = [];
                paces.Add(await run());
            }
        }
        foreach (var (name, paces) in _paces)
        {
            var pace = Pace.Median(paces);
            Console.WriteLine($"{name,-48} {pace.PerSecond,8:0} /s   p50 {pace.P50Milliseconds,6:0.0} ms   p99 {pace.P99Milliseconds,6:0.0} ms");
        }
    }

    /// <summary>Says how a form stands to another, whatever its tail.</summary>
    /// <param name="least">The goal of the ratio.</param>
    public bool Compare(string name, string other, double least = 0)
    {
        var (mine, ratio) = (Pace.Median(_paces[name]), Ratio(name, other));
        Console.WriteLine($"{name} is {ratio:0.00} x {other}{(least > 0 ? $" (goal {least:0.00})" : "")}{(ratio < least ? "  MISSED" : "")}; p99 is {mine.P99Milliseconds / mine.P50Milliseconds:0.0} x p50");
        return ratio >= least;
    }

    /// <summary>Says how a form stands to others, and whether each ratio reaches its goal.</summary>
    public bool Judge(string name, params (string Other, double Least)[] goals)
    {
        var (mine, all) = (Pace.Median(_paces[name]), true);
        foreach (var (other, least) in goals)
        {
            var ratio = Ratio(name, other);
            all &= ratio >= least;
            Console.WriteLine($"{name} is {ratio:0.00} x {other} (goal {least:0.00}){(ratio >= least ? "" : "  MISSED")}");
        }
        var tail = mine.P99Milliseconds / mine.P50Milliseconds;
        Console.WriteLine($"{name}: p99 is {tail:0.0} x p50 (goal at most {MostP99OverP50:0}){(tail <= MostP99OverP50 ? "" : "  MISSED")}");
        return all && tail <= MostP99OverP50;
    }

    private double Ratio(string name, string other) => Pace.Median([.. _paces[name].Zip(_paces[other], (a, b) => new Pace(a.PerSecond / b.PerSecond, 1, 1))]).PerSecond;
}
