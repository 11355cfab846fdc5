using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Commanding;
using Wutong.Cases.Registering;
using Wutong.People.Units;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Tests.Files;
using Wutong.Tests.World;

namespace Wutong.Tests.Browser;

/// <summary>The pages of cases: of whoever reports, of whoever passes by, of staff.</summary>
public sealed class CasesInABrowser(Chromium chromium, CasesInABrowser.ListeningSite site) : IClassFixture<CasesInABrowser.ListeningSite>
{
    public sealed class ListeningSite : IAsyncLifetime
    {
        private readonly Site _site = City.NewSite();
        private readonly Dictionary<string, string> _tokens = [];
        private readonly Guid _case = Guid.CreateVersion7();
        private string _number = "", _code = "";

        public Uri Address { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _site.Listen();
            Address = _site.ClientOptions.BaseAddress;
            await _site.ReadyAsync();
            _tokens["checker"] = (await _site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.District, "140213000000"))).Token;
            _tokens["subdistrict"] = (await _site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000"))).Token;
            _tokens["system"] = (await _site.SignInAsync(Grant.For(Roles.System))).Token;
            var unit = await _site.DoAsync(new RegisterUnit("sanitation", "环卫中心", UnitKind.Department, "140213000000"));
            await ReportAsync();
            await MustAsync(new RegisterCase(_case));
            await MustAsync(new DispatchCase(_case, unit));
            await MustAsync(new PublishCase(_case, "墙角的垃圾堆了三天，招苍蝇", "文兴路南口", [1]));
        }

        public string At(string page) => page.Replace("{case}", _case.ToString(), StringComparison.Ordinal).Replace("{number}", _number, StringComparison.Ordinal).Replace("{code}", _code, StringComparison.Ordinal);
        public string? Token(string? role) => role is null ? null : _tokens[role];
        public ValueTask DisposeAsync() => _site.DisposeAsync();

        private async Task ReportAsync()
        {
            using var client = _site.CreateClient();
            var shape = await _site.AskAsync<Wutong.Territory.IAreas, Wutong.Territory.AreaShape?>(a => a.FindShapeAsync("140213066012", default));
            using var form = new MultipartFormDataContent
            {
                { new StringContent(_case.ToString()), "id" }, { new StringContent("dirty-corner"), "kind" }, { new StringContent("墙角的垃圾堆了三天，招苍蝇，我家在旁边 3 号楼"), "text" }, { new StringContent("cart"), "answers.size" }, { new StringContent("文兴路南口"), "address" },
                { new StringContent(FormattableString.Invariant($"{shape!.Area.Centre.Lon}")), "lon" }, { new StringContent(FormattableString.Invariant($"{shape.Area.Centre.Lat}")), "lat" },
            };
            form.Add(new ByteArrayContent(Photos.Quarters(800, 600)), "photo", "IMG_1.jpg");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports") { Content = form, Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") } } };
            using var answer = await client.SendAsync(request);
            var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>();
            (_number, _code) = (receipt.GetProperty("number").GetString()!, receipt.GetProperty("code").GetString()!);
        }

        private async Task MustAsync(ICommand command) => Assert.IsType<Answer.Done>(await _site.Services.GetRequiredService<WriteDoor>().RunAsync(command, Actor.Program("tests"), null, default));
    }

    [Theory]
    [InlineData("report?kind=manhole", 390, null), InlineData("report/{number}-{code}", 390, null), InlineData("problems", 1280, null), InlineData("problems?view=map", 390, null), InlineData("problems/{number}", 390, null), InlineData("en/problems/{number}", 1280, null)]
    [InlineData("cases", 390, "checker"), InlineData("cases/{case}", 390, "checker"), InlineData("cases/{case}", 1280, "subdistrict"), InlineData("cases/{case}/photos/1/cover", 390, "checker")]
    [InlineData("cases/import", 390, "subdistrict"), InlineData("cases/kinds", 1280, "system"), InlineData("cases/kinds/manhole", 390, "system"), InlineData("cases/rules", 390, "system"), InlineData("cases/templates", 1280, "system")]
    public async Task A_page_of_cases_opens_without_a_barrier_a_complaint_or_anything_wider_than_the_screen(string page, int width, string? role)
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, site.At(page)), width, false, site.Token(role));
        await visit.PictureAsync($"{page.Replace('/', '-').Replace('?', '-')}-{width}{(role is null ? "" : "-" + role)}");
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.BarriersAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than the screen");
    }

    [Fact]
    public async Task A_place_is_pointed_at_on_the_map_and_what_was_typed_stays()
    {
        await using var visit = await Visit.OpenAsync(await chromium.OpenAsync(), new Uri(site.Address, "report?kind=lamp"), 390, false, null);
        await visit.Page.FillAsync("#f-text", "路灯不亮三天了");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "在地图上指" }).ClickAsync();
        await visit.Page.Locator(".livemap canvas").First.WaitForAsync();
        await visit.Page.Locator(".livemap").PressAsync("Enter");
        await Microsoft.Playwright.Assertions.Expect(visit.Page.GetByText("位置已选好")).ToBeVisibleAsync();
        await visit.PictureAsync("report-picked-390");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "上报" }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Page.GetByText("已收到，正在受理").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }
}
