using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The demonstration as somebody of the staff first meets it.</summary>
public sealed class DeskInABrowser(Chromium chromium, DeskInABrowser.DemonstrationSite site) : IClassFixture<DeskInABrowser.DemonstrationSite>
{
    private const string Community = "140213050001"; // the first one, where the demonstration's tasks are

    public sealed class DemonstrationSite : IDisposable
    {
        internal Site Site { get; } = City.NewSite().With("Demonstration", "true");

        public DemonstrationSite()
        {
            Site.Listen();
        }

        internal Uri Address => Site.ClientOptions.BaseAddress;
        public void Dispose() => Site.Dispose();
    }

    [Theory]
    [InlineData("handler", "desk", 1280), InlineData("handler", "desk", 390), InlineData("subdistrict", "tasks", 1280), InlineData("subdistrict", "en/desk", 390)]
    [InlineData("subdistrict", "tasks/list", 390), InlineData("district", "figures/tasks.given", 390), InlineData("system", "outside", 390), InlineData("district", "calendar", 390), InlineData("district", "en/calendar", 390), InlineData("handler", "desk", 390, true)]
    public async Task A_page_of_the_staff_opens_without_a_barrier_a_complaint_or_anything_wider_than_the_screen(string role, string page, int width, bool isLarge = false)
    {
        await site.Site.ReadyAsync("demonstration-tasks");
        using var client = await site.Site.SignInAsync(await GrantAsync(role));
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page), width, isLarge, client.Token);
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{page} is wider than the screen");
        await visit.PictureAsync($"{page.Replace('/', '-')}-{role}-{width}{(isLarge ? "-large" : "")}");
    }

    private async Task<Grant> GrantAsync(string role) => role switch
    {
        "handler" => Grant.ForUnit(Roles.Handler, await site.Site.AskAsync<IUnits, Guid>(async units => (await units.AllAsync(default)).Values.OrderBy(u => u.Code, StringComparer.Ordinal).First().Id)),
        "subdistrict" => Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Community[..9] + "000"),
        "district" => Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"),
        _ => Grant.For(Roles.System),
    };
}
