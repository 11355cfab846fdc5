using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Platform.Time;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The demonstration's activities, by anybody and by the subdistrict's clerk, on a phone and at a desk.</summary>
public sealed class ActivitiesInABrowser(Chromium chromium, ActivitiesInABrowser.ListeningSite site) : IClassFixture<ActivitiesInABrowser.ListeningSite>
{
    private const string Qingyuan = "140213055000", Yingbin = "140213053000";

    public sealed class ListeningSite : IAsyncLifetime
    {
        internal Site Site { get; } = City.NewSite().With("Demonstration", "true");
        public Uri Address { get; private set; } = null!;
        public string Staff { get; private set; } = "";
        public string Resident { get; private set; } = "";
        public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

        public async ValueTask InitializeAsync()
        {
            Site.Listen();
            await Site.ReadyAsync("demonstration-activities");
            Address = Site.ClientOptions.BaseAddress;
            Staff = (await Site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"))).Token;
            Resident = (await Site.SignInAsync()).Token;
            async Task<string> NumberAsync(string name) => await Site.AskAsync<AppDb, string>(db => db.Set<ActivityRow>().Where(a => a.Name.Contains(name)).Select(a => a.Number).SingleAsync());
            (Words["{market}"], Words["{coming}"], Words["{full}"]) = (await NumberAsync("科普集市"), await NumberAsync("智能手机课堂"), await NumberAsync("包饺子"));
            Words["{series}"] = await Site.AskAsync<AppDb, string>(db => db.Set<SeriesRow>().Where(s => s.Name == "温暖的力量").Select(s => s.Number).SingleAsync());
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Theory]
    [InlineData("activities", 390, ""), InlineData("en/activities", 1280, ""), InlineData("activities?view=held", 1280, ""), InlineData("activities?view=series", 390, "staff"), InlineData("activities/{market}", 390, "staff"), InlineData("activities/{market}", 1280, ""), InlineData("activities/series/{series}", 390, "")]
    [InlineData("activities/{coming}", 390, "resident"), InlineData("activities/{coming}/people", 390, "staff"), InlineData("activities/{coming}/code", 1280, "staff"), InlineData("activities/new", 390, "staff"), InlineData("activities/series/new", 390, "staff"), InlineData("activities/mine", 390, "resident")]
    public async Task A_page_of_activities_opens_without_a_barrier_or_a_complaint(string page, int width, string who)
    {
        var address = site.Words.Aggregate(page, (text, word) => text.Replace(word.Key, word.Value, StringComparison.Ordinal));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, address), width, false, who switch { "staff" => site.Staff, "resident" => site.Resident, _ => null });
        await visit.PictureAsync($"{string.Concat(page.Select(c => c is '/' or '?' or '=' or '{' or '}' ? '-' : c))}-{width}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }

    [Fact]
    public async Task A_resident_signs_up_on_the_phone_and_a_clerk_says_what_came_of_one()
    {
        await using var phone = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, $"activities/{site.Words["{full}"]}"), 390, false, site.Resident);
        await phone.Page.Locator("button:has-text('报名')").ClickAsync();
        await phone.Page.Locator("button:has-text('退出')").WaitForAsync();
        await phone.PictureAsync("activities-signed-up-390");
        await using var desk = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "activities/new"), 1280, false, site.Staff);
        foreach (var (field, value) in ((string, string)[])[("name", "防汛演练"), ("text", "演练堵口、转移和清点。"), ("host", "区应急局"), ("spot", "御河东岸"), ("day", ChinaDay.Text(ChinaDay.Of(DateTime.UtcNow.AddDays(-1)))), ("from", "09:00"), ("until", "10:00")]) await desk.Page.Locator("#f-" + field).FillAsync(value);
        await desk.Page.Locator("#f-kind").SelectOptionAsync("patrol");
        await desk.Page.Locator("#f-area").SelectOptionAsync(Qingyuan);
        await desk.Page.Locator("button:has-text('发预告')").ClickAsync();
        await desk.Page.Locator("button:has-text('办结')").ClickAsync();
        await desk.Page.Locator("summary:has-text('记成效')").WaitForAsync();
        foreach (var (field, value) in ((string, string)[])[("what", "参加演练的居民"), ("count", "86")]) await desk.Page.Locator("#f-outcome-" + field).FillAsync(value);
        await desk.Page.Locator("#f-outcome-outcome").SelectOptionAsync("Served");
        await desk.Page.Locator("button:has-text('记成效')").ClickAsync();
        await desk.Page.Locator("dd:has-text('参加演练的居民 86')").WaitForAsync();
        await desk.PictureAsync("activities-held-1280");
        Assert.Empty(await desk.BarriersAsync());
    }

    [Fact]
    public async Task The_demonstration_holds_seven_episodes_and_the_science_day()
    {
        using var anybody = site.Site.CreateClient();
        async Task<int> FigureAsync(string figure, string area) => JsonDocument.Parse(await anybody.GetStringAsync(new Uri($"/api/figures/{figure}?area={area}", UriKind.Relative))).RootElement.GetProperty("value").GetInt32();
        Assert.Equal(7, await FigureAsync("activities.episodes", Yingbin));
        Assert.True(await FigureAsync("activities.served", "140213000000") >= 168);
        var page = await anybody.GetStringAsync(new Uri($"/activities/{site.Words["{market}"]}", UriKind.Relative));
        foreach (var said in (string[])["万达广场", "疫情防控", "食品安全", "应急救援", "科普展板"]) Assert.Contains(said, page);
        var calendar = await anybody.GetStringAsync(new Uri("/activities/calendar.ics", UriKind.Relative));
        foreach (var said in (string[])["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:", "SUMMARY:"]) Assert.Contains(said, calendar);
        Assert.DoesNotContain(await site.Site.AskAsync<LawBook, IReadOnlyList<LawCheck>>(laws => laws.CheckAsync(default)), check => check.Breaches.Count > 0);
    }
}
