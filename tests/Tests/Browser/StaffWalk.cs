using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wutong.People;
using Wutong.People.Granting;
using Wutong.People.Passwords;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Tests.Files;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>A task's whole way, walked in a browser by the people it passes through: with script and without.</summary>
public sealed class StaffWalk(Chromium chromium, StaffWalk.ListeningSite site) : IClassFixture<StaffWalk.ListeningSite>
{
    private const string Street = "140213066000", Password = "a-long-walk-2026";

    public sealed class ListeningSite : IDisposable
    {
        internal Site Site { get; } = City.NewSite();

        public ListeningSite()
        {
            Site.Listen();
        }

        internal Uri Address => Site.ClientOptions.BaseAddress;
        public void Dispose() => Site.Dispose();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_task_is_given_worked_sent_back_and_passed_and_the_figure_opens_it(bool hasScript)
    {
        await site.Site.ReadyAsync("accounts");
        var tag = hasScript ? "js" : "plain";
        var unit = await site.Site.DoAsync(new RegisterUnit("walk-" + tag, "环卫队 " + tag, UnitKind.Department, Street));
        var title = $"文兴路南口清理卫生死角 {tag}";
        var closedBefore = await ClosedAsync();
        var photo = new FilePayload { Name = "after.jpg", MimeType = "image/jpeg", Buffer = Photos.Noise(640, 480) };

        await using var clerk = await SignInAsync("clerk-" + tag, 1280, hasScript, (Roles.Subdistrict.Code, Street, null));
        await clerk.OpenAsync("tasks");
        await clerk.Page.GetByRole(AriaRole.Link, new() { Name = "交办一件" }).ClickAsync();
        await clerk.Page.EvaluateAsync("for (const f of document.forms) f.noValidate = true");
        await clerk.PressAsync("交办"); // empty: every field says what is wrong with it
        await clerk.SeesAsync("还没有保存");
        Assert.Equal(4, await clerk.Page.Locator("#f-title-msg, #f-standard-msg, #f-area-msg, #f-unitId-msg").CountAsync());
        await clerk.LookAsync("give-errors");
        await clerk.Page.FillAsync("#f-title", title);
        await clerk.Page.FillAsync("#f-standard", "垃圾清走，地面冲洗干净");
        await clerk.Page.SelectOptionAsync("#f-area", Street);
        await clerk.Page.SelectOptionAsync("#f-unitId", unit.ToString());
        await clerk.PressAsync("交办");
        await clerk.SeesAsync(title);
        var task = clerk.Page.Url;
        await clerk.OpenAsync("tasks/list?area=" + Street);
        Assert.Equal(1, await clerk.Page.GetByRole(AriaRole.Link, new() { Name = await NumberOfAsync(clerk, task) }).CountAsync());
        await clerk.LookAsync("task-list");

        await using var handler = await SignInAsync("handler-" + tag, 390, hasScript, (Roles.Handler.Code, null, unit));
        await handler.OpenAsync("tasks");
        await handler.LookAsync("inbox");
        await handler.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await handler.ActAsync("接收", "办理中");
        await HandInAsync(handler, photo);
        await handler.LookAsync("task-handed-in");

        await using var checker = await SignInAsync("checker-" + tag, 1280, hasScript, (Roles.Checker.Code, Street, null));
        await checker.Page.GotoAsync(task);
        await checker.LookAsync("task-to-check");
        await checker.ActAsync("打回返工", "办理中", "角落里还有一堆");
        await handler.Page.GotoAsync(task);
        await HandInAsync(handler, photo);
        await checker.Page.GotoAsync(task);
        await checker.ActAsync("核查通过", "已办结");
        await checker.LookAsync("task-closed");

        Assert.Equal(closedBefore + 1, await ClosedAsync());
        await checker.OpenAsync("figures/tasks.closed");
        await checker.LookAsync("figure");
        await checker.Page.Locator("table").GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.Equal(task, checker.Page.Url);
    }

