using System.Net;
using CsCheck;
using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Measures;
using Wutong.Streets.Patrols;
using Wutong.Tests.People;
using Wutong.Tests.Territory;
using Wutong.Tests.World;
using Wutong.Territory.Registers;

namespace Wutong.Tests.Streets;

public sealed class PatrolTests
{
    internal static readonly string[] Items = ["cleanliness", "stalls", "parking", "facilities", "greenery"];

    internal static RecordWalk Walk(string day, string? failed = null, params string[] sections) =>
        new(StreetWorld.Road, ChiefLevel.First, DateOnly.Parse(day, null), [.. Items.Select(i => new WalkCheck(i, i != failed, i == failed ? "有两处" : null))], sections);

    private static async Task<PageOf<PatrolLine>> PageAsync(StreetWorld world, Actor by, bool isOverdue)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(world.Door.Scopes);
        scope.ServiceProvider.ActAs(by);
        return await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<PatrolQuery>(scope.ServiceProvider).PageAsync(isOverdue, null, 10, default);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_road_walked_less_than_planned_last_month_is_listed_and_nobody_is_named(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        await world.MustAsync(new SetPatrolPlan(StreetWorld.Road, ChiefLevel.First, 2), world.East);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new SetPatrolPlan(StreetWorld.Long, ChiefLevel.First, 2), world.East));
        Assert.Equal("times", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new SetPatrolPlan(StreetWorld.Road, ChiefLevel.First, -1)))).Field);
        await world.MustAsync(Walk("2022-09-20", "stalls"), world.East);
        Assert.Empty((await PageAsync(world, world.East, isOverdue: true)).Items); // the month is not over
        world.Door.Time.Advance(TimeSpan.FromDays(10)); // into October
        var line = Assert.Single((await PageAsync(world, world.East, isOverdue: true)).Items);
        Assert.Equal((StreetWorld.Road, 2, 1, 1), (line.RoadCode, line.PlannedLast, line.WalkedLast, line.Overdue));
        Assert.Empty((await PageAsync(world, world.West, isOverdue: false)).Items);
        await world.MustAsync(Walk("2022-09-30"), world.East); // recorded late: it happened in September
        Assert.Empty((await PageAsync(world, world.East, isOverdue: true)).Items);
        Assert.Equal(2, (await world.Door.AskAsync(db => StreetFigures.Walks.ValueAsync(db, Wutong.Platform.Figures.FigureAsk.At(world.Door.Time.GetUtcNow().UtcDateTime), default))).Value);
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_walk_checks_every_item_and_stays_within_reach(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        await world.MustAsync(Walk("2022-09-20", null, StreetWorld.FirstSection), world.GridWorker);
        foreach (var walk in (RecordWalk[])[Walk("2022-09-20"), Walk("2022-09-20", null, StreetWorld.SecondSection), Walk("2022-09-20", null, StreetWorld.FirstSection, StreetWorld.SecondSection)]) Assert.IsType<Answer.Denied>(await world.DoAsync(walk, world.GridWorker));
        var good = Walk("2022-09-20");
        foreach (var (field, bad) in (IEnumerable<(string, RecordWalk)>)[("day", Walk("2022-09-24")), ("checks.greenery", good with { Checks = [.. good.Checks.SkipLast(1)] }), ("checks", good with { Checks = [.. good.Checks, new("more", true)] }), ("sections", Walk("2022-09-20", null, StreetWorld.FirstSection, "none"))])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(bad, world.East))).Field);
        Assert.Equal("streets.no-checks-then", await world.RefusedAsync(Walk("2021-12-31")));
        Assert.Equal(1, await world.Door.RowsAsync("walk"));
        Assert.Equal(5, await world.Door.RowsAsync("walk_check"));
    }

    /// <summary>Random plans and walks against a table of months filled in one by one.</summary>
    [Fact]
    public void What_is_missing_is_what_a_table_of_months_says() =>
        Gen.Select(Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4]).List[0, 6], Gen.Int[0, 180].List[0, 20], Gen.Int[31, 180]).Sample((plans, walks, today) =>
        {
            var start = new DateOnly(2022, 1, 1);
            var ordered = plans.OrderBy(p => p.Item1).Select(p => new PlanFrom(start.AddMonths(p.Item1), p.Item2)).ToList();
            var planned = new int[8];
            foreach (var plan in ordered)
                for (var month = plan.Month.Month - 1; month < planned.Length; month++) planned[month] = plan.Times;
            var now = start.AddDays(today);
            var done = walks.Count(w => start.AddDays(w).Month == now.Month - 1);
            Assert.Equal(Math.Max(0, planned[now.Month - 2] - done), PatrolRule.Overdue(ordered, now, walks.Select(w => start.AddDays(w))));
        });

    [Fact]
    public async Task A_plan_and_a_walk_are_made_on_the_roads_own_page()
    {
        await using var site = await BoardPageTests.SiteAsync(Acting.Person(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East)));
        using var client = site.CreateClient();
        const string address = "/streets/roads/R1/patrol";
        Assert.Contains("还没有定巡查计划", await client.PageAsync("/streets/patrols"));
        using (var wrong = await client.SendAsync(address, "plan", ("Plan.PlanLevel", "First"), ("Plan.Times", "many"))) Assert.Contains("id=\"f-times-msg\"", await wrong.TextAsync());
        using (var plan = await client.SendAsync(address, "plan", ("Plan.PlanLevel", "First"), ("Plan.Times", "2"))) Assert.Equal(HttpStatusCode.Found, plan.StatusCode);
        (string, string)[] fields = [("Form.Day", "2022-09-20"), ("Form.Level", "First"), ("section", "R1-1"), .. Items.Select(i => ("check." + i, "yes"))];
        using (var lacking = await client.SendAsync(address, "walk", fields[..^1]))
        {
            var page = await lacking.TextAsync();
            Assert.Contains("请选一项", page);
            Assert.Contains("value=\"R1-1\" checked", page); // what was chosen stays
        }
        using (var walk = await client.SendAsync(address, "walk", [.. fields, ("why.stalls", "劝走一个摊")])) Assert.Equal(HttpStatusCode.Found, walk.StatusCode);
        var told = await client.PageAsync(address);
        foreach (var words in (string[])["每月 2 次", "合格 5 项，不合格 0 项", "劝走一个摊", "未核对原文"]) Assert.Contains(words, told);
        Assert.Empty(Html.UnmarkedChinese(await client.PageAsync("/en" + address)));
        Assert.Contains("文兴路", await client.PageAsync("/streets/patrols"));
        await client.PageAsync("/streets/roads/R9/patrol", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_patrols_page_draws_the_sections_that_have_a_line_and_says_so_where_none_has()
    {
        await using var site = await BoardPageTests.SiteAsync(Acting.Person(Grant.ForArea(Roles.District, AreaLevel.District, RegisterWorld.District)));
        using var client = site.CreateClient();
        var bare = await client.PageAsync("/streets/roads/R1/patrol");
        Assert.Contains("还没有画线，所以没有地图", bare);
        Assert.DoesNotContain("data-island=\"road\"", bare);
        await BoardPageTests.DoneAsync(site, new AddEntry<SectionDraft>(new("R2-1", StreetWorld.Long, "东头", "西头", RegisterWorld.First, "LINESTRING(113.321 40.101, 113.325 40.1015)", CoordinateSystem.Wgs84)));
        await BoardPageTests.DoneAsync(site, new AddEntry<SectionDraft>(new("R2-2", StreetWorld.Long, "西头", "桥", RegisterWorld.First)));
        var page = await client.PageAsync("/streets/roads/R2/patrol");
        foreach (var words in (string[])["data-lines=\"[[[[113.321,40.101],[113.325,40.1015]]],[]]\"", "看我在哪儿", "不会发出去", "（没有画线）", "href=\"offline#walk/R2\""]) Assert.Contains(words, page);
        Assert.Empty(Html.UnmarkedChinese(await client.PageAsync("/en/streets/roads/R2/patrol")));
    }
}
