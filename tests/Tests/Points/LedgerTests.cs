using System.Diagnostics;
using System.Globalization;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Points.Measures;

namespace Wutong.Tests.Points;

/// <summary>Random sequences of entries, reservations, hand-overs, releases, reversals and lapses, each beside a plain model.</summary>
/// <remarks>The full count is a command: ./dev fuzz ledger 3000000.</remarks>
public sealed class LedgerTests
{
    private const int AtOnce = 250;

    [Theory, InlineData(DatabaseKind.Sqlite, 29_500), InlineData(DatabaseKind.Postgres, 500)]
    public async Task No_sequence_leaves_the_ledger_otherwise_than_the_model(DatabaseKind kind, int usual)
    {
        var asked = Environment.GetEnvironmentVariable("WUTONG_LEDGER_SEQUENCES");
        if (asked is not null && kind is DatabaseKind.Postgres) return; // the long run is SQLite's, on both cores
        var count = asked is null ? usual : int.Parse(asked, CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("WUTONG_SEED") ?? Random.Shared.Next().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Console.WriteLine($"ledger: {count} sequences on {kind}, seed {seed}");
        var started = Stopwatch.GetTimestamp();
        var halves = await Task.WhenAll(PlayAsync(kind, count / 2, seed), PlayAsync(kind, count - count / 2, ~seed));
        var (steps, refused) = (halves.Sum(h => h.Steps), halves.Sum(h => h.Refused));
        Console.WriteLine($"ledger: {steps} steps, {refused} of them refused as they had to be, in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, seed {seed}");
        Assert.True(steps > count * 4 && refused > count);
    }

    private static async Task<(long Steps, long Refused)> PlayAsync(DatabaseKind kind, int count, int seed)
    {
        await using var world = await LedgerWorld.NewAsync(kind);
        var (steps, refused) = (0L, 0L);
        for (var done = 0; done < count; done += AtOnce)
        {
            var keeps = done == 0; // the first ones stay: the laws look at them
            var answer = await world.RunAsync(new PlayLedger(seed + done, Math.Min(AtOnce, count - done), keeps), LedgerWorld.Keeper);
            var said = (keeps ? Assert.IsType<Answer.Done>(answer).Id : Assert.IsType<Answer.Refused>(answer).Chinese).Split('/');
            (steps, refused) = (steps + long.Parse(said[0], CultureInfo.InvariantCulture), refused + long.Parse(said[1], CultureInfo.InvariantCulture));
        }
        await world.SealAsync();
        foreach (var law in PointsLaws.All.Except([PointsLaws.EnteredByEntry])) // sequences take back without an entry
            Assert.Empty(await world.AskAsync(db => law.CheckAsync(db, default)));
        return (steps, refused);
    }
}
