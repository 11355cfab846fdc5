using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Wutong.Cases.Checking;
using Wutong.Cases.Following;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Notices;
using Wutong.Tests.Open311;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Following;

/// <summary>The whole program with the small district and a clock of its own; bells ring only when a test rings them. It is Friday, 23 September 2022, 10:30 in Beijing.</summary>
internal sealed class FollowWorld : IAsyncDisposable
{
    private FollowWorld(Site site, FakeTimeProvider time) => (Site, Time) = (site, time);

    public Site Site { get; }
    public FakeTimeProvider Time { get; }

    public static async Task<FollowWorld> NewAsync(DatabaseKind kind)
    {
        var time = new FakeTimeProvider(new(2022, 9, 23, 2, 30, 0, TimeSpan.Zero));
        var site = Site.On(await Databases.NewAsync(kind)).With(services => services.RemoveAll<Bell>().RemoveClock().AddSingleton<TimeProvider>(time));
        await site.DoReplaceAsync();
        return new(site, time);
    }

    /// <summary>To a time of day in Beijing, on a day of September.</summary>
    public void At(int day, int hour, int minute = 0) => Time.SetUtcNow(new(2022, 9, day, hour, minute, 0, TimeSpan.FromHours(8)));

    /// <summary>A case anybody may read.</summary>
    public async Task<Guid> PublishedAsync(string area = TaskWorld.Community)
    {
        var id = await EnteredAsync(area);
        await Site.DoAsync(new PublishCase(id, "墙角有垃圾"));
        return id;
    }

    /// <summary>A case that is nobody's business.</summary>
    public Task<Guid> EnteredAsync(string area = TaskWorld.Community) => Site.DoAsync(new EnterCase(Guid.CreateVersion7(), "dirty-corner", "墙角堆了垃圾", CaseSource.Patrol, Address: "路口", Area: area));

    public async Task CloseAsync(Guid id)
    {
        await Site.DoAsync(new SettleOnSpot(id, CaseOutcome.Cleared, "扫净了"));
        await Site.DoAsync(new PassCase(id, CaseOutcome.Cleared), Actor.Program("checker"));
    }

    /// <summary>The bell, and then what hands out notices.</summary>
    public async Task RingAsync()
    {
        await using (var scope = Site.Services.CreateAsyncScope()) await AreaNewsMaking.RingAsync(scope.ServiceProvider, default);
        await HandOutAsync();
    }

    /// <summary>Until all is handed out: on PostgreSQL a message is told when no older transaction runs in the cluster.</summary>
    public async Task HandOutAsync()
    {
        for (var tries = 0; tries < 200; tries++)
        {
            await using var scope = Site.Services.CreateAsyncScope();
            await HandingOutNotices.RingAsync(scope.ServiceProvider, default);
            var (told, known) = await Site.AskAsync<AppDb, (List<string>, List<string>)>(async db => (await db.Set<AreaNewsRow>().Select(n => n.Id).ToListAsync(), await db.Set<NoticeRow>().Where(n => n.Kind == AreaNewsText.RecordKind).Select(n => n.RecordId).Distinct().ToListAsync()));
            var followed = await Site.AskAsync<AppDb, List<string>>(db => db.Set<FollowRow>().Select(f => f.AreaCode).Distinct().ToListAsync());
            if (told.Where(t => followed.Contains(AreaNewsRow.PartsOf(t).Area)).All(known.Contains)) return;
            await Task.Delay(20);
        }
        Assert.Fail("the outbox was not told");
    }

    /// <summary>The records of somebody's notices of areas, in the order they came.</summary>
    public Task<List<string>> NoticesAsync(SignedInClient who) => Site.AskAsync<AppDb, List<string>>(db => db.Set<NoticeRow>().Where(n => n.AccountId == who.Account && n.Kind == AreaNewsText.RecordKind).OrderBy(n => n.Id).Select(n => n.RecordId).ToListAsync());

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
