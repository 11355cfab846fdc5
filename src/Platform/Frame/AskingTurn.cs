namespace Wutong.Platform.Frame;

/// <summary>Whose turn it is among the parts of one page; one for each request.</summary>
public sealed class AskingTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    internal async Task TakeAsync(Func<Task> load)
    {
        await turn.WaitAsync();
        try { await load(); }
        finally { turn.Release(); }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();
}
