using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Streets.Agreements;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Looking;
using Wutong.Streets.Markets;
using Wutong.Streets.Patrols;
using Wutong.Streets.Shops;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The pages of the streets, as staff of the district and as a passer-by see them.</summary>
public sealed class StreetsInABrowser(Chromium chromium, StreetsInABrowser.ListeningSite site) : IClassFixture<StreetsInABrowser.ListeningSite>
{
    public sealed class ListeningSite : IAsyncLifetime
    {
        private readonly Site _site = City.NewSite();
        private readonly List<(string, string)> _shops = [];

        public Uri Address { get; private set; } = null!;
        public string Token { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            _site.UseKestrel(0);
            _site.StartServer();
            Address = _site.ClientOptions.BaseAddress;
            await _site.ReadyAsync("street-lists");
            Token = (await _site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"))).Token;
            await _site.DoAsync(new AppointChief("R0001", ChiefLevel.First, "某某", "区城市管理局副局长", "0352-5012345", new(2022, 9, 1)));
            await _site.DoAsync(new AppointChief("R0001", ChiefLevel.Third, "某某某", "社区党委书记", "0352-5012346", new(2022, 9, 1), "R0001-001"));
            foreach (var (code, name) in (ReadOnlySpan<(string, string)>)[("S1", "文兴小吃"), ("S2", "东一路便利店"), ("S3", "老王修车铺")]) _shops.Add((code, name));
            foreach (var (code, name) in _shops) await MustAsync(new AddShop(new(name, "R0001", code[1..] + " 号", ShopKind.Catering, "140213053001", "R0001-001", code)));
            await MustAsync(new AddMarket(Streets.MarketTests.Draft with { Area = "140213053001" }));
            await MustAsync(new SetPatrolPlan("R0001", ChiefLevel.First, 2));
            await MustAsync(Streets.PatrolTests.Walk("2022-09-20", "stalls") with { Road = "R0001" });
            await MustAsync(new SignAgreement("S1", new(2022, 9, 19)));
            await MustAsync(new RecordVisit("S1", new(2022, 9, 20), "说门前路灯晚上不亮，卸货的车没处停", "早点把路灯修好"));
            await MustAsync(new RecordInspection("S1", new(2022, 9, 20), Streets.ShopTests.Marks(8), "门口堆了两个箱子，当场搬走"));
        }

        private async Task MustAsync(ICommand command) => Assert.IsType<Answer.Done>(await _site.Services.GetRequiredService<WriteDoor>().RunAsync(command, Actor.Program("tests"), null, default));

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }

    [Theory]
    [InlineData("en/streets/roads", 1280, false), InlineData("streets/roads/R0001", 390, false), InlineData("streets/roads/R0001", 1280, true), InlineData("streets/roads/R0001/appoint?level=First", 390, true)]
    [InlineData("streets/shops", 390, true), InlineData("streets/shops/S1", 390, true), InlineData("en/streets/shops/S1", 1280, true), InlineData("streets/shops/import", 390, true)]
    [InlineData("streets/markets/new", 390, true), InlineData("streets/roads/R0001/patrol", 390, true)]
    public async Task A_page_of_the_streets_opens_without_a_barrier_or_a_complaint(string page, int width, bool isStaff)
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, page), width, false, isStaff ? site.Token : null);
        await visit.PictureAsync($"{page.Replace('/', '-').Replace('?', '-')}-{width}{(isStaff ? "-staff" : "")}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }
}
