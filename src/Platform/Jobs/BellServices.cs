using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using Wutong.Platform.Data;

namespace Wutong.Platform.Jobs;

/// <summary>定时铃: a module says what is to be rung and when; the host says on which database.</summary>
public static class BellServices
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);

    /// <summary>Rings at every whole multiple of <paramref name="interval"/> (since 1970, UTC); missed ones are left out.</summary>
    /// <param name="name">One of a kind, and the same for ever: it names the bell in the database.</param>
    /// <param name="interval">A second or longer.</param>
    /// <param name="ring">Gets a scope of its own. Runs once at a time, in the whole cluster; the token ends when the program stops.</param>
    public static IServiceCollection AddBell(this IServiceCollection services, string name, TimeSpan interval, Func<IServiceProvider, CancellationToken, Task> ring)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, ShortestInterval);
        return services.AddSingleton(new Bell(name, new BellTimes.Every(interval), ring));
    }

    /// <summary>Rings at Beijing times; when some were missed while nobody ran, once at once.</summary>
    /// <param name="cron">Six fields, seconds first: <c>0 30 2 * * ?</c> is half past two every night.</param>
    /// <inheritdoc cref="AddBell(IServiceCollection, string, TimeSpan, Func{IServiceProvider, CancellationToken, Task})"/>
    /// <exception cref="FormatException">It is no cron expression.</exception>
    public static IServiceCollection AddBell(this IServiceCollection services, string name, string cron, Func<IServiceProvider, CancellationToken, Task> ring)
    {
        _ = CronExpression.Parse(cron);
        return services.AddSingleton(new Bell(name, new BellTimes.Cron(cron), ring));
    }

    /// <summary>Rings every registered bell while the program serves. On PostgreSQL all nodes share one clock store and each tick is rung by one of them; on SQLite the store is in memory.</summary>
    public static IServiceCollection AddBells(this IServiceCollection services, DatabaseChoice database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics().AddSingleton<BellMeter>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => (o.InstanceName, o.GenerateInstanceId) = ("wutong", true));
            quartz.UseDefaultThreadPool(4);
            if (database.Kind == DatabaseKind.Postgres) quartz.UsePersistentStore(store => UsePostgres(store, database.ConnectionString));
            else quartz.UseInMemoryStore(o => o.MisfireThreshold = MisfireThreshold);
        });
        return services.AddHostedService<BellSchedule>().AddQuartzHostedService(o => o.WaitForJobsToComplete = true); // in this order: hung up, then started
    }

    /// <summary>A tick later than this counts as missed.</summary>
    private static readonly TimeSpan MisfireThreshold = TimeSpan.FromSeconds(10);

    private static void UsePostgres(IPersistentStoreBuilder store, string connectionString)
    {
        store.UsePostgres(connectionString);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema(); // Quartz's own tables qrtz_..., made once by whichever node is first
        store.ConfigureStore(o => (o.MisfireThreshold, o.AcquireTriggersWithinLock) = (MisfireThreshold, true)); // without the lock a node can fire early what another has just fired
        store.UseClustering(o => o.CheckinInterval = TimeSpan.FromSeconds(5));
    }
}
