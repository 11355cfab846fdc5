using Wutong.Platform.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>Pages that only staff open, as a system administrator of the district sees them.</summary>
public sealed class RegisterPagesInABrowser(Chromium chromium, RegisterPagesInABrowser.ListeningSite site) : IClassFixture<RegisterPagesInABrowser.ListeningSite>
{
    public sealed class ListeningSite : IDisposable
    {
        private readonly Site _site = City.NewSite().With(services => Acting.As(services, Acting.Person(Grant.For(Roles.System))));

        public ListeningSite()
        {
            _site.UseKestrel(0);
            _site.StartServer();
            Address = _site.ClientOptions.BaseAddress;
        }

        public Uri Address { get; }
        public Task ReadyAsync() => _site.ReadyAsync();
        public void Dispose() => _site.Dispose();
    }

    [Theory]
    [InlineData("territory", 390), InlineData("territory?kind=estates", 1280), InlineData("territory/140213066012", 390), InlineData("territory/140213066012", 1280), InlineData("en/territory/140213066000", 1280)]
    [InlineData("territory/import", 390), InlineData("en/territory/import", 1280), InlineData("lists", 390)]
    public async Task A_staff_page_opens_without_a_barrier_or_a_complaint(string page, int width)
    {
        await site.ReadyAsync();
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page), width);
        await visit.PictureAsync($"{page.Replace('/', '-').Replace('?', '-')}-{width}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }
}
