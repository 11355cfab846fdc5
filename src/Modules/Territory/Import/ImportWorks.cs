using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Import;

/// <summary>进行中的导入: keeps imports going while nobody looks, one check at a time, and for half an hour after.</summary>
/// <remarks>
/// In memory, of one process: the check only reads, so a program that starts again, or another node, checks anew from the stored file; what was confirmed is one command, done or not.
/// </remarks>
internal sealed partial class ImportWorks : IAsyncDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);
    private readonly Dictionary<(Guid Account, ImportUpload Upload), ImportWork> _works = [];
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turns = new(1);
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly WriteDoor _door;
    private readonly ILogger<ImportWorks> _log;
    private readonly ITimer _sweeper;

    public ImportWorks(IServiceScopeFactory scopes, WriteDoor door, TimeProvider time, ILogger<ImportWorks> log)
    {
        (_scopes, _door, _time, _log) = (scopes, door, time, log);
        _sweeper = time.CreateTimer(_ => Sweep(), null, KeptFor, KeptFor);
    }

    /// <returns>Null when this account has no such import under way or just ended here.</returns>
    public ImportWork? Find(ImportUpload upload, Actor actor)
    {
        lock (_lock) return _works.GetValueOrDefault((actor.Id, upload));
    }

    /// <summary>The import that is there, or a new one that begins with its check.</summary>
    public ImportWork Start(ImportUpload upload, Actor actor)
    {
        lock (_lock)
        {
            if (_works.TryGetValue((actor.Id, upload), out var known)) return known;
            var work = _works[(actor.Id, upload)] = new(upload, actor, _time.UtcNow);
            work.Start(CheckAsync);
            return work;
        }
    }

    /// <summary>Writes what was checked, once, if the register still bears this mark.</summary>
    public void Confirm(ImportWork work, Guid mark) => work.Confirm(mark, WriteAsync);

    /// <summary>Forgets an import, so that the next look begins anew; one that is being written goes on and stays.</summary>
    public void Forget(ImportWork work)
    {
        if (!work.Cancel() && work.State.IsUnderWay) return;
        lock (_lock) _works.Remove((work.Actor.Id, work.Upload));
    }

    public async ValueTask DisposeAsync()
    {
        await _sweeper.DisposeAsync();
        List<ImportWork> all;
        lock (_lock) all = [.. _works.Values];
        foreach (var work in all) work.Cancel();
        await Task.WhenAll(all.Select(w => w.Ended)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        all.ForEach(w => w.Dispose());
        _turns.Dispose();
    }

    private async Task<ImportCheck> CheckAsync(ImportWork work, CancellationToken ct)
    {
        await _turns.WaitAsync(ct);
        try
        {
            work.Reached(0);
            await using var scope = _scopes.CreateAsyncScope();
            scope.ServiceProvider.ActAs(work.Actor);
            return await scope.ServiceProvider.GetRequiredService<ImportUploads>().CheckAsync(work.Upload, scope.ServiceProvider.GetRequiredService<RegisterImport>(), work.Reached, ct);
        }
#pragma warning disable CA1031 // told to the log and to whoever looks
        catch (Exception e) when (e is not (OperationCanceledException or Platform.Errors.InputException))
#pragma warning restore CA1031
        {
            Broken(_log, work.Upload.Name, e);
            throw;
        }
        finally { _turns.Release(); }
    }

    private async Task<Answer> WriteAsync(ImportWork work, ICommand command)
    {
        try { return await _door.RunAsync(command, work.Actor, null, CancellationToken.None); }
        catch (Exception e)
        {
            NotWritten(_log, work.Upload.Name, e);
            throw;
        }
    }

    private void Sweep()
    {
        List<ImportWork> old;
        lock (_lock) old = [.. _works.Values.Where(w => _time.UtcNow - w.StartedAtUtc > KeptFor && !w.State.IsUnderWay)];
        old.ForEach(Forget);
    }

    [LoggerMessage(EventId = 3103, Level = LogLevel.Error, Message = "Writing {File} into the area register failed")]
    private static partial void NotWritten(ILogger log, string file, Exception exception);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Error, Message = "The check of {File} for the area register broke off; nothing was changed")]
    private static partial void Broken(ILogger log, string file, Exception exception);
}
