using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Territory.Registers;
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
            _site.Listen();
            Address = _site.ClientOptions.BaseAddress;
        }

        public Uri Address { get; }
        public Task ReadyAsync() => _site.ReadyAsync();
        public void Dispose() => _site.Dispose();

        /// <summary>The address with the code of some estate or road of the register.</summary>
        public Task<string> FilledAsync(string page) => _site.AskAsync<AppDb, string>(async db => page.Contains("{estate}", StringComparison.Ordinal)
            ? page.Replace("{estate}", await db.Set<EstateRow>().OrderBy(e => e.Code).Select(e => e.Code).FirstAsync(), StringComparison.Ordinal)
            : page.Contains("{road}", StringComparison.Ordinal) ? page.Replace("{road}", await db.Set<RoadRow>().OrderBy(r => r.Code).Select(r => r.Code).FirstAsync(), StringComparison.Ordinal) : page);
    }

    [Theory]
    [InlineData("territory", 390), InlineData("territory?kind=estates", 1280), InlineData("territory/140213066012", 390), InlineData("territory/140213066012", 1280), InlineData("en/territory/140213066000", 1280)]
    [InlineData("territory/estate/{estate}", 390), InlineData("territory/estate/{estate}/change", 390), InlineData("en/territory/estate/{estate}/change", 1280), InlineData("territory/new/area?area=140213066000", 390), InlineData("en/territory/new/zone?area=140213066000", 1280)]
    [InlineData("territory/area/140213066012/change", 1280), InlineData("en/territory/estate/{estate}/retire", 390), InlineData("territory/road/{road}", 1280)]
    [InlineData("territory/import", 390), InlineData("en/territory/import", 1280), InlineData("lists", 390)]
    public async Task A_staff_page_opens_without_a_barrier_or_a_complaint(string page, int width)
    {
        await site.ReadyAsync();
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, await site.FilledAsync(page)), width);
        await visit.PictureAsync($"{page.Replace('/', '-').Replace('?', '-')}-{width}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }
}
