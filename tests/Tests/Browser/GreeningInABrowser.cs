using Microsoft.EntityFrameworkCore;
using Wutong.Greening.Care;
using Wutong.Greening.Inspections;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tests.Access;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>Staff walk through greening on a phone and at a desk.</summary>
public sealed class GreeningInABrowser(Chromium chromium, GreeningInABrowser.ListeningSite site) : IClassFixture<GreeningInABrowser.ListeningSite>
{
    public sealed class ListeningSite : IAsyncLifetime
    {
        internal Site Site { get; } = City.NewSite();
        public Uri Address { get; private set; } = null!;
        public string Staff { get; private set; } = "";
        public string Green { get; private set; } = "";
        public string Box { get; private set; } = "";
        public Guid Inspection { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Site.Listen();
            await Site.ReadyAsync();
            Address = Site.ClientOptions.BaseAddress;
            var (keeper, today) = (Actor.Program("tests"), TimeProvider.System.ChinaToday);
            Staff = (await Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, AccessWorld.Street))).Token;
            async Task<Answer.Done> DoAsync(ICommand command) => Assert.IsType<Answer.Done>(await Site.AskAsync<WriteDoor, Answer>(door => door.RunAsync(command, keeper, null, default)));
            var crew = (await DoAsync(new Wutong.People.Units.RegisterUnit("crew", "绿化一班 示例", Wutong.People.UnitKind.Department, AccessWorld.District, "Greening crew (sample)"))).RecordId;
            Green = (await DoAsync(new AddSite(new(SiteKind.Bridge, "文兴桥", "桥面两侧", 1_133_000_000, 400_800_000, AccessWorld.Community, crew)))).Id;
            Box = (await DoAsync(new AddContainers(Green, ContainerKind.Box, "东侧花箱", 40, 3))).Id;
            await DoAsync(new AddContainers(Green, ContainerKind.Column, "桥头花柱", 120));
            var (petunia, trailing) = ((await DoAsync(new AddVariety(new("矮牵牛", "05-20", "09-30", 7, 80, "Petunia"), AccessWorld.Street))).Id, (await DoAsync(new AddVariety(new("垂吊牵牛", "05-25", "10-05", 10, 120, "Trailing petunia"), AccessWorld.Street))).Id);
            var nursery = (await DoAsync(new AddNursery("苗圃 示例", AccessWorld.Street))).Id;
            await DoAsync(new ReceivePlants(nursery, trailing, 300, today));
            var planted = new DateOnly(2026, 6, 8);
            foreach (var code in await Site.AskAsync<AppDb, List<string>>(db => db.Set<ContainerRow>().Where(c => c.Kind == ContainerKind.Box && c.Code != Box).Select(c => c.Code).ToListAsync())) await DoAsync(new Plant(code, petunia, planted, 40));
            await DoAsync(new Plant(Box, trailing, planted, 36, nursery));
            await DoAsync(new MakePlan("litter", [Green], 1, 12, 3, crew, today));
            await DoAsync(new GiveCare());
            Inspection = (await DoAsync(new RecordInspection(Green, [new(Box, 3, 1, true)], Note: "桥西头有人靠着花箱歇脚，压断几株。"))).RecordId;
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Theory]
    [InlineData("greening", 390, ""), InlineData("greening/sites/{site}", 390, "staff"), InlineData("en/greening/sites/{site}", 1280, "staff"), InlineData("greening/forecast?from=2026-06-20&weeks=16", 390, ""), InlineData("greening/forecast?from=2026-06-20&weeks=16", 1280, "")]
    [InlineData("greening/plans", 390, "staff"), InlineData("greening/plans/new", 390, "staff"), InlineData("greening/containers/{box}", 390, "staff"), InlineData("greening/calendar?month=2026-08", 1280, ""), InlineData("greening/sites/{site}/labels", 1280, "staff")]
    [InlineData("greening/inspections/{inspection}", 390, "staff"), InlineData("greening/nurseries", 390, "staff"), InlineData("greening/varieties", 1280, "staff"), InlineData("greening/varieties/new", 390, "staff")]
    public async Task A_page_of_greening_opens_without_a_barrier_or_a_complaint(string page, int width, string who)
    {
        var address = page.Replace("{site}", site.Green, StringComparison.Ordinal).Replace("{box}", site.Box, StringComparison.Ordinal).Replace("{inspection}", site.Inspection.ToString(), StringComparison.Ordinal);
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, address), width, false, who == "staff" ? site.Staff : null);
        await visit.PictureAsync($"{page.Split('?')[0].Replace('/', '-')}-{width}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }

    [Fact]
    public async Task A_site_is_inspected_on_the_phone_and_replanting_is_ordered()
    {
        await using var phone = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, $"greening/sites/{site.Green}/inspect"), 390, false, site.Staff);
        await phone.PictureAsync("greening-inspect-390");
        Assert.Empty(await phone.BarriersAsync());
        await phone.Page.Locator($"#missing-{site.Box}").FillAsync("2");
        await phone.Page.Locator("button:has-text('记下')").ClickAsync();
        await phone.Page.Locator("button:has-text('派补植 2 株')").ClickAsync();
        await phone.Page.Locator("a:has-text('补植任务')").WaitForAsync();
    }
}
