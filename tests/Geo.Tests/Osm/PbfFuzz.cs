using System.Diagnostics;
using Wutong.Geo.Osm;

namespace Wutong.Geo.Tests.Osm;

/// <summary>Damages small valid files and reads them: only <see cref="OsmFileException"/> may come out, soon, and without much memory.</summary>
/// <remarks>Input i of a seed is always the same file, so a failure is repeated from the seed and the number in its message.</remarks>
internal static class PbfFuzz
{
    private const double SlowSeconds = 1;
    private const long AllocatedLimit = 64L << 20, KeptLimit = 64L << 20;

    /// <summary>What a run met.</summary>
    /// <param name="MostAllocatedBytes">By the thread that asked, for one input; what its helpers allocate is in the mean of all threads.</param>
    public sealed record Outcome(long Inputs, long Refused, long Read, double Seconds, double SlowestSeconds, long MostAllocatedBytes, long AllocatedBytesPerInput, long KeptBytes);

    /// <exception cref="InvalidOperationException">An input broke the promise; the message tells how to make it again.</exception>
    public static Outcome Run(long count, int seed, CancellationToken ct = default)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes();
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker(seed)).ToArray();
        long next = -1;
        Parallel.ForEach(workers, worker =>
        {
            while (!ct.IsCancellationRequested && Interlocked.Increment(ref next) is var i && i < count) worker.Try(i);
        });
        allocated = (GC.GetTotalAllocatedBytes() - allocated) / Math.Max(1, count);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        if (kept > KeptLimit) throw new InvalidOperationException($"{kept} bytes were kept after {count} inputs of seed {seed}");
        return new(workers.Sum(w => w.Refused + w.Read), workers.Sum(w => w.Refused), workers.Sum(w => w.Read),
            clock.Elapsed.TotalSeconds, workers.Max(w => w.Slowest), workers.Max(w => w.MostAllocated), allocated, kept);
    }

    /// <summary>The damaged file of one number, to look at.</summary>
    public static byte[] Input(int seed, long number) => new PbfMutator(new Random(HashCode(seed, number))).Next();

    private static int HashCode(int seed, long number) => unchecked((int)((ulong)(seed * 0x9E3779B9L + number) * 0xD6E8FEB86659FD93 >> 32));

    private sealed class Worker(int seed)
    {
        public long Refused, Read, MostAllocated;
        public double Slowest;

        public void Try(long number)
        {
            var input = Input(seed, number);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            try
            {
                OsmExtract.Read(input, OsmRules.Default);
                Read++;
            }
            catch (OsmFileException) { Refused++; }
            catch (Exception e) { throw new InvalidOperationException($"input {number} of seed {seed} let {e.GetType().Name} out: {e.Message}", e); }
            Measure(number, Stopwatch.GetElapsedTime(start).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }

        private void Measure(long number, double seconds, long allocated)
        {
            Slowest = Math.Max(Slowest, seconds);
            MostAllocated = Math.Max(MostAllocated, allocated);
            if (seconds > SlowSeconds && Again(number) > SlowSeconds)
                throw new InvalidOperationException($"input {number} of seed {seed} took {seconds:f1} s, and again");
            if (allocated > AllocatedLimit) throw new InvalidOperationException($"input {number} of seed {seed} allocated {allocated} bytes");
        }

        /// <summary>A busy machine may stop any thread for a second; a slow input is slow twice.</summary>
        private double Again(long number)
        {
            var start = Stopwatch.GetTimestamp();
            try { OsmExtract.Read(Input(seed, number), OsmRules.Default); }
            catch (OsmFileException) { return Stopwatch.GetElapsedTime(start).TotalSeconds; }
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
