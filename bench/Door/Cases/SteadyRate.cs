using System.Collections.Concurrent;
using System.Diagnostics;

namespace Wutong.Bench.Door.Cases;

/// <summary>Sends at a fixed rate whatever the answers do (an open loop). A time counts from when the request was due, so that a server that stalls is charged for all that waited.</summary>
internal sealed class SteadyRate(string name, double perSecond, TimeSpan spell, double goalMilliseconds)
{
    private readonly ConcurrentBag<double> _times = [];
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private double _latestStart;

    /// <param name="one">Gets the number of the request; null: all well, else what was wrong.</param>
    public async Task<SteadyRate> RunAsync(Func<int, Task<string?>> one)
    {
        var (start, count, open) = (Stopwatch.GetTimestamp(), (int)(perSecond * spell.TotalSeconds), new List<Task>());
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds(i / perSecond);
            while (Stopwatch.GetElapsedTime(start) < due) await Task.Delay(1);
            _latestStart = Math.Max(_latestStart, (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds);
            var number = i;
            open.Add(Task.Run(async () =>
            {
                string? wrong;
                try { wrong = await one(number); }
                catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException) { wrong = e.GetType().Name; }
                _times.Add((Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds);
                if (wrong is not null) _errors.AddOrUpdate(wrong, 1, (_, n) => n + 1);
            }));
        }
        await Task.WhenAll(open);
        return this;
    }

    /// <returns>True when the goal is met and nothing went wrong.</returns>
    public bool Tell()
    {
        var sorted = _times.Order().ToList();
        var (p50, p99, errors) = (sorted[sorted.Count / 2], sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * 0.99))], _errors.Values.Sum());
        var isMet = p99 <= goalMilliseconds && errors == 0;
        Console.WriteLine($"{name,-34} {perSecond,5:0.#}/s {sorted.Count,6} sent   p50 {p50,7:F1} ms   p99 {p99,7:F1} ms   max {sorted[^1],7:F1} ms   errors {errors}   latest sent {_latestStart:F0} ms late   goal {goalMilliseconds} ms  {(isMet ? "met" : "MISSED")}");
        foreach (var (wrong, times) in _errors.OrderByDescending(e => e.Value).Take(3)) Console.WriteLine($"    {times} x {wrong}");
        return isMet;
    }
}
