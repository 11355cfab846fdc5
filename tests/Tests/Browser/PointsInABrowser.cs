using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Points;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Ledger;
using Wutong.Points.Members;
using Wutong.Points.Redeeming;
using Wutong.Points.Rules;
using Wutong.Stations.Register;
using Wutong.Tests.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>A courier's points on a phone, and the staff's side of them.</summary>
public sealed class PointsInABrowser(Chromium chromium, PointsInABrowser.ListeningSite site) : IClassFixture<PointsInABrowser.ListeningSite>
{
    /// <summary>A page waits half a second for the network to be quiet: others open meanwhile.</summary>
    private const int AtOnce = 3;

    public sealed class ListeningSite : IAsyncLifetime
    {
        private readonly Site _site = City.NewSite();
        internal Site Site => _site;
        public Uri Address { get; private set; } = null!;
        public string Courier { get; private set; } = "";
        public string Staff { get; private set; } = "";
        public string Stranger { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            _site.Listen();
            Address = _site.ClientOptions.BaseAddress;
            var courier = await _site.SignInAsync();
            (Courier, Stranger) = (courier.Token, (await _site.SignInAsync()).Token);
            Staff = (await _site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, AccessWorld.Street))).Token;
            var (keeper, other) = (Actor.Program("tests"), Actor.Program("others"));
            await DoneAsync(new RegisterStation(new(StationKind.Hub, "文兴小哥驿站", "文兴路 1 号", 1_133_006_000, 400_803_000, AccessWorld.Community, Hours: "24/7")));
            var station = (await _site.AskAsync<IGiftPlaces, IReadOnlyList<GiftPlace>>(places => places.OpenAsync(default)))[0].Id;
            await _site.DoAsync(new JoinPoints(AccessWorld.Community), courier.Actor);
            await DoneAsync(new PublishRule("patrol", "文明巡逻", RuleBasis.Hour, 10, 12, TimeProvider.System.ChinaToday, "Street patrol", 40, null, true));
            foreach (var (name, price) in (ReadOnlySpan<(string, int)>)[("手机支架", 60), ("雨衣", 80), ("充电宝", 300)]) _gifts.Add((name, price));
            foreach (var (name, price) in _gifts) await _site.DoAsync(new SupplyGift(await _site.DoAsync(new AddGift(AccessWorld.Street, name, price), keeper), station, 5), keeper);
            await _site.DoAsync(new DecideEntry(await _site.DoAsync(new AskEntry(courier.Account, EntryKind.Add, "补记八月的四次夜间巡逻", 200, 750), keeper), true), other);
            await _site.DoAsync(new AskEntry(courier.Account, EntryKind.Add, "补记九月的一次雨天劝导", 20, 60), keeper);
            var gift = await _site.AskAsync<AppDb, Guid>(db => db.Set<GiftRow>().Where(g => g.Price == 60).Select(g => g.Id).SingleAsync());
            await _site.DoAsync(new RedeemGift(gift, station), courier.Actor);
        }

        private readonly List<(string, int)> _gifts = [];

        private async Task DoneAsync(Platform.Writing.ICommand command) => Assert.IsType<Platform.Writing.Answer.Done>(await _site.Services.GetRequiredService<Platform.Writing.WriteDoor>().RunAsync(command, Actor.Program("tests"), null, default));

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }

    private static readonly (string Page, int Width, string Who)[] Pages =
    [
        ("points", 390, "courier"), ("en/points", 1280, "courier"), ("points", 390, "stranger"), ("points/statement", 390, "courier"), ("en/points/rules", 390, "stranger"), ("points/rules", 1280, "stranger"),
        ("points/entries?who=某", 390, "staff"), ("en/points/entries?who=某", 1280, "staff"), ("points/gifts", 390, "staff"), ("points/hand-over", 390, "staff"), ("points/report", 1280, "staff"),
    ];

    [Fact]
    public Task Every_page_of_points_opens_without_a_barrier_or_a_complaint() => Parallel.ForEachAsync(Pages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (p, _) =>
    {
        var told = $"{p.Page.Split('?')[0].Replace('/', '-')}-{p.Width}-{p.Who}";
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, p.Page), p.Width, false, p.Who switch { "courier" => site.Courier, "staff" => site.Staff, _ => site.Stranger });
        await visit.PictureAsync(told);
        Assert.True(visit.Complaints.Count == 0, $"{told}: {string.Join(" | ", visit.Complaints)}");
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{told} is wider than the screen");
    });

    [Fact]
    public async Task Staff_find_a_member_by_name_and_ask_for_an_entry()
    {
        await using var desk = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "points/entries"), 390, false, site.Staff);
        var who = desk.Page.Locator("#who");
        await who.FillAsync("没有");
        await who.PressAsync("Enter");
        await desk.Page.GetByText("没有姓名以“没有”开头的成员").WaitForAsync();
        Assert.Equal(0, await desk.Page.Locator("select[name='Form.Member']").CountAsync());
        await who.FillAsync("某");
        await who.PressAsync("Enter");
        await desk.Page.Locator("input[name='Form.Points']").FillAsync("5"); // the one there is stands chosen already
        await desk.Page.Locator("textarea[name='Form.Reason']").FillAsync("短");
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "提出", Exact = true }).ClickAsync();
        await desk.Page.Locator(".msg").First.WaitForAsync();
        await desk.Page.Locator("textarea[name='Form.Reason']").FillAsync("补记十月的一次清扫");
        await desk.PictureAsync("points-entries-asking-390");
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "提出", Exact = true }).ClickAsync();
        await desk.Page.GetByText("补记十月的一次清扫").First.WaitForAsync();
    }

    [Fact]
    public async Task A_gift_is_taken_on_the_phone_and_handed_over_at_the_station()
    {
        await using var phone = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "points"), 390, false, site.Courier);
        var before = await phone.Page.Locator(".bal b").InnerTextAsync();
        await phone.Page.Locator("li:has-text('雨衣') button").ClickAsync();
        await phone.Page.Locator("section.code:has-text('雨衣')").WaitForAsync();
        Assert.Equal(int.Parse(before, null) - 80, int.Parse(await phone.Page.Locator(".bal b").InnerTextAsync(), null));
        var card = phone.Page.Locator("section.code:has-text('雨衣')");
        var (code, number) = (await card.Locator("> b").InnerTextAsync(), (await card.Locator("p span[translate=no]").InnerTextAsync()).Trim());
        await using var counter = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "points/hand-over"), 390, false, site.Staff);
        var choice = await counter.Page.Locator($"option:has-text('{number}')").GetAttributeAsync("value");
        await counter.Page.Locator("select[name='Form.Redemption']").SelectOptionAsync(choice!);
        await counter.Page.GetByLabel("领取码").FillAsync("2222 2222");
        await counter.Page.GetByText("对上了，交付").ClickAsync();
        await counter.Page.GetByText("领取码不对").First.WaitForAsync();
        await counter.Page.GetByLabel("领取码").FillAsync(code);
        await counter.Page.GetByText("对上了，交付").ClickAsync();
        await counter.Page.GetByText("已交付。").WaitForAsync();
        Assert.Equal(1, await site.Site.CountAsync<TransferRow>(t => t.Where(x => x.Kind == TransferKind.HandOver)));
    }
}