    /// <summary>Sent twice from one page: the second answers with the first one's task.</summary>
    [Fact]
    public async Task The_same_form_sent_twice_makes_one_task()
    {
        await site.Site.ReadyAsync("accounts");
        var unit = await site.Site.DoAsync(new RegisterUnit("walk-twice", "环卫队 twice", UnitKind.Department, Street));
        await using var clerk = await SignInAsync("clerk-twice", 390, true, (Roles.Subdistrict.Code, Street, null));
        await clerk.OpenAsync("tasks/give");
        var ends = await clerk.Page.EvaluateAsync<string[]>($$"""
            async () => {
              const form = document.querySelector('#f-title').form, set = (id, v) => document.querySelector(id).value = v;
              set('#f-title', '同一张表发两次'); set('#f-standard', '只有一件'); set('#f-area', '{{Street}}'); set('#f-unitId', '{{unit}}');
              const send = async () => (await fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(form)) })).url;
              return [await send(), await send()];
            }
            """);
        Assert.Equal(ends[0], ends[1]);
        Assert.Matches("/tasks/[0-9a-f-]{36}$", ends[0]);
    }

    [Theory]
    [InlineData("auditor", "audit", 1280), InlineData("auditor", "en/audit", 390), InlineData("system", "laws", 390), InlineData("subdistrict", "more", 390), InlineData("subdistrict", "tasks", 800), InlineData("subdistrict", "figures", 1280), InlineData("handler", "search?q=wx", 390)]
    public async Task A_place_of_the_staff_opens_without_a_barrier(string role, string page, int width)
    {
        await site.Site.ReadyAsync("accounts");
        var unit = role == "handler" ? await site.Site.DoAsync(new RegisterUnit($"place-{width}", "园林队", UnitKind.Department, Street)) : (Guid?)null;
        await using var walker = await SignInAsync($"{role}-{page.GetHashCode(StringComparison.Ordinal):x}-{width}"[..Math.Min(31, $"{role}-{page.GetHashCode(StringComparison.Ordinal):x}-{width}".Length)], width, true, (role, role == "subdistrict" ? Street : null, unit));
        await walker.OpenAsync(page);
        await walker.LookAsync(Regex.Replace(page, "[^a-z]+", "-") + "-" + width);
        Assert.Empty(await walker.Page.EvaluateAsync<string[]>(TooSmall));
    }

    /// <summary>What a finger would miss: lower than 44 pixels.</summary>
    private const string TooSmall = "[...document.querySelectorAll('button, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), .bar a, .rail-nav a, .tools a, .places a, .seg a')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)";

    private async Task<int> ClosedAsync()
    {
        using var client = await site.Site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"));
        return System.Text.Json.JsonDocument.Parse(await client.Http.GetStringAsync(new Uri("/api/figures/tasks.closed", UriKind.Relative))).RootElement.GetProperty("value").GetInt32();
    }

    private static async Task<string> NumberOfAsync(Walker walker, string task)
    {
        var list = walker.Page.Url;
        await walker.Page.GotoAsync(task);
        var number = (await walker.Page.Locator(".crumb").InnerTextAsync()).Split('·').Last().Trim();
        await walker.Page.GotoAsync(list);
        return number;
    }

    private static async Task HandInAsync(Walker walker, FilePayload photo)
    {
        await walker.Page.Locator("form:has(input[type=file])").Locator("textarea").FillAsync("清走两车，已冲洗");
        await walker.Page.Locator("input[type=file]").SetInputFilesAsync(photo);
        await walker.Page.Locator("form:has(input[type=file]) button").ClickAsync();
        await walker.SeesAsync("待核查");
        Assert.True(await walker.Page.Locator(".ev img").CountAsync() > 0, "the photograph is not shown");
    }

    /// <summary>Makes the account with its role, and signs in by the page.</summary>
    private async Task<Walker> SignInAsync(string name, int width, bool hasScript, (string Role, string? Area, Guid? Unit) grant)
    {
        var account = await site.Site.MakeAccountAsync(name, await site.Site.Services.GetRequiredService<PasswordHashes>().MakeAsync(Password, default));
        await site.Site.DoAsync(new GrantRole(account, grant.Role, grant.Area, grant.Unit));
        var walker = await Walker.NewAsync(await chromium.OpenAsync(), site.Address, width, hasScript);
        await walker.OpenAsync("sign-in");
        await walker.Page.GetByLabel("登录名").FillAsync(name);
        await walker.Page.GetByLabel("密码").FillAsync(Password);
        await walker.PressAsync("登录");
        await walker.Page.LeavesAsync("sign-in");
        return walker;
    }
}
