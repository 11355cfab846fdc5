using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.Platform.Access;
using Wutong.Platform.Laws;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Rules;
using Wutong.Stations.Register;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Posts;

/// <summary>故事二 through HTTP, by the forms its people fill, without script: fifteen posts, eighteen couriers, the first redemption.</summary>
public sealed partial class QingyuanStoryTests
{
    private const string Street = "140213055000";
    private const int Posts = 15, Qualifying = 18, Others = 2;

    [Fact]
    public async Task Couriers_claim_fifteen_posts_serve_and_eighteen_qualify()
    {
        var time = new FakeTimeProvider(ChinaDay.Utc(new(2022, 9, 24), new(8, 20)));
        await using var site = City.NewSite().With(services => services.AddSingleton<TimeProvider>(time));
        await site.ReadyAsync();
        var community = await site.AskAsync<Wutong.Territory.IAreas, string>(async a => (await a.ListAsync(AreaLevel.Community, Street, null, 1, default)).Items[0].Code);
        Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(new RegisterStation(new(StationKind.Hub, "华林小哥枢纽", "华林商场一层", 1_133_000_000, 400_800_000, community, Hours: "24/7")), Actor.Program("tests"), null, default));
        using var system = await site.SignInAsync(Grant.For(Roles.System));
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        using var worker = await site.SignInAsync(Grant.ForArea(Roles.Community, AreaLevel.Community, community));
        await MustAsync(system, "/points/rules", "rule", ("Form.Code", "post"), ("Form.NameZh", "岗位服务"), ("Form.Basis", nameof(RuleBasis.Hour)), ("Form.Points", "20"), ("Form.MonthsValid", "12"), ("Form.EffectiveFrom", "2022-09-24"), ("Form.CountsTime", "true"));

        // fifteen posts with a shift each, today from nine to ten; the first has places for four
        var (posts, shifts) = (new List<string>(), new List<string>());
        for (var i = 0; i < Posts; i++)
        {
            posts.Add(await MustAsync(worker, "/posts/new", "post", ("Form.Name", $"第 {i + 1} 岗文明劝导"), ("Form.Duty", "在路口引导电动车停到线后"), ("Form.Rule", "post"), ("Form.Area", community), ("Form.Spot", "大西街")));
            await MustAsync(worker, posts[i], "plan", ("Form.Day", "2022-09-24"), ("Form.From", "09:00"), ("Form.Until", "10:00"), ("Form.Places", i == 0 ? "4" : "1"), ("Form.Weeks", "1"));
            shifts.Add(ShiftLinks.Match(await worker.Http.PageAsync(posts[i])).Groups[1].Value);
        }
        // couriers join, and eighteen claim a shift
        var couriers = new List<SignedInClient>();
        for (var i = 0; i < Qualifying + Others; i++)
        {
            couriers.Add(await site.SignInAsync());
            await MustAsync(couriers[i], "/points", "join", ("Form.Area", community));
        }
        for (var i = 0; i < Qualifying; i++) await MustAsync(couriers[i], posts[PostOf(i)], "claim-" + shifts[PostOf(i)]);
        Assert.Contains("名额满了，可以候补", await couriers[^1].Http.PageAsync(posts[0]));
        Assert.Contains("已认领", await couriers[0].Http.PageAsync(posts[0]));
        Assert.Equal(15, await FigureAsync(worker, "posts.posts"));
        Assert.Equal(18, await FigureAsync(worker, "posts.claims"));

        // they sign in and out by the code that the community's screen shows
        foreach (var (hour, minute) in ((int, int)[])[(8, 55), (10, 2)])
        {
            time.SetUtcNow(ChinaDay.Utc(new(2022, 9, 24), new(hour, minute)));
            for (var i = 0; i < Qualifying; i++)
            {
                var shift = shifts[PostOf(i)];
                var code = hour == 8 ? Code.Match(await worker.Http.PageAsync($"/posts/shifts/{shift}/code")).Value : await CodeAsync(site, shift);
                await MustAsync(couriers[i], $"/posts/sign/{shift}", "sign", ("Form.Code", code));
            }
        }
        Assert.Contains("等工作人员确认", await couriers[0].Http.PageAsync($"/posts/sign/{shifts[0]}"));
        Assert.Contains("1 次服务等工作人员确认", await couriers[0].Http.PageAsync("/points"));
        var waiting = await worker.Http.PageAsync("/posts/confirm");
        Assert.Contains("4 人", waiting);
        foreach (var shift in shifts)
            foreach (var confirm in Confirms.Matches(await worker.Http.PageAsync($"/posts/shifts/{shift}")).Select(m => m.Value).Distinct().ToList()) await MustAsync(worker, $"/posts/shifts/{shift}", confirm, ("Seen.Minutes", "60"));
        Assert.Equal((18, 1080), (await FigureAsync(worker, "posts.services"), await FigureAsync(worker, "posts.minutes")));
        var mine = await couriers[0].Http.PageAsync("/points");
        foreach (var said in (string[])["<b>20</b>", "<b>1</b><span>服务小时", "岗位服务"]) Assert.Contains(said, mine);

