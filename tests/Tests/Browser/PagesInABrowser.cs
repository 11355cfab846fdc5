using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

public sealed class PagesInABrowser(Chromium chromium, PagesInABrowser.ListeningSite site) : IClassFixture<PagesInABrowser.ListeningSite>
{
    /// <summary>What a first page may make a phone fetch when it has no Chinese font of its own.</summary>
    private const long Budget = 600_000;

    /// <summary>The same with the map one can move.</summary>
    private const long BudgetWithMap = 1_200_000;

    public sealed class ListeningSite : IDisposable
    {
        private readonly Site _site = City.NewSite();

        public ListeningSite()
        {
            _site.Listen();
            Address = _site.ClientOptions.BaseAddress;
        }

        public Task ReadyAsync() => _site.ReadyAsync();

        public Uri Address { get; }
        public void Dispose() => _site.Dispose();
    }

    [Theory]
    [InlineData("", 390), InlineData("", 1280), InlineData("en/", 390), InlineData("en/", 1280)]
    [InlineData("circle", 390), InlineData("circle", 1280), InlineData("en/circle", 1280), InlineData("circle/140213066012", 390), InlineData("circle/140213066012", 1280)]
    [InlineData("en/circle/140213066012", 390), InlineData("circle/140213066000", 390), InlineData("circle/140213066000", 1280), InlineData("circle/140213066012", 390, true)]
    [InlineData("nearby", 390), InlineData("nearby?q=%E5%A4%A9%E5%92%8C%E5%9F%8E", 390), InlineData("nearby?q=%E5%A4%A9%E5%92%8C%E5%9F%8E", 1280), InlineData("en/nearby?q=%E5%A4%A9%E5%92%8C%E5%9F%8E", 1280)]
    [InlineData("circle/140213066012/sheet", 390), InlineData("en/circle/140213066012/sheet", 1280)]
    [InlineData("facilities", 390), InlineData("facilities", 1280), InlineData("gaps", 390), InlineData("method", 390), InlineData("en/method", 1280)]
    [InlineData("report", 390), InlineData("report", 1280), InlineData("report?kind=manhole", 390), InlineData("en/report?kind=manhole", 1280)]
    [InlineData("kit", 390), InlineData("kit", 1280), InlineData("en/kit", 390), InlineData("en/kit", 1280), InlineData("kit", 390, true), InlineData("en/kit", 390, true)]
    public async Task A_page_opens_without_a_barrier_a_complaint_or_a_heavy_load(string page, int width, bool isLarge = false)
    {
        await site.ReadyAsync();
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page), width, isLarge);
        await visit.PictureAsync($"{NameOf(page)}-{width}{(isLarge ? "-large" : "")}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
        TestContext.Current.SendDiagnosticMessage($"{page} at {width}: {visit.Bytes} bytes");
        var budget = page.Contains("nearby", StringComparison.Ordinal) ? BudgetWithMap : Budget;
        Assert.True(visit.Bytes > 0 && visit.Bytes <= budget, $"{visit.Bytes} bytes: {string.Join(", ", visit.Fetched.OrderByDescending(f => f.Bytes).Take(20).Select(f => $"{f.Address} {f.Bytes}"))}");
    }

    private static string NameOf(string page) => page.Length == 0 ? "home" : page == "en/" ? "en-home" : string.Join('-', page.Split('/', '?')).Replace("q=%E5%A4%A9%E5%92%8C%E5%9F%8E", "found", StringComparison.Ordinal);

    [Fact]
    public async Task Large_text_works_without_script()
    {
        var browser = await chromium.OpenAsync();
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "kit?a=1").ToString());
        var before = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).fontSize");
        await page.GetByText("大字", new() { Exact = true }).ClickAsync();
        Assert.Equal(new Uri(site.Address, "kit?a=1").ToString(), page.Url);
        Assert.NotEqual(before, await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).fontSize"));
        Assert.Equal("常规字号", await page.Locator(".tools a").First.InnerTextAsync());
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }

    /// <summary>The machine of the tests has no Chinese font, so what is drawn comes from our own.</summary>
    [Fact]
    public async Task A_machine_without_a_Chinese_font_gets_rare_characters_too()
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), site.Address, 390);
        await visit.Page.EvaluateAsync("document.querySelector('h1').textContent = '鼍鳜龠齑黼'");
        await visit.Page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        var loaded = await visit.Page.EvaluateAsync<string[]>("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', ''))");
        Assert.Contains("Wutong Sans Rest", loaded);
    }
}
