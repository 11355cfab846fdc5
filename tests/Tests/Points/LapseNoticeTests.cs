using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Points.Lapsing;
using Wutong.Points.Members;
using Wutong.Points.Telling;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

public sealed class LapseNoticeTests
{
    /// <summary>What the rule "once" gives in September lapses at the end of October.</summary>
    private static readonly DateTime September = new(2022, 9, 20, 4, 0, 0, DateTimeKind.Utc), Lapse = new(2022, 10, 31, 16, 0, 0, DateTimeKind.Utc);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_member_is_told_once_some_days_before_points_lapse(DatabaseKind kind)
    {
        await using var world = await LedgerWorld.NewAsync(kind);
        var (courier, left) = (await LedgerWorld.MemberAsync(world, points: 30), await LedgerWorld.MemberAsync(world)); // the thirty lapse in a year
        foreach (var day in (int[])[0, 1]) await LedgerWorld.DoneAsync(world, new Serve(courier.Id, "once", 0, September.AddDays(day)), LedgerWorld.Keeper); // two lots, one day
        await LedgerWorld.DoneAsync(world, new Serve(left.Id, "once", 0, September), LedgerWorld.Keeper);
        await LedgerWorld.DoneAsync(world, new LeavePoints(), left);
        await NightAsync(world);
        Assert.Empty(await NoticesAsync(world)); // weeks too early
        world.Time.SetUtcNow(new(Lapse.AddDays(-14), TimeSpan.Zero));
        await NightAsync(world);
        var notice = Assert.Single(await NoticesAsync(world));
        Assert.Equal((courier.Id, Lapse, 10), (notice.MemberId, notice.LapsesAtUtc, notice.Points));
        Assert.Equal(1, await ToldAsync(world));
        var text = await world.AskAsync(async db => (await new LapseTexts(db).LoadAsync([notice.Id.ToString()], default)).Values.Single());
        Assert.Equal(("10 分，可用到 2022-10-31", courier.Id), (text.Title, text.PersonId));

        await LedgerWorld.DoneAsync(world, new Serve(courier.Id, "once", 0, September.AddDays(2)), LedgerWorld.Keeper); // more for the same day
        world.Time.Advance(TimeSpan.FromDays(1));
        await NightAsync(world);
        Assert.Equal(1, await ToldAsync(world));
        world.Time.SetUtcNow(new(Lapse.AddHours(1), TimeSpan.Zero));
        await NightAsync(world);
        Assert.Equal(1, await ToldAsync(world)); // what has lapsed is not told of
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task However_many_there_are_each_is_told_in_batches(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind, services => LedgerWorld.Brings(services.AddCommand<ServeCrowd, ServeCrowdHandler>("test.serve-crowd")));
        await LedgerWorld.DoneAsync(world, new SetTable(), LedgerWorld.Keeper);
        await LedgerWorld.DoneAsync(world, new ServeCrowd(2 * TellOfLapseHandler.MostAtOnce + 1, September), LedgerWorld.Keeper);
        world.Time.SetUtcNow(new(Lapse.AddDays(-1), TimeSpan.Zero));
        foreach (var _ in (int[])[1, 2])
        {
            await NightAsync(world);
            Assert.Equal(2 * TellOfLapseHandler.MostAtOnce + 1, await ToldAsync(world)); // the second night tells nobody
        }
        Assert.Equal(2 * TellOfLapseHandler.MostAtOnce + 1, (await NoticesAsync(world)).DistinctBy(n => n.MemberId).Count());
    }

    private static Task<List<LapseNoticeRow>> NoticesAsync(DoorWorld world) => world.AskAsync(db => db.Set<LapseNoticeRow>().AsNoTracking().ToListAsync());

    private static Task<long> ToldAsync(DoorWorld world) => world.RowsAsync("outbox WHERE topic = 'points-lapse-notice.soon'");

    private static async Task NightAsync(DoorWorld world)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        await LapseNight.RingAsync(scope.ServiceProvider, default);
    }

    /// <summary>So many take part, and each did a service once.</summary>
    internal sealed record ServeCrowd(int Count, DateTime HappenedAtUtc) : ICommand;

    internal sealed class ServeCrowdHandler(IServiceLedger ledger) : Handler<ServeCrowd>
    {
        public override Permission Needs => DoorWorld.Note;
        public override Target TargetOf(ServeCrowd command, IWrite write) => new(LedgerWorld.Qingyuan);

        public override Answer Run(ServeCrowd command, IWrite write)
        {
            for (var i = 0; i < command.Count; i++)
            {
                var member = new MemberRow { Id = write.NewId(), JoinedAtUtc = write.Now, Place = LedgerWorld.Qingyuan };
                write.Insert(member);
                ledger.Earn(new(member.Id, "once", "shift", $"crowd-{i}", 0, command.HappenedAtUtc), write);
            }
            return new Answer.Done("test", "crowd");
        }
    }
}