        // the first batch: eighteen qualify; two take a gift and one fetches it
        await MustAsync(clerk, "/points/gifts", "gift", ("Form.Area", Street), ("Form.NameZh", "手机支架"), ("Form.Price", "15"));
        var places = await clerk.Http.PageAsync("/points/gifts");
        await MustAsync(clerk, "/points/gifts", "stock", ("Move.Gift", Option(places, "手机支架")), ("Move.Station", Option(places, "华林小哥枢纽")), ("Move.Pieces", "5"), ("Move.Way", "in"));
        await MustAsync(clerk, "/points/report", "batch", ("Form.Area", Street), ("Form.Name", "首批积分兑换"), ("Form.LeastPoints", "20"));
        Assert.Contains("18 人获得资格", await clerk.Http.PageAsync("/points/report"));
        Assert.Equal((18, 0), (await FigureAsync(worker, "points.qualified"), await FigureAsync(worker, "points.redeemed")));
        foreach (var courier in couriers.Take(2)) await MustAsync(courier, "/points", Redeem.Match(await courier.Http.PageAsync("/points")).Value);
        var card = await couriers[0].Http.PageAsync("/points");
        await MustAsync(clerk, "/points/hand-over", "hand-over", ("Form.Redemption", HandedOver(card)), ("Form.Code", CardCode.Match(card).Groups[1].Value));
        Assert.Equal((18, 1), (await FigureAsync(worker, "points.qualified"), await FigureAsync(worker, "points.redeemed")));
        Assert.Contains("领走礼品", await couriers[0].Http.PageAsync("/points/statement"));
        Assert.DoesNotContain(await site.AskAsync<LawBook, IReadOnlyList<LawCheck>>(laws => laws.CheckAsync(default)), check => check.Breaches.Count > 0);
    }

    [Fact]
    public async Task The_demonstration_gives_every_number_of_the_story()
    {
        await using var site = await City.NewSite().With("Demonstration", "true").ReadyAsync("demonstration-posts");
        using var anybody = site.CreateClient();
        (string Figure, int Value)[] told =
        [
            ("stations.instructors", 12), ("four-lists.needs", 11), ("four-lists.resources", 18), ("four-lists.projects", 5), ("four-lists.tasks", 13), ("stations.enterprises", 107), ("stations.hubs", 2), ("stations.zones", 3),
            ("stations.rules", 8), ("stations.mechanisms", 5), ("posts.posts", 15), ("points.qualified", 18), ("points.redeemed", 7),
        ];
        foreach (var (figure, value) in told) Assert.Equal((figure, value), (figure, JsonDocument.Parse(await anybody.GetStringAsync(new Uri($"/api/figures/{figure}?area={Street}", UriKind.Relative))).RootElement.GetProperty("value").GetInt32()));
        var corners = JsonDocument.Parse(await anybody.GetStringAsync(new Uri($"/api/figures/stations.shops-with-corner-rate?area={Street}", UriKind.Relative))).RootElement;
        Assert.Equal(36, corners.GetProperty("value").GetInt32()); // n of n, apart from the enterprises
        Assert.Equal(36, corners.GetProperty("of").GetInt32());
        var posts = await anybody.PageAsync("/posts");
        foreach (var said in (string[])["大西街文明劝导", "给老人送餐上楼", "每小时 20 分"]) Assert.Contains(said, posts);
        foreach (var page in (string[])["posts", "posts?view=posts", "points/rules"])
        {
            Assert.Empty(Html.EnglishIn(await anybody.PageAsync("/" + page)));
            Assert.Empty(Html.UnmarkedChinese(await anybody.PageAsync("/en/" + page)));
        }
        Assert.DoesNotContain(await site.AskAsync<LawBook, IReadOnlyList<LawCheck>>(laws => laws.CheckAsync(default)), check => check.Breaches.Count > 0);
    }

    /// <summary>Four at the first post, one at each of the others.</summary>
    private static int PostOf(int courier) => courier < 4 ? 0 : courier - 3;

    private static async Task<int> FigureAsync(SignedInClient client, string figure) => JsonDocument.Parse(await client.Http.GetStringAsync(new Uri($"/api/figures/{figure}?area={Street}", UriKind.Relative))).RootElement.GetProperty("value").GetInt32();

    private static Task<string> CodeAsync(Site site, string shift) => site.AskAsync<Wutong.Platform.Codes.RotatingCodes, string>(codes => Task.FromResult(codes.Now(Wutong.Posts.Shifts.ShiftCode.Purpose, shift).Digits));

    private static string Option(string page, string words) => Regex.Match(page, $"<option value=\"([^\"]+)\"[^>]*>[^<]*{words}").Groups[1].Value;

    private static string HandedOver(string card) => Regex.Match(card, "release-([0-9a-f-]{36})").Groups[1].Value;

    /// <returns>Where it went.</returns>
    private static async Task<string> MustAsync(SignedInClient client, string path, string form, params (string, string)[] fields)
    {
        using var answer = await client.Http.SendAsync(path, form, fields);
        if (answer.StatusCode != HttpStatusCode.Found) Assert.Fail($"{path} {form}: {(int)answer.StatusCode} {string.Join(" | ", Messages.Matches(await answer.TextAsync()).Select(m => m.Value))}");
        return new Uri(new Uri("http://localhost/"), answer.Headers.Location!).AbsolutePath;
    }

    [GeneratedRegex("posts/shifts/([0-9a-f-]{36})")] private static partial Regex ShiftLinks { get; }
    [GeneratedRegex("(?<=<b translate=\"no\">)[0-9]{3} [0-9]{3}(?=</b>)")] private static partial Regex Code { get; }
    [GeneratedRegex("confirm-[0-9a-f-]{36}")] private static partial Regex Confirms { get; }
    [GeneratedRegex("redeem-[0-9a-f-]{36}-[0-9a-f-]{36}")] private static partial Regex Redeem { get; }
    [GeneratedRegex("<b translate=\"no\">([0-9A-Z]{4} [0-9A-Z]{4})</b>")] private static partial Regex CardCode { get; }
    [GeneratedRegex("(?<=<p class=\"msg\">).*?(?=</p>)|(?<=class=\"late said\"[^>]*>).*?(?=</p>)")] private static partial Regex Messages { get; }
}
