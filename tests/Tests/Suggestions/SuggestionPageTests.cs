using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Records;
using Wutong.Lists.Needs;
using Wutong.Lists.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Suggestions.Making;
using Wutong.Suggestions.Records;
using Wutong.Tests.Access;
using Wutong.Tests.Browser;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Suggestions;

/// <summary>One site: suggestions through HTTP, and walked in a browser.</summary>
public sealed class SuggestionPageTests(Chromium chromium, SuggestionPageTests.ListeningSite site) : IClassFixture<SuggestionPageTests.ListeningSite>
{
    public sealed class ListeningSite : IDisposable
    {
        internal Site Site { get; } = City.NewSite();

        public ListeningSite() => Site.Listen();

        internal Uri Address => Site.ClientOptions.BaseAddress;
        public void Dispose() => Site.Dispose();
    }

    [Fact]
    public async Task Who_suggests_hears_back_and_a_stranger_sees_nothing()
    {
        await site.Site.ReadyAsync("accounts");
        using var courier = await site.Site.SignInAsync();
        using var stranger = await site.Site.SignInAsync();
        using var clerk = await site.Site.SignInAsync(Grant.ForArea(Roles.Community, AreaLevel.Community, AccessWorld.Sibling));
        using var elsewhere = await site.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, AccessWorld.OtherStreet));
        Assert.Contains("您还没有提过建议", await courier.Http.PageAsync("suggestions"), StringComparison.Ordinal);
        Assert.Contains("没有等着办理的建议", await clerk.Http.PageAsync("suggestions/desk"), StringComparison.Ordinal);
        using (var wrong = await courier.Http.SendAsync("/suggestions/new", "suggest", ("Form.Text", "短"), ("Form.Area", AccessWorld.Sibling))) Assert.Contains("请至少写 5 个字", await wrong.TextAsync(), StringComparison.Ordinal);
        foreach (var text in (string[])["驿站门口加一排挂钩", "学校门口路灯不亮", "夏天早一点开门"])
            using (var sent = await courier.Http.SendAsync("/suggestions/new", "suggest", ("Form.Text", text), ("Form.Area", AccessWorld.Sibling), ("Form.Spot", "东门"))) Assert.Contains("收到了", await sent.TextAsync(), StringComparison.Ordinal); // led to the list
        var (hooks, lamp, hours) = (await NumberAsync("驿站门口加一排挂钩"), await NumberAsync("学校门口路灯不亮"), await NumberAsync("夏天早一点开门"));

        foreach (var other in (SignedInClient[])[stranger, elsewhere]) await other.Http.PageAsync($"suggestions/{hooks}", HttpStatusCode.NotFound);
        await stranger.Http.PageAsync("suggestions/desk", HttpStatusCode.Forbidden);
        Assert.DoesNotContain("挂钩", await elsewhere.Http.PageAsync("suggestions/desk"), StringComparison.Ordinal);
        Assert.Contains("3 条建议等着办理", await clerk.Http.PageAsync("desk"), StringComparison.Ordinal);
        var desk = await clerk.Http.PageAsync("suggestions/desk");
        Assert.True(desk.IndexOf(hooks, StringComparison.Ordinal) < desk.IndexOf(hours, StringComparison.Ordinal), "the oldest comes first");
        Assert.DoesNotContain("转成需求", await courier.Http.PageAsync($"suggestions/{hooks}"), StringComparison.Ordinal);

        using (var wrong = await clerk.Http.SendAsync($"/suggestions/{hooks}", "act-need", ("Act.Title", "挂钩"), ("Act.People", "很多"))) Assert.Contains("这里要一个整数", await wrong.TextAsync(), StringComparison.Ordinal);
        await SendAsync(clerk, hooks, "act-need", ("Act.Kind", "Living"), ("Act.Title", "挂钩"), ("Act.People", "12"));
        await SendAsync(clerk, lamp, "act-case", ("Act.CaseKind", "lamp"), ("Act.Address", "东门"));
        await SendAsync(clerk, hours, "act-answer", ("Act.Answer", "六月起七点开门"));
        var need = await site.Site.AskAsync<AppDb, Guid>(db => db.Set<NeedRow>().Where(n => n.OriginId == hooks && n.People == 12).Select(n => n.Id).SingleAsync());
        Assert.Contains("待回应", await courier.Http.PageAsync($"suggestions/{hooks}"), StringComparison.Ordinal);
        await site.Site.DoAsync(new MeetNeed(need, "挂钩装好了"), clerk.Actor);
        var told = await courier.Http.PageAsync($"suggestions/{hooks}");
        foreach (var said in (string[])["已解决", "挂钩装好了", $"four-lists/needs/{need}"]) Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.Contains("挂钩装好了", await courier.Http.PageAsync($"four-lists/needs/{need}"), StringComparison.Ordinal);
        var opened = await site.Site.AskAsync<AppDb, Guid>(db => db.Set<CaseRow>().Where(c => c.OriginId == lamp).Select(c => c.Id).SingleAsync());
        Assert.Contains($"cases/{opened}", await clerk.Http.PageAsync($"suggestions/{lamp}"), StringComparison.Ordinal);
        Assert.Contains($"suggestions/{lamp}", await clerk.Http.PageAsync($"cases/{opened}"), StringComparison.Ordinal);
        var standing = await courier.Http.PageAsync($"suggestions/{lamp}");
        Assert.Contains("已收到，正在受理", standing, StringComparison.Ordinal);
        Assert.DoesNotContain($"cases/{opened}", standing, StringComparison.Ordinal);
        Assert.Contains("学校门口路灯不亮", await courier.Http.PageAsync("reports") + await courier.Http.PageAsync($"suggestions/{lamp}"), StringComparison.Ordinal);
        Assert.Contains("六月起七点开门", await courier.Http.PageAsync("suggestions"), StringComparison.Ordinal);
        Assert.Contains("六月起七点开门", await (await courier.Http.GetAsync(new Uri("/me/export.json", UriKind.Relative))).Content.ReadAsStringAsync() is var json ? System.Text.RegularExpressions.Regex.Unescape(json) : "", StringComparison.Ordinal);

        var notices = "";
        for (var tries = 0; tries < 100 && !notices.Contains("建议已答复", StringComparison.Ordinal); tries++)
        {
            await using (var scope = site.Site.Services.CreateAsyncScope()) await HandingOutNotices.RingAsync(scope.ServiceProvider, default);
            notices = await courier.Http.PageAsync("notices");
        }
        foreach (var said in (string[])["建议已转需求", "建议已转案卷", "建议已答复", $"suggestions/{hours}"]) Assert.Contains(said, notices, StringComparison.Ordinal);
        Assert.DoesNotContain("建议", Body(await stranger.Http.PageAsync("notices")), StringComparison.Ordinal);

        for (var i = 0; i < 31; i++) await site.Site.Services.GetRequiredService<Wutong.Platform.Writing.WriteDoor>().RunAsync(new MakeSuggestion($"第 {i} 条建议", AccessWorld.Sibling), new(Guid.NewGuid(), ActorKind.Person, "somebody", [Grant.For(Roles.Resident)]), null, default);
        var first = await clerk.Http.PageAsync("suggestions/desk");
        var next = System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value;
        Assert.Contains("第 30 条建议", await clerk.Http.PageAsync(next), StringComparison.Ordinal);
        Assert.DoesNotContain("第 30 条建议", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_made_on_a_phone_and_decided_on_at_a_desk()
    {
        await site.Site.ReadyAsync("accounts");
        foreach (var width in (int[])[390, 1280])
        {
            using var courier = await site.Site.SignInAsync();
            using var clerk = await site.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, AccessWorld.Street));
            var text = $"文兴路南口晚上没有地方停电动车，想在东侧画几个车位，离取餐的地方近（{width}）";
            await using var phone = await WalkerAsync(courier, width);
            await phone.OpenAsync("suggestions/new");
            await phone.Page.EvaluateAsync("for (const f of document.forms) f.noValidate = true");
            await phone.PressAsync("提交");
            await phone.SeesAsync("还没有保存");
            Assert.Equal(2, await phone.Page.Locator("#f-text-msg, #f-area-msg").CountAsync());
            await phone.LookAsync($"suggestions-errors-{width}");
            await phone.Page.FillAsync("#f-text", text);
            await phone.Page.SelectOptionAsync("#f-area", AccessWorld.Community);
            await phone.Page.FillAsync("#f-spot", "南口东侧");
            await phone.PressAsync("提交");
            await phone.SeesAsync("收到了");
            await phone.LookAsync($"suggestions-mine-{width}");

            await using var desk = await WalkerAsync(clerk, width);
            await desk.OpenAsync("suggestions/desk");
            await desk.LookAsync($"suggestions-desk-{width}");
            var number = await NumberAsync(text);
            await desk.OpenAsync("en/suggestions/" + number);
            await desk.Page.Locator("summary", new() { HasText = "Make it a case" }).ClickAsync();
            await desk.Page.FillAsync("#f-case-point", "东边");
            await desk.PressAsync("Make it a case");
            await desk.SeesAsync("Degrees are wanted");
            await desk.LookAsync($"suggestions-case-error-{width}");
            await desk.OpenAsync("suggestions/" + number);
            await desk.Page.SelectOptionAsync("#f-need-kind", "Travel");
            await desk.PressAsync("转成需求");
            await desk.SeesAsync("转成的需求");
            await phone.OpenAsync("suggestions/" + number);
            await phone.SeesAsync("待回应");
            await phone.LookAsync($"suggestions-heard-{width}");
        }
    }

    private async Task<Walker> WalkerAsync(SignedInClient who, int width)
    {
        var walker = await Walker.NewAsync(await chromium.OpenAsync(), site.Address, width, hasScript: true);
        await walker.Page.Context.AddCookiesAsync([new() { Name = "wutong-session", Value = who.Token, Url = site.Address.ToString() }]);
        return walker;
    }

    private static async Task SendAsync(SignedInClient who, string number, string form, params (string, string)[] fields)
    {
        using var sent = await who.Http.SendAsync("/suggestions/" + number, form, fields);
        Assert.DoesNotContain("role=\"alert\"", await sent.TextAsync(), StringComparison.Ordinal); // led back to the page
    }

    private Task<string> NumberAsync(string text) => site.Site.AskAsync<AppDb, string>(db => db.Set<SuggestionRow>().Where(s => s.Text == text).Select(s => s.Number).SingleAsync());

    private static string Body(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..];
}
