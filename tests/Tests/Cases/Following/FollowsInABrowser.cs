using Microsoft.Playwright;
using Wutong.Cases.Records;
using Wutong.Tests.Browser;
using Wutong.Tests.Cases.Campaigns;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Following;

/// <summary>The pages of followed areas and of a correction, on a phone and at a desk: pressed, looked at, no barrier in the way.</summary>
public sealed class FollowsInABrowser(Chromium chromium)
{
    [Fact]
    public async Task A_street_is_followed_and_left_by_its_buttons_and_a_wrong_time_corrected()
    {
        await using var world = await GreenWeekWorld.NewAsync(isListening: true);
        var (browser, address) = (await chromium.OpenAsync(), world.Site.ClientOptions.BaseAddress);
        var id = await LivedAsync(world);
        await using var phone = await Walker.NewAsync(browser, address, 390, hasScript: true);
        await using var desk = await Walker.NewAsync(browser, address, 1280, hasScript: true);
        using var leader = await world.SignInAsync("leader");
        foreach (var who in new[] { phone, desk }) await who.Page.Context.AddCookiesAsync([new() { Name = "wutong-session", Value = leader.Token, Url = address.ToString() }]);

        await phone.OpenAsync("problems?area=" + GreenWeekWorld.Street);
        await phone.LookAsync("problems-narrow");
        await phone.PressAsync("有新问题时告诉我");
        await phone.SeesAsync("已关注");
        await desk.OpenAsync("problems?area=" + GreenWeekWorld.Street);
        await desk.LookAsync("problems-followed-wide");
        await phone.OpenAsync("me/follows?area=" + GreenWeekWorld.Community);
        await phone.PressAsync("有新问题时告诉我");
        await phone.SeesAsync("文兴社区");
        await phone.LookAsync("follows-narrow");
        await desk.OpenAsync("me/follows");
        await desk.LookAsync("follows-wide");
        await desk.Page.Locator("main li", new() { HasText = "文兴社区" }).GetByRole(AriaRole.Button, new() { Name = "不再关注" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("main .rows li")).ToHaveCountAsync(1);

        await phone.OpenAsync("cases/" + id);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "更正：派遣" }).ClickAsync();
        await phone.SeesAsync("不早于前一步");
        await phone.LookAsync("correct-narrow");
        await phone.Page.FillAsync("#f-happenedAt", "2022-09-19T08:45");
        await phone.Page.FillAsync("#f-reason", "电话里先派的");
        await phone.PressAsync("更正");
        await phone.SeesAsync("电话里先派的");
        await desk.OpenAsync("cases/" + id);
        await desk.LookAsync("corrected-wide");
    }

    /// <summary>Reported at half past eight, dispatched at nine, urged at half past nine; public, and two more beside it.</summary>
    private static async Task<Guid> LivedAsync(GreenWeekWorld world)
    {
        var id = await EnteredAsync(world, "文兴路东侧墙角");
        await EnteredAsync(world, "开源街口");
        await EnteredAsync(world, "小区北门外");
        await world.Site.DoAsync(new Wutong.Cases.Registering.RegisterCase(id));
        world.Time.Advance(TimeSpan.FromMinutes(30));
        await world.Site.DoAsync(new Wutong.Cases.Commanding.DispatchCase(id, world.Sanitation));
        world.Time.Advance(TimeSpan.FromMinutes(30));
        await world.Site.DoAsync(new Wutong.Cases.Commanding.UrgeCase(id, "抓紧去看看"));
        return id;
    }

    private static async Task<Guid> EnteredAsync(GreenWeekWorld world, string at)
    {
        var id = await world.Site.DoAsync(new Wutong.Cases.Reporting.EnterCase(Guid.CreateVersion7(), "dirty-corner", "墙角堆着垃圾", CaseSource.Patrol, Address: at, Area: GreenWeekWorld.Community));
        await world.Site.DoAsync(new Wutong.Cases.Registering.PublishCase(id, "墙角堆着垃圾", at));
        return id;
    }
}
