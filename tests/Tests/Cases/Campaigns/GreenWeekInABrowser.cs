using Microsoft.Playwright;
using Wutong.Tests.Browser;

namespace Wutong.Tests.Cases.Campaigns;

/// <summary>故事三 on a phone, 390 pixels wide, by the clicks of its people, one after another on one phone.</summary>
public sealed class GreenWeekInABrowser(Chromium chromium)
{
    private const string Corner = "文兴路东侧墙角", Crossing = "开源街和文兴路交汇处";

    [Fact]
    public async Task The_green_week_is_run_one_corner_settled_on_the_spot_one_by_its_unit_and_the_day_is_told()
    {
        await using var world = await GreenWeekWorld.NewAsync(isListening: true);
        var (browser, address) = (await chromium.OpenAsync(), world.Site.ClientOptions.BaseAddress);
        await using var phone = await Walker.NewAsync(browser, address, 390, hasScript: true);
        await RunWeekAsync(world, phone);

        await EnterAsync(world, phone, Corner, "墙角堆着生活垃圾");
        var settle = phone.Page.Locator("details.act", new() { Has = phone.Page.Locator("#f-SettleOnSpot-outcome") });
        await settle.Locator("select").SelectOptionAsync("Cleared");
        await settle.Locator("input[type=file]").SetInputFilesAsync(Photo("整治后.jpg", isClean: true));
        await phone.ActAsync("当场处置了", "待核查", "发现一处、整治一处，当场清走两袋");
        await SignInAsync(world, phone, "checker");
        await OpenCaseAsync(phone, Corner);
        await phone.SeesAsync("整治后");
        await PassAsync(phone);
        var publish = phone.Page.Locator("details.act", new() { Has = phone.Page.Locator("#f-Publish-publicText") });
        if (await publish.GetAttributeAsync("open") is null) await publish.Locator("summary").ClickAsync();
        foreach (var photo in await publish.GetByRole(AriaRole.Checkbox).AllAsync()) await photo.CheckAsync();
        await publish.GetByRole(AriaRole.Button, new() { Name = "公开", Exact = true }).ClickAsync();
        await phone.SeesAsync("已公开");

        await EnterAsync(world, phone, Crossing, "建筑垃圾一大堆，要用车");
        await SignInAsync(world, phone, "checker");
        await OpenCaseAsync(phone, Crossing);
        await phone.ActAsync("立案", "已立案");
        await SignInAsync(world, phone, "clerk");
        await OpenCaseAsync(phone, Crossing);
        await phone.Page.Locator("#f-Dispatch-unitId").SelectOptionAsync(new SelectOptionValue { Label = "区环卫服务中心" });
        await phone.ActAsync("派遣", "已派遣");
        await SignInAsync(world, phone, "sweeper");
        await phone.OpenAsync("tasks");
        await phone.Page.Locator("main h3 a").First.ClickAsync();
        await phone.ActAsync("接收", "办理中");
        await phone.ActAsync("报完成", "待核查", "两车清完");
        await SignInAsync(world, phone, "checker");
        await OpenCaseAsync(phone, Crossing);
        await PassAsync(phone);
        await EnterAsync(world, phone, "小区北门外", "墙上的野广告下面又堆了杂物");

        world.Time.Advance(TimeSpan.FromHours(2)); // 10:30
        await SignInAsync(world, phone, "community");
        await OpenWeekAsync(phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "记劝导岗" }).ClickAsync();
        foreach (var (field, value) in (IEnumerable<(string, string)>)[("spot", "文兴路口"), ("from", "08:30"), ("to", "10:00"), ("volunteers", "6"), ("persuaded", "42"), ("leaflets", "100")]) await phone.Page.FillAsync("#f-" + field, value);
        await phone.Page.Locator("#f-area").SelectOptionAsync(GreenWeekWorld.Community);
        await phone.LookAsync("week-shift");
        await phone.PressAsync("记下");
        await phone.SeesAsync("文兴路口");

