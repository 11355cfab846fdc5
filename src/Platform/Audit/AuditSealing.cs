using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Audit;

/// <summary>Rings for <see cref="SealAudit"/> every second there is something to seal. Every node rings; the lock and the numbers let one seal at a time.</summary>
internal sealed partial class AuditSealing(IServiceScopeFactory scopes, WriteDoor door, ILogger<AuditSealing> log) : BackgroundService
{
    private static readonly Actor Sealer = Actor.Program("audit-seal");
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
        while (await AnyAsync(scopes, ct) && await door.RunAsync(new SealAudit(), Sealer, null, ct) is Answer.Done { Id: not "0" }) { }
    }

    private static async Task<bool> AnyAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<AuditRow>().TagWith("audit.any-unsealed").AnyAsync(r => r.Number == null, ct);
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "The audit could not be sealed just now; tried again in a second")]
    private static partial void NotSealed(ILogger log, Exception exception);
}
