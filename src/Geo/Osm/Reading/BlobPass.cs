namespace Wutong.Geo.Osm;

/// <summary>Runs over blobs on all cores, each worker with its own buffers, and reports how far it is.</summary>
internal sealed class BlobPass(IProgress<double>? progress, long totalBytes, CancellationToken ct)
{
    private long _done;
    private int _percent = -1;

    /// <summary>Calls <paramref name="visit"/> once for each place; the error of the earliest bad blob is the one thrown.</summary>
    public void Run<T>(IReadOnlyList<PbfBlobPlace> places, Func<T> worker, Action<T, int> visit)
    {
        int next = -1, firstBad = int.MaxValue;
        OsmFileException? error = null;
        var gate = new Lock();
        void Work()
        {
            var mine = worker();
            while (!ct.IsCancellationRequested && Volatile.Read(ref firstBad) == int.MaxValue)
            {
                var i = Interlocked.Increment(ref next);
                if (i >= places.Count) return;
                try { visit(mine, i); }
                catch (OsmFileException e)
                {
                    lock (gate)
                        if (i < firstBad) (firstBad, error) = (i, OsmFileException.InBlob(places[i].Frame, e));
                }
                Report(places[i].Size);
            }
        }
        Together(Math.Min(Environment.ProcessorCount, places.Count), Work);
        ct.ThrowIfCancellationRequested();
        if (error is not null) throw error;
    }

    private static void Together(int workers, Action work)
    {
        var others = new Task[Math.Max(0, workers - 1)];
        for (var i = 0; i < others.Length; i++) others[i] = Task.Run(work);
        try { work(); }
        finally { Task.WaitAll(others); }
    }

    private void Report(int bytes)
    {
        var done = Interlocked.Add(ref _done, bytes);
        if (progress is null) return;
        var percent = (int)(Math.Min(done, totalBytes) * 100 / Math.Max(1, totalBytes));
        if (Interlocked.Exchange(ref _percent, percent) < percent) progress.Report(percent / 100.0);
    }
}
