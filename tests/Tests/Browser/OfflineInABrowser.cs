using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Wutong.Cases.Records;
using Wutong.People.Accounts;
using Wutong.People.Passwords;
using Wutong.Platform.Data;
using Wutong.Tests.Files;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>A report written without a network reaches the district once, under the account that made it, whatever happens in between.</summary>
public sealed class OfflineInABrowser(Chromium chromium, OfflineInABrowser.EmptySite empty) : IClassFixture<OfflineInABrowser.EmptySite>
{
    private const string Password = "plane trees by the river";
    private static readonly FilePayload Photo = new() { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = Photos.Noise(3000, 600) };

    /// <summary>A site whose answers to reports can be lost on the way, after the report was taken.</summary>
    public sealed class EmptySite : IDisposable
    {
        public EmptySite()
        {
            Site = new Site().With(s => s.AddSingleton<IStartupFilter>(Losses));
            Site.Listen();
        }

        internal Lost Losses { get; } = new();
        internal Site Site { get; }
        public Uri Address => Site.ClientOptions.BaseAddress;
        public void Dispose() => Site.Dispose();
    }

    /// <summary>While it cuts, a report, a walk or a find is done and the line goes dead before its answer. (A browser tries once more by itself on a line that has served before.)</summary>
    internal sealed class Lost : IStartupFilter
    {
        private int _answers;

        public bool Cuts { get; set; }

