using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;
using Wutong.Streets.Agreements;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Looking;
using Wutong.Streets.Markets;
using Wutong.Streets.Patrols;
using Wutong.Streets.Shops;
using Wutong.Tests.Files;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The pages of the streets, as staff of the district and as a passer-by see them.</summary>
public sealed class StreetsInABrowser(Chromium chromium, StreetsInABrowser.ListeningSite site) : IClassFixture<StreetsInABrowser.ListeningSite>
{
    public sealed class ListeningSite : IAsyncLifetime
    {
        private readonly Site _site;
        private readonly List<(string, string)> _shops = [];

        public ListeningSite() => _site = City.NewSite().With(s => s.AddSingleton<IStartupFilter>(Losses));

        internal Site Site => _site;

        /// <summary>Answers to drafts can be lost on the way, after what they brought was done.</summary>
        internal OfflineInABrowser.Lost Losses { get; } = new();
        public Uri Address { get; private set; } = null!;
        public string Token { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            _site.Listen();
            Address = _site.ClientOptions.BaseAddress;
            await _site.ReadyAsync("street-lists");
            Token = (await _site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"))).Token;
            await _site.DoAsync(new AppointChief("R0001", ChiefLevel.First, "某某", "区城市管理局副局长", "0352-5012345", new(2022, 9, 1)));
            await _site.DoAsync(new AppointChief("R0001", ChiefLevel.Third, "某某某", "社区党委书记", "0352-5012346", new(2022, 9, 1), "R0001-001"));
            foreach (var (code, name) in (ReadOnlySpan<(string, string)>)[("S1", "文兴小吃"), ("S2", "东一路便利店"), ("S3", "老王修车铺")]) _shops.Add((code, name));
            foreach (var (code, name) in _shops) await MustAsync(new AddShop(new(name, "R0001", code[1..] + " 号", ShopKind.Catering, "140213053001", "R0001-001", code)));
            await MustAsync(new AddMarket(Streets.MarketTests.Draft with { Area = "140213053001" }));
            await MustAsync(new SetPatrolPlan("R0001", ChiefLevel.First, 2));
            await MustAsync(Streets.PatrolTests.Walk("2022-09-20", "stalls") with { Road = "R0001" });
            await MustAsync(new SignAgreement("S1", new(2022, 9, 19)));
            await MustAsync(new RecordVisit("S1", new(2022, 9, 20), "说门前路灯晚上不亮，卸货的车没处停", "早点把路灯修好") { Taken = [await TakenAsync(1), await TakenAsync(2)] });
            await MustAsync(new RecordInspection("S1", new(2022, 9, 20), Streets.ShopTests.Marks(8), "门口堆了两个箱子，当场搬走"));
        }

        private async Task<ReceivedFile> TakenAsync(int seed)
        {
            using var content = new MemoryStream(Photos.Noise(600 + seed, 450));
            return await _site.Services.GetRequiredService<IFileIntake>().TakeAsync(content, "现场.jpg");
        }

        private async Task MustAsync(ICommand command) => Assert.IsType<Answer.Done>(await _site.Services.GetRequiredService<WriteDoor>().RunAsync(command, Actor.Program("tests"), null, default));

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }

    [Theory]
    [InlineData("en/streets/roads", 1280, false), InlineData("streets/roads/R0001", 390, false), InlineData("streets/roads/R0001", 1280, true), InlineData("streets/roads/R0001/appoint?level=First", 390, true)]
    [InlineData("streets/shops", 390, true), InlineData("streets/shops/S1", 390, true), InlineData("en/streets/shops/S1", 1280, true), InlineData("streets/shops/import", 390, true)]
    [InlineData("streets/markets/new", 390, true), InlineData("streets/roads/R0001/patrol", 390, true), InlineData("en/streets/roads/R0001/patrol", 1280, true)]
    public async Task A_page_of_the_streets_opens_without_a_barrier_or_a_complaint(string page, int width, bool isStaff)
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page), width, false, isStaff ? site.Token : null);
        await visit.PictureAsync($"{page.Replace('/', '-').Replace('?', '-')}-{width}{(isStaff ? "-staff" : "")}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }

    private static readonly FilePayload Photo = new() { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = Photos.Noise(800, 600) };

    [Fact]
    public async Task A_walk_is_recorded_on_a_phone_and_its_find_entered_where_the_phone_is()
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "streets/roads/R0001/patrol"), 390, false, site.Token);
        var page = visit.Page;
        var start = JsonDocument.Parse((await page.Locator("[data-island=road]").GetAttributeAsync("data-lines"))!).RootElement[0][0][0];
        var (lon, lat) = (start[0].GetDouble(), start[1].GetDouble());
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Longitude = (float)lon, Latitude = (float)lat });
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add($"{request.Method} {request.Url} {request.PostData}");
        await page.GetByText("看我在哪儿").ClickAsync();
        await page.GetByText("不看了").WaitForAsync();
        await SeesAsync(page, "不会发出去");
        await visit.PictureAsync("walk-map-390");
        Assert.DoesNotContain(sent, s => s.StartsWith("POST", StringComparison.Ordinal) || s.Contains("lat=", StringComparison.Ordinal) || s.Contains($"{lat:F4}", StringComparison.Ordinal));
        await CheckAsync(page);
        await page.GetByText("记下来").ClickAsync();
        await page.ArrivesAsync(new Regex("/streets/walks/[0-9a-f-]{36}$"));
        var walk = page.Url[^36..];
        await SeesAsync(page, "两个摊占道");
        await LooksRightAsync(visit, "walk-390");

        await page.GetByText("转成案卷").ClickAsync();
        await page.ArrivesAsync(new Regex("/cases/enter"));
        await page.GetByText("就在我现在的位置").ClickAsync();
        await SeesAsync(page, "已带上您现在的位置");
        await page.SelectOptionAsync("#f-kind", "dirty-corner");
        await page.Locator("#f-photo").SetInputFilesAsync(Photo);
        await LooksRightAsync(visit, "find-390");
        await page.GetByText("登记", new() { Exact = true }).ClickAsync();
        await page.ArrivesAsync("/streets/walks/" + walk);
        await SeesAsync(page, "已上报");
        await LooksRightAsync(visit, "walk-found-390");
        var found = await FindAsync(walk);
        Assert.InRange(Math.Abs(found.LonE7!.Value * 1e-7 - lon) + Math.Abs(found.LatE7!.Value * 1e-7 - lat), 0, 1e-4);
        Assert.Contains("两个摊占道", found.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.Site.CountAsync<CasePhotoRow>(p => p.Where(r => r.CaseId == found.Id)));
        Assert.DoesNotContain(visit.Complaints, c => !c.Contains("ERR_ABORTED", StringComparison.Ordinal)); // tiles of a map one has left
    }

    [Fact]
    public async Task A_walk_and_its_find_written_without_a_network_arrive_once_in_order_and_under_their_account()
    {
        using var stranger = await site.Site.SignInAsync();
        await using var context = await (await chromium.OpenAsync()).NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, ServiceWorkers = ServiceWorkerPolicy.Allow });
        context.SetDefaultTimeout(10_000);
        await ActAsAsync(context, site.Token);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "streets/roads/R0001/patrol").ToString());
        await page.GetByText("没网也能记").ClickAsync();
        await SeesAsync(page, "走了哪几段");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done))).then(() => 0)");

        await context.SetOfflineAsync(true);
        await page.GotoAsync(new Uri(site.Address, "offline").ToString());
        await page.GetByText("记一次巡查").ClickAsync();
        await page.Locator("a[href='#walk/R0001']").ClickAsync();
        await page.GetByText("存好，有网就发").ClickAsync();
        await SeesAsync(page, "请选一项。"); // what the district would refuse is said at once
        await CheckAsync(page);
        await PictureAsync(page, "walk-offline-390");
        await page.GetByText("记一处发现").ClickAsync();
        await page.GetByText("卫生死角", new() { Exact = true }).ClickAsync();
        await page.Locator("[data-photos=album]").SetInputFilesAsync(Photo);
        await SeesAsync(page, "存好了 1 张照片");
        await page.GetByLabel("是什么情况").FillAsync("墙角堆了垃圾");
        await PictureAsync(page, "find-offline-390");
        await page.GetByText("存好，随巡查一起发").ClickAsync();
        await SeesAsync(page, "（1 处）");
        await page.ReloadAsync(); // all of it is on the phone
        await SeesAsync(page, "（1 处）");
        Assert.True(await page.Locator("[name='check.stalls'][value=no]").IsCheckedAsync());
        var walk = page.Url[^36..];
        await page.GetByText("存好，有网就发").ClickAsync();
        await SeesAsync(page, "未发送 2 件");
        await SeesAsync(page, "等它的那次巡查发出后就发");
        await PictureAsync(page, "list-offline-390");

        await ActAsAsync(context, stranger.Token);
        await context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await SeesAsync(page, "现在登录的是别的账号");
        foreach (var words in (string[])["墙角堆了垃圾", "记一次巡查"]) Assert.Equal(0, await page.GetByText(words).CountAsync());
        Assert.Equal(0, await site.Site.CountAsync<WalkRow>(w => w.Where(r => r.Id == Guid.Parse(walk))));

        site.Losses.Cuts = true; // done, and the answer lost
        await ActAsAsync(context, site.Token);
        await page.ReloadAsync();
        await SeesAsync(page, "可能已经送到");
        Assert.Equal(1, await site.Site.CountAsync<WalkRow>(w => w.Where(r => r.Id == Guid.Parse(walk))));
        site.Losses.Cuts = false;
        await page.ReloadAsync();
        await SeesAsync(page, "没有未发送的");
        await PictureAsync(page, "list-sent-390");
        Assert.Equal(1, await site.Site.CountAsync<WalkRow>(w => w.Where(r => r.Id == Guid.Parse(walk))));
        var found = await FindAsync(walk);
        Assert.Equal(("墙角堆了垃圾", CaseSource.Patrol, 1), (found.Text, found.Source, await site.Site.CountAsync<CasePhotoRow>(p => p.Where(r => r.CaseId == found.Id))));
        await page.GetByText("看这次巡查").ClickAsync();
        await SeesAsync(page, found.Number);
    }

    /// <summary>One check did not pass.</summary>
    private static async Task CheckAsync(IPage page)
    {
        foreach (var item in Streets.PatrolTests.Items) await page.Locator($"[name='check.{item}'][value={(item == "stalls" ? "no" : "yes")}]").CheckAsync();
        await page.Locator("[id='f-why.stalls']").FillAsync("两个摊占道");
    }

    private Task<CaseRow> FindAsync(string walk) => site.Site.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().AsNoTracking().SingleAsync(c => c.OriginKind == "walk" && c.OriginId == walk));

    private Task ActAsAsync(IBrowserContext context, string token) => context.AddCookiesAsync([new() { Name = "wutong-session", Value = token, Url = site.Address.ToString() }]);

    private static Task SeesAsync(IPage page, string text) => page.Locator("main").GetByText(text).First.WaitForAsync();

    private static async Task LooksRightAsync(Visit visit, string name)
    {
        await visit.PictureAsync(name);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        Assert.Empty(await Barriers.OfAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{name} is wider than the screen");
        if (Environment.GetEnvironmentVariable("WUTONG_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
