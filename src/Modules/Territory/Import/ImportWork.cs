using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Territory.Import;

internal enum ImportStage { Waiting, Checking, Checked, Writing, Done, MovedOn, Cancelled, Failed, Unsure }

/// <summary>How far an import has got, at one moment.</summary>
/// <param name="Share">Of the check, 0 to 1.</param>
/// <param name="Check">Once checked, until it is written.</param>
/// <param name="Counts">Once checked.</param>
/// <param name="Unreadable">Why the file cannot be read.</param>
internal sealed record ImportState(ImportStage Stage, double Share = 0, ImportCheck? Check = null, ImportCounts? Counts = null, InputException? Unreadable = null)
{
    public bool IsUnderWay => Stage is ImportStage.Waiting or ImportStage.Checking or ImportStage.Writing;
}

/// <summary>一次导入: a file being checked and, once confirmed, written, apart from the requests that look at it.</summary>
/// <remarks>The check changes nothing, so it can be cancelled at any time; the writing is one command and cannot. Thread-safe.</remarks>
internal sealed class ImportWork(ImportUpload upload, Actor actor, DateTime startedAtUtc) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancel = new();
    private Task _checking = Task.CompletedTask;
    private Task? _writing;

    public ImportUpload Upload => upload;
    public Actor Actor => actor;
    public DateTime StartedAtUtc => startedAtUtc;
    public ImportState State { get; private set => Volatile.Write(ref field, value); } = new(ImportStage.Waiting);

    /// <summary>Ends when what is under way now has ended, however.</summary>
    public Task Ended => _writing ?? _checking;

    /// <param name="check">Does the check; told to stop by the token.</param>
    public void Start(Func<ImportWork, CancellationToken, Task<ImportCheck>> check) => _checking = Task.Run(() => CheckAsync(check));

    public void Reached(double share)
    {
        lock (_lock)
            if (State.Stage is ImportStage.Waiting or ImportStage.Checking) State = new(ImportStage.Checking, share);
    }

    /// <summary>Writes what was checked, once; a second confirmation of the same finds it under way.</summary>
    /// <param name="mark">The register's mark that was looked at.</param>
    public void Confirm(Guid mark, Func<ImportWork, ICommand, Task<Answer>> write)
    {
        lock (_lock) _writing ??= Task.Run(() => WriteAsync(mark, write));
    }

    /// <returns>False when the writing has begun.</returns>
    public bool Cancel()
    {
        lock (_lock)
        {
            if (State.Stage is ImportStage.Writing or ImportStage.Done) return false;
            State = new(ImportStage.Cancelled);
        }
        _cancel.Cancel();
        return true;
    }

    /// <summary>Waits until what is under way has ended, or this long.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(Ended, Task.Delay(most, enough.Token));
        await enough.CancelAsync();
    }

    public void Dispose() => _cancel.Dispose();

    private async Task CheckAsync(Func<ImportWork, CancellationToken, Task<ImportCheck>> check)
    {
        try
        {
            var done = await check(this, _cancel.Token);
            Become(new(ImportStage.Checked, 1, done, done.Counts));
        }
        catch (InputException unreadable) { Become(new(ImportStage.Failed, Unreadable: unreadable)); }
        catch (OperationCanceledException) { Become(new(ImportStage.Cancelled)); }
        catch
        {
            Become(new(ImportStage.Failed));
            throw;
        }
    }

    private async Task WriteAsync(Guid mark, Func<ImportWork, ICommand, Task<Answer>> write)
    {
        await _checking;
        ImportState checkedState;
        lock (_lock)
        {
            checkedState = State;
            if (State is not { Stage: ImportStage.Checked, Check.Command: not null }) return;
            State = State.Check.Mark == mark ? new(ImportStage.Writing, 1, null, State.Counts) : new(ImportStage.MovedOn);
            if (State.Stage == ImportStage.MovedOn) return;
        }
        try
        {
            var answer = await write(this, checkedState.Check!.Command!);
            State = new(answer switch { Answer.Done => ImportStage.Done, Answer.Refused => ImportStage.MovedOn, _ => ImportStage.Failed }, 1, null, checkedState.Counts);
        }
        catch (Exception e)
        {
            State = new(e is OutcomeUnknownException ? ImportStage.Unsure : ImportStage.Failed);
            throw;
        }
    }

    /// <summary>Unless it was cancelled meanwhile.</summary>
    private void Become(ImportState state)
    {
        lock (_lock)
            if (State.Stage != ImportStage.Cancelled) State = state;
    }
}
