using Microsoft.Playwright;
using Wutong.Tests.Browser;

namespace Wutong.Tests.Cases.Unowned;

/// <summary>故事八 on a phone, 390 pixels wide, by the clicks of its people, one after another on one phone.</summary>
public sealed class PassageInABrowser(Chromium chromium)
{
    [Fact]
    public async Task The_passage_nobody_owned_is_reported_led_cleared_in_two_days_accepted_owned_and_watched()
    {
        await using var world = await PassageWorld.NewAsync(isListening: true);
        await using var phone = await Walker.NewAsync(await chromium.OpenAsync(), world.Site.ClientOptions.BaseAddress, 390, hasScript: true);
        await ReportAsync(phone, "绿化带没有植被，垃圾成堆，车辆随意停放");
        await SignInAsync(world, phone, "checker");
        await OpenCaseAsync(phone);
        await phone.Page.Locator("#f-Register-kind").SelectOptionAsync("no-owner");
        await phone.ActAsync("立案", "已立案");

        await SignInAsync(world, phone, "clerk");
        await OpenCaseAsync(phone);
        await phone.Page.GetByText("这里没有人管").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "登记为新的三不管地段" }).ClickAsync();
        await phone.Page.FillAsync("#f-name", PassageWorld.Passage);
        await phone.PressAsync("登记");
        await phone.SeesAsync("这里还没有单位管");
        await phone.LookAsync("passage-open");
        await phone.Page.Locator("#cases ~ ul a, section[aria-labelledby=cases] a").First.ClickAsync();
        await phone.Page.GetByLabel("交警平城大队").CheckAsync();
        await phone.Page.GetByLabel("新城环境公司").CheckAsync();
        await phone.ActAsync("派遣", "已派遣"); // to the office that is suggested
        world.Time.Advance(TimeSpan.FromHours(31.5)); // Wednesday, 16:00
        foreach (var who in (string[])["office", "police", "company"]) await WorkAsync(world, phone, who);
        world.Time.Advance(TimeSpan.FromHours(16.5)); // Thursday, 08:30
        await SignInAsync(world, phone, "checker");
        await OpenCaseAsync(phone);
        await phone.Page.Locator("#f-Pass-outcome").SelectOptionAsync("Cleared");
        await phone.ActAsync("核查通过", "已结案");
        await phone.SeesAsync("还没有验收的单位：水泊寺街道办事处、交警平城大队、新城环境公司");
        await phone.SeesAsync("还没有确定长效责任单位");
        await phone.LookAsync("passage-closed-case");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = PassageWorld.Passage }).ClickAsync();
        await phone.SeesAsync("从上报到结案 2 天");
        foreach (var who in (string[])["office", "police", "company"])
        {
            await SignInAsync(world, phone, who);
            await OpenPlaceAsync(phone);
            await phone.PressAsync("联合验收");
            await phone.SeesAsync("已验收");
        }
        await SignInAsync(world, phone, "clerk");
        await OpenPlaceAsync(phone);
        var owner = phone.Page.Locator("details.act", new() { HasText = "长效责任单位" }).First;
        await owner.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = "新城环境公司" });
        await owner.Locator("textarea").FillAsync("联席会议纪要");
        await phone.PressAsync("确定长效责任单位");
        await phone.SeesAsync("由新城环境公司长效负责，2022-09-22 起");
        Assert.Equal(0, await phone.Page.GetByText("还缺什么").CountAsync());
        world.Time.Advance(TimeSpan.FromDays(10));
        await ReportAsync(phone, "通道里又堆了垃圾");
        await SignInAsync(world, phone, "checker");
        await OpenCaseAsync(phone);
        await phone.Page.Locator("#f-Register-kind").SelectOptionAsync("no-owner");
        await phone.ActAsync("立案", "已立案");
        await phone.Page.GetByText("这里没有人管").ClickAsync();
        await phone.Page.Locator("#f-place").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await phone.PressAsync("标在这处地段");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = PassageWorld.Passage }).ClickAsync();
        await phone.SeesAsync("复发 1 次");
        await phone.LookAsync("passage-recurred");

        await SignInAsync(world, phone, "clerk");
        await OpenCaseAsync(phone);
        Assert.Equal(world.Company.ToString(), await phone.Page.Locator("#f-Dispatch-unitId").InputValueAsync());
        await phone.OpenAsync("cases/places");
        await phone.LookAsync("passage-list");
    }

    /// <summary>A resident stands at the passage, without an account.</summary>
    private static async Task ReportAsync(Walker phone, string text)
    {
        await phone.Page.Context.ClearCookiesAsync();
        await phone.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await phone.Page.Context.SetGeolocationAsync(new() { Longitude = (float)PassageWorld.Lon, Latitude = (float)PassageWorld.Lat });
        await phone.OpenAsync("report");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "暴露垃圾" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "就在我现在的位置" }).ClickAsync();
        await phone.SeesAsync("已带上位置");
        await phone.Page.FillAsync("#f-address", PassageWorld.Corner);
        await phone.Page.FillAsync("#f-text", text);
        await phone.PressAsync("上报");
        await phone.SeesAsync("已收到，正在受理");
    }

    private static async Task WorkAsync(PassageWorld world, Walker phone, string who)
    {
        await SignInAsync(world, phone, who);
        await phone.OpenAsync("tasks");
        await phone.Page.Locator("main h3 a").First.ClickAsync();
        await phone.ActAsync("接收", "办理中");
        await phone.ActAsync("报完成", "待核查", "已清理整治");
    }

    /// <summary>The next of them takes the phone; nothing of the one before stays.</summary>
    private static async Task SignInAsync(PassageWorld world, Walker phone, string who)
    {
        using var client = await world.SignInAsync(who);
        await phone.Page.Context.ClearCookiesAsync();
        await phone.Page.Context.AddCookiesAsync([new() { Name = "wutong-session", Value = client.Token, Url = world.Site.ClientOptions.BaseAddress.ToString() }]);
    }

    private static async Task OpenCaseAsync(Walker phone)
    {
        await phone.OpenAsync("cases?all=1");
        await phone.Page.Locator("main li.task h3 a").First.ClickAsync();
    }

    private static async Task OpenPlaceAsync(Walker phone)
    {
        await phone.OpenAsync("cases/places");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = PassageWorld.Passage }).ClickAsync();
    }
}