        await phone.Page.Context.ClearCookiesAsync(); // anybody
        await OpenWeekAsync(phone);
        await ToldAsync(phone);
        await phone.LookAsync("week");
        await phone.OpenAsync("streets/campaigns");
        await phone.LookAsync("week-list");
        await using var desk = await Walker.NewAsync(browser, address, 1280, hasScript: true);
        await OpenWeekAsync(desk);
        await desk.LookAsync("week-wide");
    }

    /// <summary>What anybody reads of the first day.</summary>
    private static async Task ToldAsync(Walker phone)
    {
        var (figures, cells) = (phone.Page.Locator(".figs .fig"), phone.Page.Locator("section[aria-labelledby=days] tbody tr"));
        Assert.Equal(["3件", "2件", "1件", "42人次"], (await figures.Locator("b").AllInnerTextsAsync()).Select(t => t.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)));
        Assert.Equal("2022-09-19|3|1|2|1", string.Join('|', (await cells.Locator("th,td").AllInnerTextsAsync()).Select(t => t.Trim())));
        Assert.Equal(2, await phone.Page.Locator("section[aria-labelledby=wall] img").CountAsync());
        Assert.True(await phone.Page.EvaluateAsync<bool>("Promise.all([...document.querySelectorAll('#wall ~ * img')].map(i => { i.loading = 'eager'; return i.decode().then(() => true, () => false) })).then(all => all.every(x => x))"));
        Assert.Equal(1, await phone.Page.Locator("section[aria-labelledby=days] svg").CountAsync());
    }

    private static async Task RunWeekAsync(GreenWeekWorld world, Walker phone)
    {
        await SignInAsync(world, phone, "leader");
        await phone.OpenAsync("streets/campaigns");
        await phone.SeesAsync("还没有专项活动");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "组织一次" }).ClickAsync();
        await phone.Page.FillAsync("#f-name", GreenWeekWorld.Name);
        await phone.Page.FillAsync("#f-theme", GreenWeekWorld.Theme);
        await phone.Page.FillAsync("#f-from", "2022-09-19");
        await phone.Page.FillAsync("#f-to", "2022-09-25");
        await phone.Page.Locator("#f-area").SelectOptionAsync(GreenWeekWorld.District);
        foreach (var kind in (string[])["hawker", "beyond-shop", "street-occupied", "dirty-corner", "small-ads", "car-parked", "bikes-strewn", "estate-parking"]) await phone.Page.Locator($"input[value={kind}]").CheckAsync();
        foreach (var unit in (string[])["区环卫服务中心", "交警平城大队"]) await phone.Page.GetByLabel(unit).CheckAsync();
        await phone.LookAsync("week-new");
        await phone.PressAsync("组织");
        await phone.SeesAsync(GreenWeekWorld.Theme);
        await phone.SeesAsync("还没有发现问题");
        await phone.LookAsync("week-empty");
    }

    /// <summary>The grid worker finds a 卫生死角 and takes its picture.</summary>
    private static async Task EnterAsync(GreenWeekWorld world, Walker phone, string at, string text)
    {
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await SignInAsync(world, phone, "grid");
        await phone.OpenAsync("cases/enter");
        await phone.Page.Locator("#f-source").SelectOptionAsync("Patrol");
        await phone.Page.Locator("#f-kind").SelectOptionAsync("dirty-corner");
        await phone.Page.Locator("#f-area").SelectOptionAsync(GreenWeekWorld.Community);
        await phone.Page.FillAsync("#f-address", at);
        await phone.Page.FillAsync("#f-text", text);
        await phone.Page.Locator("#f-photo").SetInputFilesAsync(Photo("发现时.jpg", isClean: false));
        await phone.PressAsync("登记");
        await phone.SeesAsync("整治前");
    }

    private static async Task PassAsync(Walker phone)
    {
        var pass = phone.Page.Locator("details.act", new() { Has = phone.Page.Locator("#f-Pass-outcome") });
        if (await pass.GetAttributeAsync("open") is null) await pass.Locator("summary").ClickAsync();
        await pass.Locator("select").First.SelectOptionAsync("Cleared");
        await phone.ActAsync("核查通过", "已结案");
    }

    private static FilePayload Photo(string name, bool isClean) => new() { Name = name, MimeType = "image/jpeg", Buffer = GreenWeekWorld.Photograph(isClean) };

    /// <summary>The next of them takes the phone; nothing of the one before stays.</summary>
    private static async Task SignInAsync(GreenWeekWorld world, Walker phone, string who)
    {
        using var client = await world.SignInAsync(who);
        await phone.Page.Context.ClearCookiesAsync();
        await phone.Page.Context.AddCookiesAsync([new() { Name = "wutong-session", Value = client.Token, Url = world.Site.ClientOptions.BaseAddress.ToString() }]);
    }

    private static async Task OpenCaseAsync(Walker phone, string at)
    {
        await phone.OpenAsync("cases?all=1");
        await phone.Page.Locator("main li.task", new() { HasText = at }).Locator("h3 a").ClickAsync();
    }

    private static async Task OpenWeekAsync(Walker phone)
    {
        await phone.OpenAsync("streets/campaigns");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = GreenWeekWorld.Name }).ClickAsync();
    }
}
