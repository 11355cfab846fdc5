using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Stores;

namespace Wutong.Tests.Territory;

/// <summary>A store that lets nobody read until it is opened.</summary>
internal sealed class SlowStore(IFileStore inner) : IFileStore
{
    public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public int Opened;

    /// <summary>Puts one before the store that the program would use.</summary>
    public static void Before(IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(IFileStore));
        services.AddSingleton<IFileStore>(s => new SlowStore((IFileStore)(own.ImplementationInstance ?? own.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, own.ImplementationType!))));
    }

    public async Task<StoredContent?> OpenAsync(FileHash hash, CancellationToken ct)
    {
        Interlocked.Increment(ref Opened);
        await Open.Task.WaitAsync(ct);
        return await inner.OpenAsync(hash, ct);
    }

    public Task PutAsync(FileHash hash, Stream content, CancellationToken ct) => inner.PutAsync(hash, content, ct);
    public Task<bool> ExistsAsync(FileHash hash, CancellationToken ct) => inner.ExistsAsync(hash, ct);
    public Task<bool> DeleteAsync(FileHash hash, DateTime putBeforeUtc, CancellationToken ct) => inner.DeleteAsync(hash, putBeforeUtc, ct);
    public IAsyncEnumerable<StoredEntry> ListAsync(CancellationToken ct) => inner.ListAsync(ct);
}
