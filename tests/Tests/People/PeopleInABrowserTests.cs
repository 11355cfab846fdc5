using Wutong.Platform.Access;
using Wutong.Tests.Browser;
using Wutong.Tests.World;

namespace Wutong.Tests.People;

public sealed class PeopleInABrowserTests(Chromium chromium, PeopleInABrowserTests.ListeningSite site) : IClassFixture<PeopleInABrowserTests.ListeningSite>
{
    public sealed class ListeningSite : IDisposable
    {
        internal Site Site { get; } = City.NewSite();
        internal Site Empty { get; } = new Site().With("People:StartPage", "true");

        public ListeningSite()
        {
            foreach (var one in (Site[])[Site, Empty])
            {
                one.Listen();
            }
        }

        public void Dispose()
        {
            Site.Dispose();
            Empty.Dispose();
        }
    }

    [Theory]
    [InlineData("sign-in", 390, null), InlineData("en/sign-in/phone", 390, null), InlineData("start", 390, null), InlineData("me", 390, "subdistrict"), InlineData("en/me", 1280, "security")]
    [InlineData("me/second-factor", 390, "subdistrict"), InlineData("people/accounts", 390, "system"), InlineData("en/people/roles", 1280, "security"), InlineData("people/accounts/ID", 390, "security"), InlineData("people/persons", 1280, "subdistrict")]
    public async Task A_page_of_people_opens_without_a_barrier_or_a_complaint(string page, int width, string? role)
    {
        var from = page.EndsWith("start", StringComparison.Ordinal) ? site.Empty : site.Site;
        await site.Site.ReadyAsync();
        using var somebody = role is null ? null : await site.Site.SignInAsync(role == "subdistrict" ? Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000") : Grant.For(Roles.Find(role)!));
        using var clerk = page.Contains("ID", StringComparison.Ordinal) ? await site.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000")) : null;
        var address = new Uri(from.ClientOptions.BaseAddress, page.Replace("ID", clerk?.Account.ToString(), StringComparison.Ordinal));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), address, width, session: somebody?.Token);
        await visit.PictureAsync($"{page.Replace('/', '-')}-{width}");
        Assert.Equal(address.AbsolutePath, new Uri(visit.Page.Url).AbsolutePath);
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }
}
