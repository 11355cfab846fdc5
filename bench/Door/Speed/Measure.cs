using System.Diagnostics;

namespace Wutong.Bench.Door.Speed;

/// <summary>What one form reached: how many in a second, and how long one took.</summary>
internal sealed record Pace(double PerSecond, double P50Milliseconds, double P99Milliseconds)
{
    public static Pace Median(IReadOnlyList<Pace> rounds) => new(Middle(rounds.Select(r => r.PerSecond)), Middle(rounds.Select(r => r.P50Milliseconds)), Middle(rounds.Select(r => r.P99Milliseconds)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

/// <summary>Runs one form for a spell of time.</summary>
internal sealed class Measure(TimeSpan spell)
{
    /// <summary>Callers side by side, each waiting for its answer before it sends the next.</summary>
    public async Task<Pace> CallersAsync(int callers, Func<int, Task> one)
    {
        var end = Stopwatch.GetTimestamp() + (long)(spell.TotalSeconds * Stopwatch.Frequency);
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetTimestamp() < end)
            {
                var began = Stopwatch.GetTimestamp();
                await one(caller);
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            return mine;
        })));
        return Of([.. times.SelectMany(t => t)], Stopwatch.GetElapsedTime(start));
    }

    /// <summary>One loop that writes so many at a time.</summary>
    public Pace Loop(int batch, Action<int> write)
    {
        var (times, start) = (new List<double>(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(start) < spell)
        {
            var began = Stopwatch.GetTimestamp();
            write(batch);
            times.AddRange(Enumerable.Repeat(Stopwatch.GetElapsedTime(began).TotalMilliseconds, batch));
        }
        return Of(times, Stopwatch.GetElapsedTime(start));
    }

    private static Pace Of(List<double> times, TimeSpan elapsed)
    {
        times.Sort();
        return new(times.Count / elapsed.TotalSeconds, times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }
}
