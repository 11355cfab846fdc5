using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Wutong.Platform.Jobs;

/// <summary>Rings one bell. A failure is logged and counted; the next tick comes as if nothing had happened.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RingBell(IEnumerable<Bell> bells, IServiceScopeFactory scopes, BellMeter meter, ILogger<RingBell> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        if (bells.FirstOrDefault(b => b.Name == name) is not { } bell)
        {
            Unknown(log, name); // hung up by a node with a newer program
            return;
        }
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await bell.Ring(scope.ServiceProvider, cancellationToken);
            meter.Count(name, failed: false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
#pragma warning disable CA1031 // whatever went wrong is logged and counted; it must not stop the clock
        catch (Exception exception)
#pragma warning restore CA1031
        {
            meter.Count(name, failed: true);
            Failed(log, name, exception);
        }
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Error, Message = "What bell {Bell} rang failed; it rings again at its next time")]
    private static partial void Failed(ILogger log, string bell, Exception exception);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Warning, Message = "Bell {Bell} is not known to this program; is another node newer?")]
    private static partial void Unknown(ILogger log, string bell);
}
