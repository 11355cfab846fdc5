using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Data;
using Wutong.Platform.Writing.Outbox;

namespace Wutong.Cases.Map;

/// <summary>案卷列: this node's memory of every case that has a position. Read from the database at first need, then kept up by the numbers of the outbox.</summary>
/// <remarks>What was committed, here or on another node, is seen at most <see cref="LookAgainAfter"/> later, and while that is being read by somebody else at most <see cref="OldestShown"/>. Who reads takes a snapshot and no lock.</remarks>
internal sealed partial class CaseColumns(IServiceScopeFactory scopes, TimeProvider time, ILogger<CaseColumns> log) : IDisposable
{
    /// <summary>Above so many unread messages the whole is read anew.</summary>
    private const int MostBehind = 20_000, MostAtOnce = 500;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(250), OldestShown = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Looked? _last;
    private CaseStore _store = new();
    private OutboxMark _at;
    private bool _isLoaded;

    private sealed record Looked(CaseShot Shot, long At);

    /// <summary>How often the whole was read.</summary>
    public int Loads { get; private set; }

    public async ValueTask<CaseShot> NowAsync(CancellationToken ct)
    {
        var last = _last;
        var age = last is null ? TimeSpan.MaxValue : time.GetElapsedTime(last.At);
        if (last is not null && age < LookAgainAfter) return last.Shot;
        if (!await _gate.WaitAsync(0, ct))
        {
            if (last is not null && age < OldestShown) return last.Shot; // somebody is reading what is new
            await _gate.WaitAsync(ct);
        }
        try { return _last is { } fresh && time.GetElapsedTime(fresh.At) < LookAgainAfter ? fresh.Shot : await LookAsync(CancellationToken.None); } // what was begun for many is not given up with one
        finally { _gate.Release(); }
    }

    /// <summary>Everything that was committed before the call.</summary>
    public async Task<CaseShot> FreshAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try { return await LookAsync(ct); }
        finally { _gate.Release(); }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<CaseShot> LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, began) = (scope.ServiceProvider.GetRequiredService<AppDb>(), time.GetTimestamp());
        var hasNews = !_isLoaded ? await LoadAsync(db, ct) : await AdvanceAsync(db, ct);
        var shot = hasNews || _last is null ? _store.Shot() : _last.Shot;
        _last = new(shot, began);
        return shot;
    }

    /// <summary>The mark is taken first: what changes while the rows are read is read again after it.</summary>
    private async Task<bool> LoadAsync(AppDb db, CancellationToken ct)
    {
        var (began, mark, store) = (Stopwatch.GetTimestamp(), await OutboxNews.LastAsync(db, ct), new CaseStore());
        var others = await CaseFacts.OthersAsync(db, ct);
        await foreach (var fact in CaseFacts.AllAsync(db, others, ct)) store.Put(fact);
        store.Order();
        (_store, _at, _isLoaded) = (store, mark, true);
        Loads++;
        var (shot, took) = (store.Shot(), (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Loaded(log, shot.Count, took, shot.Count == 0 ? 0 : shot.Bytes / shot.Count, shot.Bytes >> 20);
        await AdvanceAsync(db, ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Columns of {Count} cases read in {Milliseconds} ms, {BytesEach} bytes each, {Megabytes} MB.")]
    private static partial void Loaded(ILogger log, int count, int milliseconds, long bytesEach, long megabytes);

    private async Task<bool> AdvanceAsync(AppDb db, CancellationToken ct)
    {
        var hasNews = false;
        for (var read = 0; ;)
        {
            var (to, count, ids) = await OutboxNews.AfterAsync(db, _at, "case", MostAtOnce, ct);
            if (ids.Count > 0)
            {
                foreach (var fact in await CaseFacts.OfAsync(db, [.. ids.Select(Guid.Parse)], ct)) _store.Put(fact);
                hasNews = true;
            }
            _at = to;
            if (count < MostAtOnce) return hasNews;
            if ((read += count) > MostBehind) return await LoadAsync(db, ct);
        }
    }
}
