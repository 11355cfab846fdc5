using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The map of cases as a clerk uses it: counts, points, heat, the list beside it, by mouse and by keyboard.</summary>
public sealed class CaseMapInABrowser(Chromium chromium, CaseMapInABrowser.SiteWithCases site) : IClassFixture<CaseMapInABrowser.SiteWithCases>
{
    private const string District = "140213000000", Street = "140213066000", Community = "140213066012";

    public sealed class SiteWithCases : IAsyncLifetime
    {
        internal Site Site { get; } = City.NewSite();
        internal Area Middle { get; private set; } = null!;
        internal Uri Address => Site.ClientOptions.BaseAddress;

        public async ValueTask InitializeAsync()
        {
            Site.Listen();
            await Site.ReadyAsync("accounts");
            Middle = (await Site.AskAsync<IAreas, Area?>(a => a.FindAsync(Community, default)))!;
            var random = new Random(11);
            for (var i = 0; i < 60; i++)
            {
                var spread = i < 20 ? 20_000 : 400_000;
                var (lon, lat) = (Middle.Centre.LonE7 + random.Next(-spread, spread), Middle.Centre.LatE7 + random.Next(-spread, spread));
                var answer = await Site.Services.GetRequiredService<WriteDoor>().RunAsync(new EnterCase(Guid.CreateVersion7(), i % 3 == 0 ? "litter" : "lamp", "路边有垃圾", CaseSource.Patrol, lon, lat, "路口"), Actor.Program("tests"), null, default);
                if (answer is not Answer.Done { RecordId: var id }) continue; // outside the district
                if (i % 5 == 0) await Site.DoAsync(new RejectCase(id, "不属实"));
                if (i % 5 == 1) await Site.DoAsync(new PublishCase(id, "路边有垃圾"));
            }
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Theory, InlineData("cases/map", 1280), InlineData("cases/map", 390), InlineData("en/cases/map?stage=open", 390), InlineData("cases?all=1", 390), InlineData("cases/route", 390)]
    public async Task A_page_opens_without_a_barrier_a_complaint_or_anything_wider_than_the_screen(string page, int width)
    {
        using var clerk = await site.Site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, District));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page), width, session: clerk.Token);
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{page} is wider than the screen");
        await visit.PictureAsync($"{page.Replace('/', '-').Replace('?', '-')}-{width}");
    }

    [Fact]
    public async Task Zoomed_in_the_list_holds_what_is_in_view_and_the_keyboard_opens_a_case()
    {
        using var clerk = await site.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, FormattableString.Invariant($"cases/map#15.5/{site.Middle.Centre.Lon:F5}/{site.Middle.Centre.Lat:F5}")), 1280, session: clerk.Token);
        await Assertions.Expect(visit.Page.Locator("#in-view-status")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^图上 [0-9]+ 件$"));
        var count = int.Parse((await visit.Page.Locator("#in-view-status").InnerTextAsync()).Split(' ')[1], null);
        Assert.Equal(count, await visit.Page.Locator("#in-view > li").CountAsync());
        await visit.PictureAsync("cases-map-zoomed-1280");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "热力图" }).ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.PictureAsync("cases-map-heat-1280");
        await visit.Page.Locator(".livemap").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter"); // from the map into the list
        await visit.Page.Keyboard.PressAsync("Enter"); // and there
        await visit.Page.ArrivesAsync(new System.Text.RegularExpressions.Regex("/cases/[0-9a-f-]{36}$"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_the_map_page_counts_by_area_and_the_filter_goes_along_to_the_list()
    {
        using var clerk = await site.Site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, District));
        var page = await clerk.Http.PageAsync("/cases/map?stage=open&kind=lamp&from=2020-01-01");
        Assert.Contains("href=\"cases/map?stage=open&kind=lamp&area=140213066000&from=2020-01-01\"", page.Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Contains("href=\"cases?all=1&stage=open&kind=lamp&from=2020-01-01\"", page.Replace("&amp;", "&", StringComparison.Ordinal));
        var open = await site.Site.CountAsync<CaseRow>(c => c.Where(r => r.KindCode == "lamp" && r.WaitsFor != null && r.LonE7 != null));
        Assert.Equal(open, System.Text.RegularExpressions.Regex.Matches(page, "</span><b>([0-9]+)</b>").Sum(m => int.Parse(m.Groups[1].Value, null)));
        Assert.Contains("没有符合条件的案卷", await clerk.Http.PageAsync("/cases?all=1&from=2020-01-01&to=2020-01-02"));
        Assert.DoesNotContain("没有符合条件的案卷", await clerk.Http.PageAsync("/cases?all=1&from=2020-01-01"));
    }

    [Fact]
    public async Task A_tile_is_told_once_and_then_found_unchanged()
    {
        using var clerk = await site.Site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, District));
        using var first = await clerk.Http.GetAsync(new Uri("/cases/map/9/417/193", UriKind.Relative));
        Assert.True(first.Headers.CacheControl!.Private);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/cases/map/9/417/193");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await clerk.Http.SendAsync(again);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, same.StatusCode);
        foreach (var bad in (string[])["8/1/1", "19/1/1", "12/9999/1", "12/1/-1"])
        {
            using var none = await clerk.Http.GetAsync(new Uri("/cases/map/" + bad, UriKind.Relative));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, none.StatusCode);
        }
    }
}
