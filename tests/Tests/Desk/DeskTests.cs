using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Checks.Kept;
using Wutong.Platform.Laws;
using Wutong.Platform.Outside;
using Wutong.Platform.Outside.Deliveries;
using Wutong.Platform.Time;
using Wutong.Tasks;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Working;
using Wutong.Tests.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Desk;

public sealed partial class DeskTests
{
    private const string Street = "140213066000", Community = "140213066012";

    [Fact]
    public async Task The_desk_says_what_waits_for_this_person_and_for_nobody_else()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync("accounts");
        var unit = await site.DoAsync(new RegisterUnit("desk-unit", "园林队", UnitKind.Department, Street));
        using var handler = await site.SignInAsync(Grant.ForUnit(Roles.Handler, unit));
        using var checker = await site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using var security = await site.SignInAsync(Grant.For(Roles.Security));
        Assert.Contains("没有等您办的事", await handler.Http.PageAsync("desk"), StringComparison.Ordinal);

        var tasks = new List<Guid>();
        for (var i = 1; i <= 7; i++) tasks.Add(await site.DoAsync(new GiveTask($"第 {i} 件", "办好", Community, unit, EvidenceKind.Visit, WorkLimit.WorkingDays(i))));
        var full = await handler.Http.PageAsync("desk");
        foreach (var task in tasks[..5]) Assert.Contains($"tasks/{task}", full, StringComparison.Ordinal);
        Assert.DoesNotContain($"tasks/{tasks[6]}", full, StringComparison.Ordinal);
        Assert.Contains("另外 2 件待办", full, StringComparison.Ordinal);
        Assert.Contains("文兴社区", full, StringComparison.Ordinal); // the place by its name
        Assert.DoesNotContain("件</a>", await checker.Http.PageAsync("desk"), StringComparison.Ordinal);

