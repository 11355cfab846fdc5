using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Chains;

/// <summary>Rings for <see cref="SealChain"/> every second there is something to seal. Every node rings; the lock and the numbers let one seal at a time.</summary>
internal sealed partial class ChainSealing(IServiceScopeFactory scopes, WriteDoor door, ILogger<ChainSealing> log) : BackgroundService
{
    private static readonly Actor Sealer = Actor.Program("chain-seal");
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat); // wall-clock on purpose: a test's clock must not stop the sealing
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try { await SealAllAsync(door, scopes, stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
#pragma warning disable CA1031 // a full disk or a database that is away: tried again at the next beat
            catch (Exception e) { NotSealed(log, e); }
#pragma warning restore CA1031
        }
    }

    /// <summary>Seals until nothing waits; a backup calls it first.</summary>
    public static async Task SealAllAsync(WriteDoor door, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var chain in scope.ServiceProvider.GetServices<Chain>())
            while (await chain.AnyWaitsAsync(db, ct) && await door.RunAsync(new SealChain(chain.Table), Sealer, null, ct) is Answer.Done { Id: not "0" }) { }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Records could not be sealed just now; tried again in a second")]
    private static partial void NotSealed(ILogger log, Exception exception);
}
