using CsCheck;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Greening.Care;
using Wutong.Greening.Encroaching;
using Wutong.Greening.Inspections;
using Wutong.Greening.Measures;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Working;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Greening;

public sealed class GreenTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_planted_is_inspected_replanted_and_replaced(DatabaseKind kind)
    {
        await using var world = await GreenWorld.NewAsync(kind);
        await world.MustAsync(new ReceivePlants(world.Nursery, world.Petunia, 100, new(2022, 6, 1)));
        await world.MustAsync(new Plant(world.Box, world.Petunia, new(2022, 6, 8), 40, world.Nursery));
        await world.MustAsync(new Plant(world.Other, world.Petunia, new(2022, 6, 8), 30));
        Assert.Equal(60, await world.StockAsync());
        Assert.Equal(("1", "2", "2", "70"), (await world.ValueAsync(GreenFigures.Sites), await world.ValueAsync(GreenFigures.Containers), await world.ValueAsync(GreenFigures.Plantings), await world.ValueAsync(GreenFigures.Plants)));

        // what cannot be
        Assert.Equal("greening.too-many", await world.RefusedAsync(new Plant(world.Other, world.Sage, new(2022, 6, 9), 11)));
        Assert.Equal("greening.stock-short", await world.RefusedAsync(new ReplacePlants(world.Other, world.Sage, new(2022, 9, 1), 30, world.Nursery)));
        Assert.Equal("day", await world.BadFieldAsync(new RemovePlants(world.Box, new(2022, 6, 7)))); // before it was planted
        Assert.Equal("day", await world.BadFieldAsync(new Plant(world.Other, world.Sage, GreenWorld.Today.AddDays(1), 5)));
        Assert.Equal("variety", await world.BadFieldAsync(new Plant(world.Other, "none", GreenWorld.Today, 5)));
        Assert.Equal("greening.is-planted", await world.RefusedAsync(new CloseContainer(world.Box)));
        Assert.Equal("greening.holds-more", await world.RefusedAsync(new ChangeContainer(world.Box, ContainerKind.Box, "花箱", 39)));
        Assert.Equal("greening.has-containers", await world.RefusedAsync(new CloseSite(world.Site)));
        Assert.Equal("greening.variety-known", await world.RefusedAsync(new AddVariety(new("矮牵牛", "05-20", "09-30", 7, 80), RegisterWorld.First)));
        Assert.Equal("from", await world.BadFieldAsync(new AddVariety(new("金盏菊", "02-30", "09-30", 7, 80), RegisterWorld.First)));

        // whose it is not
        foreach (var command in (ICommand[])[new AddContainers(world.Site, ContainerKind.Box, "花箱", 10), new Plant(world.Box, world.Sage, GreenWorld.Today, 1), new RemovePlants(world.Box, GreenWorld.Today), new StopPlan("none"), new ReceivePlants(world.Nursery, world.Petunia, 1, GreenWorld.Today), new RecordInspection(world.Site, [new(world.Box)])])
            Assert.True(await world.DoAsync(command, world.West) is Answer.Denied or Answer.Missing, command.ToString());
        Assert.IsType<Answer.Denied>(await world.DoAsync(new Plant(world.Box, world.Sage, GreenWorld.Today, 1), world.Checker));

        // an inspection counts what was planted by itself, and its survival
        Assert.Equal("withered-" + world.Box, await world.BadFieldAsync(new RecordInspection(world.Site, [new(world.Box, 20, 21)]), world.Checker));
        Assert.Equal("seen", await world.BadFieldAsync(new RecordInspection(world.Site, [new(world.Box), new(world.Box)]), world.Checker));
        var inspection = Guid.Parse(await world.MustAsync(new RecordInspection(world.Site, [new(world.Box, 3, 1), new(world.Other, 0, 0, true)], Note: "压断几株"), world.Checker));
        var fine = Guid.Parse(await world.MustAsync(new RecordInspection(world.Site, [new(world.Other)]), world.Checker));
        Assert.Equal(("96/100", "2"), (await world.ValueAsync(GreenFigures.Survival), await world.ValueAsync(GreenFigures.Inspections))); // 66 of 70, and 30 of 30
        Assert.Equal("greening.nothing-to-replant", await world.RefusedAsync(new GiveReplanting(fine), world.Checker));
        var task = Guid.Parse(await world.MustAsync(new GiveReplanting(inspection), world.Checker));
        Assert.Equal("greening.replanting-given", await world.RefusedAsync(new GiveReplanting(inspection)));
        Assert.Equal("补植：文兴桥 缺 3 株、枯 1 株", Assert.Single(await world.TasksAsync(InspectionRow.Source)));
        var hand = Actor.Program("crew");
        foreach (var (command, by) in ((ICommand, Actor)[])[(new AcceptTask(task), hand), (new FinishTask(task, "补好了", []), hand), (new CloseTask(task, "看过"), Actor.Program("checker"))]) await world.MustAsync(command, by);
        Assert.Equal("1", await world.ValueAsync(GreenFigures.CareDone));

        // it is replaced, what is seen of the time before stays as it was, and removed
        await world.MustAsync(new ReplacePlants(world.Box, world.Sage, new(2022, 9, 5), 36));
        await world.MustAsync(new RecordInspection(world.Site, [new(world.Box, 4)], new(2022, 8, 1)), world.Checker); // 40 stood there then
        Assert.Equal(("132/140", "1", "66"), (await world.ValueAsync(GreenFigures.Survival), await world.ValueAsync(GreenFigures.Replacements), await world.ValueAsync(GreenFigures.Plants)));
        await world.MustAsync(new RemovePlants(world.Box, GreenWorld.Today));
        Assert.Equal("greening.is-bare", await world.RefusedAsync(new RemovePlants(world.Box, GreenWorld.Today)));
        await world.MustAsync(new CloseContainer(world.Box));
        Assert.Equal("greening.container-closed", await world.RefusedAsync(new Plant(world.Box, world.Sage, GreenWorld.Today, 1)));
        Assert.Equal(("1", "30"), (await world.ValueAsync(GreenFigures.Containers), await world.ValueAsync(GreenFigures.Plants)));

        // encroachment is a case of the site's area that names it
        Assert.Equal("kind", await world.BadFieldAsync(new ReportEncroachment(Guid.NewGuid(), world.Site, "litter", "堆了沙子"), world.Checker));
        var report = new ReportEncroachment(Guid.CreateVersion7(), world.Site, "green-taken", "绿地里堆了沙子", [world.Crew]);
        await world.MustAsync(report, world.Checker);
        await world.MustAsync(report, world.Checker);
        var born = Assert.Single(await world.Door.AskAsync(db => BornCase.Of(db, SiteRow.Record).ToListAsync()));
        Assert.Equal(world.Site, born.OriginId);
        await world.Door.SealAsync();
        Assert.Empty(await world.Door.BrokenLawsAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Care_is_given_once_for_a_plan_and_a_day(DatabaseKind kind)
    {
        await using var world = await GreenWorld.NewAsync(kind);
        Assert.Equal("sites", await world.BadFieldAsync(world.Plan("weeding", 7) with { Sites = [world.Site, "none"] }));
        Assert.Equal("kind", await world.BadFieldAsync(world.Plan("singing", 7)));
        Assert.Equal("hotEveryDays", await world.BadFieldAsync(world.Plan("weeding", 7, hot: 2)));
        Assert.Equal("unit", await world.BadFieldAsync(world.Plan("weeding", 7) with { Unit = Guid.NewGuid() }));
        Assert.IsType<Answer.Denied>(await world.DoAsync(world.Plan("weeding", 7), world.West));
        await world.MustAsync(world.Plan("watering", 3, hot: 1));
        var weeding = await world.MustAsync(world.Plan("weeding", 2));
        await world.MustAsync(world.Plan("pruning", 1) with { FromMonth = 6, ToMonth = 8 }); // its season is over

        Assert.Equal((2, 0), (await world.GiveCareAsync(), await world.GiveCareAsync())); // the 23rd: run twice, given once
        Assert.Equal(["浇水：文兴桥", "除草：文兴桥"], (await world.TasksAsync(CareDayRow.Source)).Order(StringComparer.Ordinal));
        world.Tomorrow();
        await world.MustAsync(new RecordWeather(RegisterWorld.First, GreenWorld.Today.AddDays(1), IsRain: false, 35));
        Assert.Equal((1, 0), (await world.GiveCareAsync(), await world.GiveCareAsync())); // the 24th is hot: watered again
        world.Tomorrow();
        await world.MustAsync(new RecordWeather(RegisterWorld.First, GreenWorld.Today.AddDays(2), IsRain: true, 35));
        Assert.Equal((1, 0), (await world.GiveCareAsync(), await world.GiveCareAsync())); // the 25th: weeding; hot, but the rain waters
        world.Tomorrow();
        Assert.Equal(0, await world.GiveCareAsync()); // nothing recorded: three days from the rain
        await world.MustAsync(new StopPlan(weeding));
        Assert.Equal("greening.plan-stopped", await world.RefusedAsync(new StopPlan(weeding)));
        world.Tomorrow();
        Assert.Equal(0, await world.GiveCareAsync());
        world.Tomorrow();
        Assert.Equal(1, await world.GiveCareAsync()); // the 28th: watering
        Assert.Equal((5, 1), (await world.Door.AskAsync(db => db.Set<CareDayRow>().CountAsync(d => d.TaskId != null)), await world.Door.AskAsync(db => db.Set<CareDayRow>().CountAsync(d => d.TaskId == null))));
        await Task.WhenAll(world.DoAsync(new GiveCare(), Actor.Program("clock")), world.DoAsync(new GiveCare(), Actor.Program("another clock")));
        Assert.Equal(5, (await world.TasksAsync(CareDayRow.Source)).Count);
        await world.Door.SealAsync();
        Assert.Empty(await world.Door.BrokenLawsAsync());
    }

    /// <summary>Whatever is received, issued and lost, by several at once: the stock is the sum and never below none.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_nurserys_stock_is_never_below_none(DatabaseKind kind)
    {
        await using var world = await GreenWorld.NewAsync(kind);
        var random = new Random(7);
        var expected = 0L;
        for (var round = 0; round < 6; round++)
        {
            var commands = Enumerable.Range(0, 6).Select(_ => random.Next(1, 30) is var plants && random.Next(3) switch
            {
                0 => new ReceivePlants(world.Nursery, world.Petunia, plants, GreenWorld.Today),
                1 => new LosePlants(world.Nursery, world.Petunia, plants, GreenWorld.Today, "冻伤"),
                _ => (ICommand)new Plant(world.Box, world.Petunia, GreenWorld.Today, 1 + plants % 4, world.Nursery),
            } is var command ? command : null!).ToList();
            var answers = await Task.WhenAll(commands.Select(c => world.DoAsync(c)));
            foreach (var (command, answer) in commands.Zip(answers))
                if (answer is Answer.Done) expected += command switch { ReceivePlants r => r.Plants, LosePlants l => -l.Plants, Plant p => -p.Plants, _ => 0 };
            Assert.Equal(expected, await world.StockAsync());
            Assert.True(expected >= 0);
        }
        Assert.Equal(expected, await world.Door.AskAsync(db => db.Set<StockMoveRow>().SumAsync(m => m.Plants)));
        Assert.Empty(await world.Door.BrokenLawsAsync());
    }

    /// <summary>What lies ahead is what the nightly command would do day by day.</summary>
    [Fact]
    public void The_calendar_of_care_is_what_the_nights_will_give() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[1, 40], Gen.Int[0, 20]).Sample((from, to, every, start) =>
        {
            var (day, plan) = (new DateOnly(2023, 4, 20), new CareTerms(from, to, every, null, false, new DateOnly(2023, 4, 20).AddDays(start)));
            var (last, given) = ((DateOnly?)null, new List<DateOnly>());
            for (var d = day; d <= day.AddDays(400); d = d.AddDays(1))
                if (d >= plan.FirstDay && (from <= to ? from <= d.Month && d.Month <= to : !(to < d.Month && d.Month < from)) && (last is null || (d.DayNumber - last.Value.DayNumber) >= every)) given.Add((last = d).Value);
            return CareRule.Ahead(plan, null, day, day.AddDays(400)).SequenceEqual(given);
        }, iter: 200);
}
