using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points.Members;
using Wutong.Points.Rules;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;
using Wutong.Tests.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>A courier claims a shift on a phone; the community shows the code and confirms.</summary>
public sealed class PostsInABrowser(Chromium chromium, PostsInABrowser.ListeningSite site) : IClassFixture<PostsInABrowser.ListeningSite>
{
    public sealed class ListeningSite : IAsyncLifetime
    {
        internal Site Site { get; } = City.NewSite();
        public Uri Address { get; private set; } = null!;
        public string Courier { get; private set; } = "";
        public string Staff { get; private set; } = "";
        public Guid Shift { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Site.Listen();
            Address = Site.ClientOptions.BaseAddress;
            var (courier, other, keeper, today) = (await Site.SignInAsync(), await Site.SignInAsync(), Actor.Program("tests"), TimeProvider.System.ChinaToday);
            Courier = courier.Token;
            Staff = (await Site.SignInAsync(Grant.ForArea(Roles.Community, AreaLevel.Community, AccessWorld.Community))).Token;
            foreach (var member in (SignedInClient[])[courier, other]) await Site.DoAsync(new JoinPoints(AccessWorld.Community), member.Actor);
            Assert.IsType<Answer.Done>(await Site.AskAsync<WriteDoor, Answer>(door => door.RunAsync(new PublishRule("patrol", "文明巡逻", RuleBasis.Hour, 10, 12, today, "Street patrol", 40, null, true), keeper, null, default)));
            var posts = new List<Guid>();
            foreach (var (name, duty) in new[] { ("文兴路文明劝导", "早高峰在路口引导电动车停到线后，劝导不闯红灯。"), ("给老人送餐上楼", "从社区食堂取餐，送到登记的老人家门口。") })
                posts.Add(await Site.DoAsync(new OpenPost(new(name, duty, "patrol", AccessWorld.Community, "文兴路与清远街路口")), keeper));
            Shift = await Site.DoAsync(new PlanShifts(posts[0], today.AddDays(1), new(7, 30), new(9, 0), 2, Weeks: 2), keeper);
            await Site.DoAsync(new ClaimShift(Shift), other.Actor);
            await Site.DoAsync(new PlanShifts(posts[1], today.AddDays(2), new(11, 30), new(12, 30), 1), keeper);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Theory]
    [InlineData("posts", 390, "courier"), InlineData("en/posts", 1280, "nobody"), InlineData("posts?view=posts", 390, "nobody"), InlineData("points", 390, "courier"), InlineData("posts/mine", 390, "courier")]
    [InlineData("posts/new", 390, "staff"), InlineData("posts/shifts/{shift}", 390, "staff"), InlineData("en/posts/shifts/{shift}", 1280, "staff"), InlineData("posts/shifts/{shift}/code", 1280, "staff"), InlineData("posts/confirm", 390, "staff")]
    public async Task A_page_of_posts_opens_without_a_barrier_or_a_complaint(string page, int width, string who)
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page.Replace("{shift}", site.Shift.ToString(), StringComparison.Ordinal)), width, false, who switch { "courier" => site.Courier, "staff" => site.Staff, _ => null });
        await visit.PictureAsync($"{page.Replace('/', '-').Replace('?', '-')}-{width}-{who}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }

    [Fact]
    public async Task A_shift_is_claimed_on_the_phone_and_given_back()
    {
        await using var phone = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "posts"), 390, false, site.Courier);
        await phone.Page.Locator("li:has-text('给老人送餐上楼') button").ClickAsync();
        await phone.Page.Locator("li:has-text('给老人送餐上楼') >> text=已认领").WaitForAsync();
        await phone.Page.GetByText("我的班次").First.ClickAsync();
        await phone.Page.Locator("li:has-text('给老人送餐上楼') button:has-text('退出')").ClickAsync();
        await phone.Page.Locator("text=没有认领的班次").WaitForAsync();
        await using var staff = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, $"posts/shifts/{site.Shift}/code"), 390, false, site.Staff);
        Assert.Matches("^[0-9]{3} [0-9]{3}$", await staff.Page.Locator("section.code > b").InnerTextAsync());
    }
}
