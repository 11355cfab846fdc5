using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Checks.Kept;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Files.Stores;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Upkeep;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Upkeep;

public sealed class UpkeepTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Keys_of_commands_are_remembered_for_seven_days(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        for (var i = 0; i < 3; i++) await world.RunAsync(new WriteNote($"old {i}"), key: $"old-key-{i}");
        world.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await world.RunAsync(new WriteNote("young"), key: "young-key");
        await RingAsync(world, UpkeepServices.RingAsync);
        Assert.Equal(4, await world.RowsAsync("command_key"));
        world.Time.Advance(TimeSpan.FromSeconds(2));
        await RingAsync(world, UpkeepServices.RingAsync);
        Assert.Equal(1, await world.RowsAsync("command_key"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_broken_law_is_counted_by_its_code_and_a_kept_one_is_not(DatabaseKind kind)
    {
        Law broken = new("test.noted", "没有笔记", "There are no notes", db => db.Set<Wutong.Platform.Audit.AuditRow>().Where(a => a.Command == "test.note").Select(a => new LawBreach("audit", a.Id.ToString(), "有一条", "there is one")));
        await using var world = await DoorWorld.NewAsync(kind, services => services.AddLaw(broken));
        await world.RunAsync(new WriteNote("one"));
        await world.RunAsync(new WriteNote("two"));
        Dictionary<string, long> counted = [];
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Name == "wutong.laws.breaches" && instrument.Meter.Scope == world.All<IMeterFactory>().Single()) l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => counted[(string)tags[0].Value!] = count);
        listener.Start();
        await RingAsync(world, NightChecks.RingLawsAsync);
        Assert.Equal(2, Assert.Single(counted, c => c.Key == "test.noted").Value);
        Assert.Single(counted); // every other law holds
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Stored_content_that_no_row_names_goes_after_a_day(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind, services => services.AddSingleton(DataFolder.Open(TempFolder.New())).AddSingleton<IFileStore, FolderFileStore>());
        var store = world.All<IFileStore>().Single();
        async Task<FileHash> PutAsync(string text)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            await store.PutAsync(FileHash.Of(bytes), new MemoryStream(bytes), default);
            return FileHash.Of(bytes);
        }
        var (named, forgotten) = (await PutAsync("named"), await PutAsync("forgotten"));
        await world.SqlAsync($"INSERT INTO file (id, hash, kind, name, bytes, kept_by_id, kept_at_utc) VALUES ('{Guid.NewGuid().ToString().ToUpperInvariant()}', '{named}', 1, 'a', 5, '{Guid.NewGuid().ToString().ToUpperInvariant()}', '2022-09-23 02:30:00{(kind == DatabaseKind.Postgres ? "+00" : "")}')");
        world.Time.Advance(FileSweep.Spared);
        await RingAsync(world, FileSweep.RingAsync); // not older than a day yet
        Assert.True(await store.ExistsAsync(forgotten, default));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        var young = await PutAsync("young");
        await RingAsync(world, FileSweep.RingAsync);
        Assert.False(await store.ExistsAsync(forgotten, default));
        Assert.True(await store.ExistsAsync(named, default));
        Assert.True(await store.ExistsAsync(young, default));
    }

    private static async Task RingAsync(DoorWorld world, Func<IServiceProvider, CancellationToken, Task> bell)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        await bell(scope.ServiceProvider, default);
    }
}
