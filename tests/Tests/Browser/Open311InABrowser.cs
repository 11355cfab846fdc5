using Wutong.Open311.Keys;
using Wutong.Open311.Peers;
using Wutong.Platform.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The pages about other systems, as anybody and as the system administrator see them.</summary>
public sealed class Open311InABrowser(Chromium chromium, Open311InABrowser.ListeningSite site) : IClassFixture<Open311InABrowser.ListeningSite>
{
    public sealed class ListeningSite : IAsyncLifetime
    {
        private readonly Site _site = new();

        public Uri Address { get; private set; } = null!;
        public string Token { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            _site.Listen();
            Address = _site.ClientOptions.BaseAddress;
            Token = (await _site.SignInAsync(Grant.For(Roles.System))).Token;
            await _site.DoAsync(new MakeKey("城管平台", KeyRow.HashOf("x"), "wt1234"));
            await _site.AskAsync<PeerDesk, Guid>(async desk => await _site.DoAsync(await desk.MakeAsync(new("相邻区平台", "https://open311.example.org/a/rather/long/path/of/an/endpoint/v2", "next.example", true, true, true, null, desk.Codes("lamp=001\nmanhole=002")), "secret", default)));
        }

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }

    [Theory, InlineData("open311", 390, false), InlineData("en/open311", 1280, false), InlineData("open311/keys", 390, true), InlineData("open311/peers", 390, true), InlineData("en/open311/peers", 1280, true)]
    public async Task A_page_about_other_systems_opens_without_a_barrier_or_a_complaint(string page, int width, bool isStaff)
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page), width, false, isStaff ? site.Token : null);
        await visit.PictureAsync($"{page.Replace('/', '-')}-{width}{(isStaff ? "-staff" : "")}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }
}
