using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Startup;

/// <summary>Runs the modules' start-up works in the background, one after another. One that fails is told on its pages; the others still run.</summary>
internal sealed partial class StartupRunner(IEnumerable<IStartupWork> works, StartupState state, IServiceScopeFactory scopes, ILogger<StartupRunner> log) : BackgroundService
{
    /// <summary>ENOSPC, as an exception of a file says it.</summary>
    private const int NoSpace = 28;

    /// <summary>Between two tries of a work that met a full disk or a database too busy to write.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            foreach (var work in works.OrderBy(w => w.Order))
                while (!await IsOverAsync(work, stoppingToken)) await Task.Delay(Pause, stoppingToken); // wall-clock on purpose, as the disk is
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <returns>False when it could not be done for now, for want of room or of its turn: what a work does, it may do again.</returns>
    private async Task<bool> IsOverAsync(IStartupWork work, CancellationToken ct)
    {
        try
        {
            state.Set(new(work.Name, StartupStage.Running, 0, "开始", "Starting"));
            await using var scope = scopes.CreateAsyncScope();
            await work.RunAsync(scope.ServiceProvider, new Progress(work.Name, state), ct);
            state.Set(new(work.Name, StartupStage.Done, 1, "已备好", "Ready"));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { throw; }
        catch (Exception exception) when (exception is StorageFullException or DoorBusyException or IOException { HResult: NoSpace })
        {
            WorkWaits(log, work.Name, exception);
            state.Set(state.Of(work.Name) with { Chinese = "磁盘满了或数据库太忙，好了就自动接着做", English = "The disk is full or the database too busy; it goes on by itself when that is over" });
            return false;
        }
#pragma warning disable CA1031 // whatever went wrong in a module is logged and shown; it must not end the program
        catch (Exception exception)
#pragma warning restore CA1031
        {
            WorkFailed(log, work.Name, exception);
            state.Set(state.Of(work.Name) with { Stage = StartupStage.Failed });
        }
        return true;
    }

    [LoggerMessage(EventId = 1002, Level = LogLevel.Warning, Message = "Start-up work {Work} met a full disk or a busy database; tried again in two seconds")]
    private static partial void WorkWaits(ILogger log, string work, Exception exception);

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "Start-up work {Work} failed; its pages say so. Mend the cause and start again")]
    private static partial void WorkFailed(ILogger log, string work, Exception exception);

    private sealed class Progress(string name, StartupState state) : IStartupProgress
    {
        public void Report(double share, string chinese, string english) =>
            state.Set(new(name, StartupStage.Running, Math.Clamp(share, 0, 1), chinese, english));
    }
}