        /// <summary>How many answers were lost.</summary>
        public int Answers => _answers;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (context.Request.Path.Value is not ("/api/reports" or "/api/finds" or "/api/commands/streets.record-walk") || !Cuts) { await rest(context); return; }
                context.Response.Body = new MemoryStream();
                await rest(context);
                if (context.Response.StatusCode == StatusCodes.Status200OK) Interlocked.Increment(ref _answers);
                context.Abort();
            });
            next(app);
        };
    }

    [Fact]
    public async Task It_outlives_the_browser_the_server_the_session_and_ten_days_and_is_sent_once()
    {
        var (data, phone) = (TempFolder.New(), TempFolder.New());
        Guid account;
        Uri address;
        var browser = await MortalBrowser.StartAsync(chromium, phone);
        await using (var site = Started(data, 0, TimeSpan.Zero))
        {
            address = site.ClientOptions.BaseAddress;
            account = await site.MakeAccountAsync("xiaowang", await site.Services.GetRequiredService<PasswordHashes>().MakeAsync(Password, default));
            await browser.Page.GotoAsync(new Uri(address, "sign-in?back=%2Foffline").ToString());
            await SignInAsync(browser.Page);
            await KeptAsync(browser.Page);
        }
        await browser.Page.GotoAsync(new Uri(address, "report?kind=lamp").ToString()); // nobody answers any more
        await SeesAsync(browser.Page, "刚才的页面没有网络打不开");
        await WriteAsync(browser.Page, "路灯不亮", "文兴路 8 号门口", "晚上一直黑着", Photo);
        await SeesAsync(browser.Page, "未发送 1 件");
        await browser.KillAsync();
        await browser.DisposeAsync();

        await using var again = await MortalBrowser.StartAsync(chromium, phone);
        await again.Page.GotoAsync(new Uri(address, "offline").ToString());
        await SeesAsync(again.Page, "未发送 1 件");
        await SeesAsync(again.Page, "现在没有网络");
        await using var later = Started(data, address.Port, TimeSpan.FromDays(10));
        await again.Page.ReloadAsync();
        await SeesAsync(again.Page, "请登录后再回到这一页");
        Assert.Equal(0, await later.CountAsync<CaseRow>(c => c));
        await again.Page.GetByText("去登录").ClickAsync();
        await SignInAsync(again.Page);
        await SeesAsync(again.Page, "已发出");
        await SeesAsync(again.Page, "没有未发送的");
        await again.Page.ReloadAsync();
        await SeesAsync(again.Page, "已发出");
        var sent = await later.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().AsNoTracking().SingleAsync());
        Assert.Equal((account, "晚上一直黑着", "文兴路 8 号门口", "lamp"), (sent.PersonId!.Value, sent.Text, sent.Address, sent.KindCode));
        Assert.Equal(1, await later.CountAsync<CasePhotoRow>(p => p.Where(r => r.CaseId == sent.Id)));
        await again.Page.GetByText("看办理进展").ClickAsync();
        await SeesAsync(again.Page, "已收到，正在受理");
    }

    [Fact]
    public async Task An_acknowledgement_lost_after_the_commit_makes_no_second_case()
    {
        await using var phone = await PhoneAsync();
        empty.Losses.Cuts = true;
        await WriteAsync(phone.Page, "路灯不亮", "回音路 1 号", "第三盏不亮", Photo);
        await SeesAsync(phone.Page, "可能已经送到");
        Assert.Equal(0, await phone.Page.GetByText("改", new() { Exact = true }).CountAsync()); // what may have arrived is not changed any more
        var lost = empty.Losses.Answers;
        Assert.True(lost > 0);
        await phone.Page.GetByText("现在发").ClickAsync();
        await SeesAsync(phone.Page, "可能已经送到");
        for (var tries = 0; empty.Losses.Answers == lost && tries < 500; tries++) await Task.Delay(20);
        Assert.True(empty.Losses.Answers > lost);
        empty.Losses.Cuts = false;
        await phone.Page.ReloadAsync();
        await SeesAsync(phone.Page, "已发出");
        var id = Assert.Single(await IdsAtAsync("回音路 1 号"));
        Assert.Equal(1, await empty.Site.CountAsync<CasePhotoRow>(p => p.Where(r => r.CaseId == id)));
        var size = await empty.Site.AskAsync<AppDb, int?>(db => (from p in db.Set<CasePhotoRow>() join f in db.Set<Wutong.Platform.Files.Register.FileRow>() on p.FileId equals f.Id where p.CaseId == id select f.WidthPixels).SingleAsync());
        Assert.Equal(2560, size); // made as small as the district keeps it
    }

    [Fact]
    public async Task What_one_account_wrote_is_neither_sent_nor_shown_under_another()
    {
        using var wang = await NewAccountAsync("王小明");
        using var li = await NewAccountAsync("李小红");
        await using var phone = await PhoneAsync(wang.Token);
        await phone.Page.Context.SetOfflineAsync(true);
        await WriteAsync(phone.Page, "路灯不亮", "两人路 2 号", "院门口黑着");
        await SeesAsync(phone.Page, "未发送 1 件");
        await phone.ActAsAsync(li.Token);
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.Page.ReloadAsync();
        await SeesAsync(phone.Page, "“王小明”的账号写的，现在登录的是别的账号");
        Assert.Equal(0, await phone.Page.GetByText("院门口黑着").CountAsync());
        Assert.Empty(await IdsAtAsync("两人路 2 号"));
        await phone.ActAsAsync(wang.Token);
        await phone.Page.ReloadAsync();
        await SeesAsync(phone.Page, "已发出");
        var id = Assert.Single(await IdsAtAsync("两人路 2 号"));
        Assert.Equal(1, await empty.Site.CountAsync<CaseRow>(c => c.Where(r => r.Id == id && r.PersonId == wang.Account)));
    }

    [Fact]
    public async Task Without_a_service_worker_an_open_page_keeps_working_and_says_so()
    {
        await using var phone = await PhoneAsync(hasWorkers: false);
        await SeesAsync(phone.Page, "请不要关掉它");
        await phone.Page.Context.SetOfflineAsync(true);
        await WriteAsync(phone.Page, "路灯不亮", "无工路 3 号", "灯杆歪了", Photo);
        await SeesAsync(phone.Page, "现在没有网络");
        Assert.Empty(await IdsAtAsync("无工路 3 号"));
        await phone.Page.Context.SetOfflineAsync(false); // nothing is pressed: the page hears of it
        await SeesAsync(phone.Page, "已发出");
        Assert.Single(await IdsAtAsync("无工路 3 号"));
    }

    [Fact]
    public async Task What_the_phone_keeps_of_the_site_holds_nothing_of_an_account()
    {
        using var wang = await NewAccountAsync("王大明");
        await using var phone = await PhoneAsync(wang.Token);
        await phone.Page.GotoAsync(new Uri(empty.Address, "me").ToString());
        Assert.Contains("王大明", await phone.Page.ContentAsync(), StringComparison.Ordinal); // the worker has seen a page of theirs
        await phone.Page.EvaluateAsync("fetch('/offline/who').then(a => a.text())");
        var kept = await phone.Page.EvaluateAsync<JsonElement>("""
            async () => { const all = []; for (const name of await caches.keys()) { const cache = await caches.open(name);
              for (const request of await cache.keys()) { const answer = await cache.match(request); all.push([new URL(request.url).pathname, await answer.text(), answer.headers.get('set-cookie') ?? '']); } } return all; }
            """);
        var entries = kept.EnumerateArray().Select(e => (Path: e[0].GetString()!, Text: e[1].GetString()!, Cookie: e[2].GetString())).ToList();
        Assert.Equal(["/dist/offline.*.js", "/dist/wutong.*.css", "/en/offline", "/favicon.*.svg", "/offline", "/offline/kinds.json"], entries.Select(e => System.Text.RegularExpressions.Regex.Replace(e.Path, @"\.[a-z0-9]{10}\.", ".*.")).Order(StringComparer.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain("王大明", e.Text, StringComparison.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain(wang.Account.ToString(), e.Text, StringComparison.Ordinal));
        Assert.All(entries, e => Assert.Equal("", e.Cookie));
    }

    [Fact]
    public async Task The_report_page_keeps_what_was_typed_when_the_network_is_gone()
    {
        await using var phone = await PhoneAsync();
        await phone.Page.GotoAsync(new Uri(empty.Address, "report?kind=manhole").ToString());
        var id = await phone.Page.Locator("[name='Form.Id']").InputValueAsync();
        await phone.Page.GetByLabel("在哪里").FillAsync("断网路 4 号");
        await phone.Page.GetByLabel("是什么情况").FillAsync("井盖碎了");
        await phone.Page.Locator("fieldset input[type=radio]").First.CheckAsync();
        await phone.Page.Locator("#f-photo").SetInputFilesAsync(Photo);
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.GetByText("上报", new() { Exact = true }).ClickAsync();
        await SeesAsync(phone.Page, "没有网络：这一件连照片都存在这台手机上了，未发送 1 件");
        Assert.Equal("未发送 1 件", await phone.Page.Locator("[data-island=unsent]").InnerTextAsync());
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.Page.GotoAsync(new Uri(empty.Address, "problems").ToString());
        Assert.Equal("未发送 1 件", await phone.Page.Locator("[data-island=unsent]").InnerTextAsync());
        await phone.Page.Locator("[data-island=unsent] a").ClickAsync();
        await SeesAsync(phone.Page, "已发出");
        Assert.Equal([Guid.Parse(id)], await IdsAtAsync("断网路 4 号"));
        Assert.Equal(1, await empty.Site.CountAsync<CasePhotoRow>(p => p.Where(r => r.CaseId == Guid.Parse(id))));
        await phone.Page.GotoAsync(new Uri(empty.Address, "report?kind=lamp").ToString()); // with a network it goes as ever
        Assert.Equal(0, await phone.Page.Locator("[data-island=unsent]:visible").CountAsync());
        await phone.Page.GetByLabel("在哪里").FillAsync("有网路 5 号");
        await phone.Page.GetByLabel("是什么情况").FillAsync("灯罩破了");
        await phone.Page.GetByText("上报", new() { Exact = true }).ClickAsync();
        await SeesAsync(phone.Page, "已收到，正在受理");
    }

    [Fact]
    public async Task A_refused_draft_says_why_and_is_mended_and_a_draft_is_deleted_only_when_asked_twice()
    {
        await using var phone = await PhoneAsync();
        await phone.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await phone.Page.Context.SetGeolocationAsync(new() { Longitude = 2.35f, Latitude = 48.85f });
        await phone.Page.GetByText("写一件").ClickAsync();
        await phone.Page.GetByText("井盖").First.ClickAsync();
        await phone.Page.GetByText("存好，有网就发").ClickAsync();
        await SeesAsync(phone.Page, "请写明地点");
        await SeesAsync(phone.Page, "请回答“有没有危险”。");
        await phone.Page.GetByText("就在我现在的位置").ClickAsync();
        await SeesAsync(phone.Page, "已带上您现在的位置");
        await phone.Page.GetByLabel("是什么情况").FillAsync("井盖松了");
        await phone.Page.Locator("fieldset input[type=radio]").First.CheckAsync();
        await phone.Page.GetByText("存好，有网就发").ClickAsync();
        await SeesAsync(phone.Page, "这个位置不在本区，请把图钉移到区内。");
        await phone.Page.GetByText("改", new() { Exact = true }).ClickAsync();
        await phone.Page.GetByText("不要带").ClickAsync();
        await phone.Page.GetByLabel("在哪里").FillAsync("改好路 6 号");
        await phone.Page.GetByText("存好，有网就发").ClickAsync();
        await SeesAsync(phone.Page, "已发出");
        Assert.Single(await IdsAtAsync("改好路 6 号"));

        await phone.Page.GetByText("写一件").ClickAsync();
        await phone.Page.GetByText("其他问题").ClickAsync();
        await phone.Page.GetByLabel("是什么情况").FillAsync("先记一笔");
        await SeesAsync(phone.Page, "已存在这台手机上");
        await phone.Page.GetByText("我的草稿").ClickAsync();
        await SeesAsync(phone.Page, "未发送 1 件");
        await phone.Page.GetByText("删除", new() { Exact = true }).ClickAsync();
        await phone.Page.GetByText("不删", new() { Exact = true }).ClickAsync();
        await SeesAsync(phone.Page, "先记一笔");
        await phone.Page.GetByText("删除", new() { Exact = true }).ClickAsync();
        await phone.Page.GetByText("删掉", new() { Exact = true }).ClickAsync();
        await SeesAsync(phone.Page, "没有未发送的");
    }

    [Theory, InlineData("offline", 390, false), InlineData("offline", 1280, false), InlineData("en/offline", 390, true)]
    public async Task The_shell_opens_without_a_barrier_or_a_complaint(string page, int width, bool isLarge)
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(empty.Address, page), width, isLarge);
        var name = $"{page.Replace('/', '-')}-{width}";
        foreach (var part in (string[])["kinds", "new/manhole", "list"])
        {
            await visit.Page.EvaluateAsync("part => { location.hash = part; }", part);
            if (part.StartsWith("new", StringComparison.Ordinal))
            {
                await visit.Page.Locator("[data-photos=album]").SetInputFilesAsync(Photo);
                await visit.Page.Locator("ul.ev img").WaitForAsync();
                await visit.Page.Locator("textarea").FillAsync("井盖松了");
                await visit.Page.Locator("form .btn:not([type=button])").ClickAsync();
                await visit.Page.Locator(".msg").First.WaitForAsync();
            }
            else await visit.Page.Locator(part == "list" ? "#count" : "#view ul.rows").First.WaitForAsync();
            await visit.PictureAsync($"{name}-{part.Replace('/', '-')}");
            Assert.Empty(await visit.BarriersAsync());
            Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{part} is wider than the screen");
            Assert.Equal(isLarge, await visit.Page.EvaluateAsync<bool>("document.documentElement.classList.contains('large')"));
        }
        Assert.Empty(visit.Complaints);
        Assert.True(visit.Bytes < 600_000, $"{visit.Bytes} bytes");
    }

    /// <summary>On a clock of its own, without bells: Quartz spins without rest under a clock that is ahead of the machine's.</summary>
    private static Site Started(string data, int port, TimeSpan later)
    {
        var site = new Site().With("Data", data).With(s => s.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow + later)))
            .With(s => s.Remove(s.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Name == "QuartzHostedService")));
        site.UseKestrel(port);
        site.StartServer();
        return site;
    }

    private sealed class Phone(IBrowserContext context, IPage page, Uri address) : IAsyncDisposable
    {
        public IPage Page => page;
        public Task ActAsAsync(string token) => context.AddCookiesAsync([new() { Name = "wutong-session", Value = token, Url = address.ToString() }]);
        public ValueTask DisposeAsync() => context.DisposeAsync();
    }

    private async Task<Phone> PhoneAsync(string? token = null, bool hasWorkers = true)
    {
        var browser = await chromium.OpenAsync();
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, ServiceWorkers = hasWorkers ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block });
        context.SetDefaultTimeout(10_000);
        if (!hasWorkers) await context.AddInitScriptAsync("delete Navigator.prototype.serviceWorker"); // as in a browser that has none
        var phone = new Phone(context, await context.NewPageAsync(), empty.Address);
        if (token is not null) await phone.ActAsAsync(token);
        await phone.Page.GotoAsync(new Uri(empty.Address, "offline").ToString());
        await SeesAsync(phone.Page, "写一件");
        if (hasWorkers) await KeptAsync(phone.Page);
        return phone;
    }

    private async Task<SignedInClient> NewAccountAsync(string name)
    {
        var account = await empty.Site.DoAsync(new MakeAccount($"{name.GetHashCode(StringComparison.Ordinal):x8}", name, null, "AA=="));
        return await empty.Site.SignInAsync(account, name);
    }

    private Task<List<Guid>> IdsAtAsync(string address) => empty.Site.AskAsync<AppDb, List<Guid>>(db => db.Set<CaseRow>().Where(c => c.Address == address).Select(c => c.Id).ToListAsync());

    private static async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("登录名").FillAsync("xiaowang");
        await page.GetByLabel("密码").FillAsync(Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.ArrivesAsync("/offline");
        await SeesAsync(page, "写一件");
    }

    /// <summary>The shell opens without a network from now on.</summary>
    private static async Task KeptAsync(IPage page) => await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done))).then(() => 0)");

    private static async Task WriteAsync(IPage page, string kind, string address, string text, FilePayload? photo = null)
    {
        await page.GetByText("写一件").ClickAsync();
        await page.GetByText(kind, new() { Exact = true }).ClickAsync();
        if (photo is not null)
        {
            await page.Locator("[data-photos=album]").SetInputFilesAsync(photo);
            await SeesAsync(page, "存好了 1 张照片");
        }
        await page.GetByLabel("在哪里").FillAsync(address);
        await page.GetByLabel("是什么情况").FillAsync(text);
        await page.GetByText("存好，有网就发").ClickAsync();
    }

    private static Task SeesAsync(IPage page, string text) => page.Locator("main").GetByText(text).First.WaitForAsync();
}
