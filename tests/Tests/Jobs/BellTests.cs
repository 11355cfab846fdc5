using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Tests.World;

namespace Wutong.Tests.Jobs;

public sealed class BellTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>Rings oftener than a module may ask for, so that tests need not wait.</summary>
    private static Bell Often(string name, Func<IServiceProvider, CancellationToken, Task> ring) => new(name, new BellTimes.Every(Tick), ring);

    private static IHost NewHost(DatabaseChoice database, Action<IServiceCollection> bells)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        bells(builder.Services.AddLogging());
        builder.Services.AddBells(database);
        return builder.Build();
    }

    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 400, "did not come true within 20 seconds");
            await Task.Delay(50);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_bell_has_a_scope_of_its_own_does_not_ring_over_itself_and_outlives_a_failure(DatabaseKind kind)
    {
        ConcurrentQueue<object> scopes = [];
        ConcurrentQueue<object?> counted = [];
        int inside = 0, most = 0, slow = 0, failures = 0;
        using var host = NewHost(await Databases.NewAsync(kind), s => s.AddScoped<object>()
            .AddSingleton(Often("tick", (scope, _) =>
            {
                scopes.Enqueue(scope.GetRequiredService<object>());
                return Task.CompletedTask;
            }))
            .AddSingleton(Often("slow", async (_, ct) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Delay(3 * Tick, ct);
                Interlocked.Decrement(ref inside);
                slow++;
            }))
            .AddSingleton(Often("failing", (_, _) => throw new InvalidOperationException($"attempt {++failures}"))));
        var factory = host.Services.GetRequiredService<IMeterFactory>(); // meters of other tests' hosts have the same name
        using var listener = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Scope == factory && i.Name == "wutong.bells.failed") l.EnableMeasurementEvents(i); } };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Enqueue(tags[0].Value));
        listener.Start();
        await host.StartAsync();
        await EventuallyAsync(() => scopes.Count >= 3 && slow >= 3 && failures >= 2);
        await host.StopAsync();
        Assert.Equal(scopes.Count, scopes.Distinct().Count());
        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Repeat<object?>("failing", failures), counted);
    }

    [Fact]
    public async Task Two_nodes_on_postgres_ring_each_tick_once()
    {
        var database = await Databases.NewAsync(DatabaseKind.Postgres);
        var rings = 0;
        IHost Node() => NewHost(database, s => s.AddSingleton(Often("tick", (_, _) => Task.FromResult(Interlocked.Increment(ref rings)))));
        using IHost one = Node(), two = Node();
        var from = DateTime.UtcNow;
        await Task.WhenAll(one.StartAsync(), two.StartAsync()); // both make the tables at once
        await EventuallyAsync(() => rings >= 40);
        await Task.WhenAll(one.StopAsync(), two.StopAsync());
        Assert.InRange(rings, 40, (DateTime.UtcNow - from) / Tick + 1); // no more than there were ticks; two clocks would make nearly twice as many
    }

    [Fact]
    public async Task The_store_follows_the_program_and_leaves_unchanged_bells_alone()
    {
        var database = await Databases.NewAsync(DatabaseKind.Postgres);
        static Task Nothing(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
        var before = await TriggersAsync(database, s => s.AddBell("kept", "0 30 2 * * ?", Nothing).AddBell("changed", TimeSpan.FromHours(1), Nothing).AddBell("retired", "0 0 3 * * ?", Nothing));
        await Task.Delay(1100); // what is hung up anew would begin in a later second
        var after = await TriggersAsync(database, s => s.AddBell("kept", "0 30 2 * * ?", Nothing).AddBell("changed", TimeSpan.FromHours(2), Nothing).AddBell("new", "0 0 4 * * ?", Nothing));
        Assert.Equal(["changed", "kept", "retired"], before.Keys.Order());
        Assert.Equal(["changed", "kept", "new"], after.Keys.Order());
        Assert.Equal(before["kept"].StartTimeUtc, after["kept"].StartTimeUtc); // not hung up anew
        Assert.Equal(TimeSpan.FromHours(2), ((ISimpleTrigger)after["changed"]).RepeatInterval);
        Assert.Equal((18, 30), (after["kept"].NextFireTimeUtc!.Value.UtcDateTime.Hour, after["kept"].NextFireTimeUtc!.Value.UtcDateTime.Minute)); // half past two in Beijing
    }

    private static async Task<Dictionary<string, ITrigger>> TriggersAsync(DatabaseChoice database, Action<IServiceCollection> bells)
    {
        using var host = NewHost(database, bells);
        await host.StartAsync();
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        Dictionary<string, ITrigger> found = [];
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup())) found[key.Name] = (await scheduler.GetTrigger(key))!;
        await host.StopAsync();
        return found;
    }

    [Fact]
    public void Times_that_cannot_be_are_refused_when_registered()
    {
        Assert.Throws<FormatException>(() => new ServiceCollection().AddBell("x", "every day", (_, _) => Task.CompletedTask));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceCollection().AddBell("x", TimeSpan.FromMilliseconds(10), (_, _) => Task.CompletedTask));
    }
}