        await site.DoAsync(new AcceptTask(tasks[0]), handler.Actor);
        await site.DoAsync(new FinishTask(tasks[0], "办好了", []), handler.Actor);
        Assert.Contains($"tasks/{tasks[0]}", await checker.Http.PageAsync("desk"), StringComparison.Ordinal);
        Assert.DoesNotContain($"tasks/{tasks[0]}", await handler.Http.PageAsync("desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("tasks/", Body(await security.Http.PageAsync("desk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_are_told_of_accounts_without_a_role_undelivered_messages_and_what_the_checks_found()
    {
        await using var site = new Site();
        using var system = await site.SignInAsync(Grant.For(Roles.System));
        using var security = await site.SignInAsync(Grant.For(Roles.Security));
        using var auditor = await site.SignInAsync(Grant.For(Roles.Auditor));
        Assert.Contains("没有等您办的事", await security.Http.PageAsync("desk"), StringComparison.Ordinal);
        Assert.Contains("没有等您办的事", await auditor.Http.PageAsync("desk"), StringComparison.Ordinal);

        Assert.Contains("导入区、街道和社区", await system.Http.PageAsync("desk"), StringComparison.Ordinal); // a new installation has no areas
        await site.MakeAccountAsync("newcomer");
        Assert.Contains("1 个账号还没有角色", await security.Http.PageAsync("desk"), StringComparison.Ordinal);
        var made = await site.AskAsync<OutsideDesk, AddSubscription>(d => d.SealAsync(DestinationKinds.Webhook, "https://hooks.example.cn/a", OutsideDesk.NewSecret(), new("数据中台", "task.*"), default));
        var subscription = await site.DoAsync(made, system.Actor);
        await site.DoAsync(new SendTrial(subscription), system.Actor);
        await site.DoAsync(new SwitchSubscription(subscription, false), system.Actor); // what waited is given up
        Assert.Contains("1 条对外通知没有送到", await system.Http.PageAsync("desk"), StringComparison.Ordinal);
        Assert.Contains("1 messages to others were not delivered", await system.Http.PageAsync("en/desk"), StringComparison.Ordinal);
        await site.Services.GetRequiredService<Wutong.Platform.Writing.WriteDoor>().RunAsync(new KeepLawChecks([new CheckResult("law/tasks.closed-was-checked", 1, 0, 0, null, [new LawBreach("task", "x", "没有核查", "not checked")])]), auditor.Actor, null, default);
        Assert.Contains("1 条规律不成立", await auditor.Http.PageAsync("desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("规律不成立", await security.Http.PageAsync("desk"), StringComparison.Ordinal);
    }

    /// <summary>Held against the hand-written table of who may open what: the navigation offers each role every place it may open, and none it may not.</summary>
    [Fact]
    public async Task Each_role_sees_the_places_it_can_open_and_no_others()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync("accounts");
        var unit = await site.DoAsync(new RegisterUnit("nav-unit", "园林队", UnitKind.Department, Street));
        string[] places = ["desk", "tasks", "notices", "people/accounts", "people/roles", "people/persons", "territory", "lists", "calendar", "audit", "laws", "outside", "nearby", "circle", "facilities", "figures"];
        foreach (var role in Roles.All.Where(r => r.Scope != RoleScope.Own))
        {
            var grant = role.Scope == RoleScope.Unit ? Grant.ForUnit(role, unit)
                : role.Levels.Length == 0 ? Grant.For(role)
                : Grant.ForArea(role, role.Levels[0], role.Levels[0] switch { AreaLevel.District => "140213000000", AreaLevel.Subdistrict => Street, AreaLevel.Community => Community, _ => Community + "001" });
            using var client = await site.SignInAsync(grant);
            var page = await client.Http.PageAsync("more");
            var offered = places.Where(p => Rail(page).Contains($"href=\"{p}\"", StringComparison.Ordinal)).ToList();
            Assert.Equal(places.Where(p => AccessTable.Gets["/" + p].Roles.Contains(role.Code)), offered);
            foreach (var place in offered) await client.Http.PageAsync(place);
        }
    }

    [Fact]
    public async Task The_demonstration_has_tasks_and_cases_at_every_step_of_their_way_once()
    {
        await using var site = City.NewSite().With("Demonstration", "true");
        var works = site.Services.GetServices<Wutong.Platform.Startup.IStartupWork>().Where(w => w.Name.StartsWith("demonstration-", StringComparison.Ordinal)).ToList();
        foreach (var work in works) await site.ReadyAsync(work.Name);
        using var district = await site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"));
        Assert.Equal(11, (await LinesAsync(district, "tasks")).Count(t => t.Contains("示例：", StringComparison.Ordinal)));
        var cases = await LinesAsync(district, "cases");
        Assert.Equal(20, cases.Count); // one of them is an encroachment on green land
        var page = await district.Http.PageAsync("tasks/list");
        foreach (var state in (string[])["已交办", "办理中", "已退回", "待核查", "已办结"]) Assert.Contains(state, page, StringComparison.Ordinal);
        foreach (var stage in (string[])["已上报", "已立案", "已派遣", "处置中", "已退回", "待核查", "返工", "挂账", "已结案", "不予立案"]) Assert.Contains(cases, c => c.Contains(stage, StringComparison.Ordinal));
        Assert.Contains("天和城与恒大绿洲之间的通道", await district.Http.PageAsync("cases/places"), StringComparison.Ordinal);
        using var anybody = site.CreateClient();
        Assert.Contains("健身器材旁", await anybody.PageAsync("problems"), StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.All(await scope.ServiceProvider.GetRequiredService<LawBook>().CheckAsync(default), check => Assert.Empty(check.Breaches));
        var before = (await LinesAsync(district, "tasks")).Count;
        foreach (var work in works) await work.RunAsync(scope.ServiceProvider, null!, default); // the next start makes no more
        Assert.Equal((before, 20), ((await LinesAsync(district, "tasks")).Count, (await LinesAsync(district, "cases")).Count));
    }

    private static async Task<List<string>> LinesAsync(SignedInClient who, string list) =>
        [.. System.Text.Json.JsonDocument.Parse(await who.Http.GetStringAsync(new Uri($"/{list}/export?format=json", UriKind.Relative))).RootElement.EnumerateArray().Select(line => string.Join(' ', line.EnumerateObject().Select(p => p.Value.ToString())))];

    private static string Body(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..];
    private static string Rail(string page) => RailTag.Match(page).Value;
    [GeneratedRegex("<nav class=\"rail-nav\".*?</nav>", RegexOptions.Singleline)] private static partial Regex RailTag { get; }
}
