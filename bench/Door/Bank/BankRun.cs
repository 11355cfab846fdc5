using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Bench.Door.Host;
using Wutong.Bench.Door.Speed;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Points.Ledger;
using Wutong.Points.Measures;

namespace Wutong.Bench.Door.Bank;

/// <summary>银行: points moved between accounts by processes that are killed and stopped meanwhile, while everything is read again and again; every read has the same total, and what was acknowledged is there.</summary>
internal sealed class BankRun(string kind, string where, int operations, int nodes)
{
    private const int Total = BankWorker.Accounts * BankWorker.Each;

    /// <summary>A node is at work, not still starting, when it is stopped or killed; and each starts again on what a killed one left.</summary>
    private const int LeastWork = 100, LeastLives = 2;
    private static readonly TimeSpan Stopped = TimeSpan.FromMilliseconds(400), Between = TimeSpan.FromMilliseconds(10), Look = TimeSpan.FromMilliseconds(10);
    private readonly ConcurrentQueue<string> _acknowledged = [];
    private int _asked, _kills, _stops;

    /// <param name="where">A file, or a connection string.</param>
    public static async Task<int> StartAsync(string kind, string where, int operations)
    {
        var seed = Random.Shared.Next();
        Console.WriteLine($"bank: {operations} operations on {kind}, seed {seed}");
        return await new BankRun(kind, where, operations, kind == "sqlite" ? 1 : 2).RunAsync(new Random(seed));
    }

    private async Task<int> RunAsync(Random random)
    {
        await using var door = await DoorUnderTest.OnAsync(BankWorker.Database(kind, where), registers: false);
        for (var i = 0; i < BankWorker.Accounts; i++) await door.TryAsync(new Endow(BankWorker.Account(i), BankWorker.Each), 0);
        if (kind == "sqlite") await door.DisposeAsync(); // one writer at a time
        var (reads, wrong) = (0, new List<string>());
        using var over = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            await using var own = await DoorUnderTest.OnAsync(BankWorker.Database(kind, where), isNew: false, registers: false);
            do
            {
                var (balances, lots, accounts) = await own.AskAsync(ReadAsync);
                reads++;
                await Task.Delay(Between);
                if (balances != Total || lots != Total || accounts != BankWorker.Accounts) wrong.Add($"read {reads}: balances {balances}, lots {lots} of {accounts} accounts; {Total} of {BankWorker.Accounts} were expected");
            }
            while (!over.IsCancellationRequested);
        });
        await Task.WhenAll(Enumerable.Range(0, nodes).Select(n => NodeAsync(n, new Random(random.Next()))));
        await over.CancelAsync();
        await reading;
        await using var after = await DoorUnderTest.OnAsync(BankWorker.Database(kind, where), isNew: false, registers: false);
        var lost = (await after.AskAsync(db => db.Set<TransferRow>().Select(t => t.Effect).ToListAsync())).ToHashSet(StringComparer.Ordinal) is var there ? _acknowledged.Where(a => !there.Contains(a)).ToList() : [];
        var breaches = await after.AskAsync(async db => (await new LawBook(PointsLaws.All.Where(l => l.Code is not "points.entered-by-entry"), db).CheckAsync(default)).SelectMany(c => c.Breaches).ToList()); // moves between people are the bench's own
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bank: {_asked} operations, {_acknowledged.Count} acknowledged, {lost.Count} lost, {reads} whole reads, {wrong.Count} wrong, {_kills} kills, {_stops} pauses, {breaches.Count} breaches"));
        foreach (var said in wrong.Concat(lost).Concat(breaches.Select(b => b.English)).Take(20)) Console.WriteLine("  " + said);
        return wrong.Count + lost.Count + breaches.Count == 0 && reads > 0 ? 0 : 1;
    }

    /// <summary>A node that is killed, or stopped for a while, and started again until all is asked.</summary>
    private async Task NodeAsync(int node, Random random)
    {
        for (var life = 0; life < LeastLives || !IsEnough; life++)
        {
            var work = new Work();
            using var worker = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["bank-worker", kind, where, $"{node}.{life}"]) { RedirectStandardOutput = true })!;
            var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var listening = ListenAsync(worker, work, began);
            await began.Task; // up and at work
            for (var moves = random.Next(1, 5); ; moves--)
            {
                await SpellAsync(work, TimeSpan.FromMilliseconds(random.Next(200, 1500)));
                if (moves == 1 || IsEnough) break;
                await SignalAsync(worker, "STOP");
                await Task.Delay(Stopped);
                await SignalAsync(worker, "CONT");
                Interlocked.Increment(ref _stops);
            }
            worker.Kill(); // kill -9
            Interlocked.Increment(ref _kills);
            await worker.WaitForExitAsync();
            await listening;
        }
    }

    private bool IsEnough => Volatile.Read(ref _asked) >= operations;

    /// <summary>Until the node has done its least work, and so long as there is more to ask.</summary>
    private async Task SpellAsync(Work work, TimeSpan time)
    {
        var from = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref work.Asked) < LeastWork || (Stopwatch.GetElapsedTime(from) < time && !IsEnough)) await Task.Delay(Look);
    }

    /// <summary>What one life of a node asked.</summary>
    private sealed class Work
    {
        public int Asked;
    }

    private async Task ListenAsync(Process worker, Work work, TaskCompletionSource began)
    {
        while (await worker.StandardOutput.ReadLineAsync() is { } line)
        {
            began.TrySetResult();
            if (line.StartsWith("ack ", StringComparison.Ordinal)) _acknowledged.Enqueue(line[4..]);
            if (line is "no" || line.StartsWith("ack ", StringComparison.Ordinal)) 
            {
                Interlocked.Increment(ref work.Asked);
                Interlocked.Increment(ref _asked);
            }
        }
        began.TrySetException(new InvalidOperationException("a node ended before it said anything"));
    }

    private static async Task SignalAsync(Process worker, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, worker.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Everything, in one statement.</summary>
    private static async Task<(long Balances, long Lots, int Accounts)> ReadAsync(AppDb db)
    {
        var all = await db.Set<AccountRow>().AsNoTracking().Select(a => new { a.Balance, Lots = db.Set<LotRow>().Where(l => l.AccountId == a.Id).Sum(l => (long?)l.Remaining) ?? 0 }).ToListAsync();
        return (all.Sum(a => a.Balance), all.Sum(a => a.Lots), all.Count);
    }
}
