using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Time.Calendars;
using Wutong.Platform.Writing;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Time;

public sealed class PublishedCalendarTests
{
    private static readonly Actor System = DoorWorld.PersonWith(Grant.For(Roles.System));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_published_version_moves_deadlines_set_from_then_on_and_no_earlier_ones(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind); // Friday 23 September 2022, 10:30 in Beijing
        var before = await world.GiveAsync(limit: WorkLimit.WorkingDays(1));
        Assert.Equal(new DateTime(2022, 9, 26, 10, 0, 0, DateTimeKind.Utc), (await world.TaskAsync(before)).DueAtUtc);
        await world.MustAsync(new PublishCalendar(2022, [new(new(2022, 9, 26), false, "停工"), new(new(2022, 10, 8), true, "国庆调休")], "试行通知"), System);
        Assert.Equal(new DateTime(2022, 9, 27, 10, 0, 0, DateTimeKind.Utc), (await world.TaskAsync(await world.GiveAsync(limit: WorkLimit.WorkingDays(1)))).DueAtUtc);
        Assert.Equal(new DateTime(2022, 9, 26, 10, 0, 0, DateTimeKind.Utc), (await world.TaskAsync(before)).DueAtUtc);
        await world.MustAsync(new PublishCalendar(2027, [new(new(2027, 1, 1), false, "元旦")], "二〇二七年通知"), System);
        Assert.Equal((new DateOnly(2027, 12, 31), "2"), await world.Door.AskAsync(db => Task.FromResult(world.Door.All<IWorkCalendars>().Single().Now(db) is var now ? (now.KnownThrough, now.Version) : default)));
    }

    [Theory]
    [InlineData(2022, "2022-10-01", true, "days")] // a Saturday may be worked
    [InlineData(2022, "2021-10-01", false, "days")]
    [InlineData(2022, "2022-10-02", false, "days")] // a Sunday is free anyway
    [InlineData(2031, "2031-01-01", false, "year")]
    public async Task What_cannot_be_is_refused_by_field(int year, string day, bool isWorking, string field)
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        var command = new PublishCalendar(year, [new(DateOnly.Parse(day, null), isWorking, "某日")], "通知");
        if (day == "2022-10-01") Assert.IsType<Answer.Done>(await world.RunAsync(command, System));
        else Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(command, System))).Field);
        Assert.IsType<Answer.Denied>(await world.RunAsync(command));
    }
}
