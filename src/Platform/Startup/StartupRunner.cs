using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Wutong.Platform.Startup;

/// <summary>Runs the modules' start-up works in the background, one after another. One that fails is told on its pages; the others still run.</summary>
internal sealed partial class StartupRunner(IEnumerable<IStartupWork> works, StartupState state, IServiceScopeFactory scopes, ILogger<StartupRunner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        foreach (var work in works.OrderBy(w => w.Order))
        {
            try
            {
                state.Set(new(work.Name, StartupStage.Running, 0, "开始", "Starting"));
                await using var scope = scopes.CreateAsyncScope();
                await work.RunAsync(scope.ServiceProvider, new Progress(work.Name, state), stoppingToken);
                state.Set(new(work.Name, StartupStage.Done, 1, "已备好", "Ready"));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
#pragma warning disable CA1031 // whatever went wrong in a module is logged and shown; it must not end the program
            catch (Exception exception)
#pragma warning restore CA1031
            {
                WorkFailed(log, work.Name, exception);
                state.Set(state.Of(work.Name) with { Stage = StartupStage.Failed });
            }
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "Start-up work {Work} failed; its pages say so. Mend the cause and start again")]
    private static partial void WorkFailed(ILogger log, string work, Exception exception);

    private sealed class Progress(string name, StartupState state) : IStartupProgress
    {
        public void Report(double share, string chinese, string english) =>
            state.Set(new(name, StartupStage.Running, Math.Clamp(share, 0, 1), chinese, english));
    }
}
