using System.Net;
using System.Net.Http.Headers;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

public sealed class SheetAddressTests(SheetAddressTests.OneSite site) : IClassFixture<SheetAddressTests.OneSite>
{
    /// <summary>A site whose demonstration is ready.</summary>
    public sealed class OneSite : IAsyncLifetime
    {
        public Site Site { get; } = City.NewSite();
        public async ValueTask InitializeAsync() => await Site.ReadyAsync();
        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private readonly HttpClient _client = site.Site.CreateClient();

    [Theory, InlineData("svg", "image/svg+xml"), InlineData("pdf", "application/pdf"), InlineData("png", "image/png")]
    public async Task A_sheet_has_its_type_its_name_and_a_tag_that_saves_the_second_fetch(string form, string type)
    {
        var answer = await _client.GetAsync($"/circle/140213066012/sheet.{form}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"140213066012-文兴社区-第1版.{form}", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/circle/140213066012/sheet.{form}");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(answer.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again)).StatusCode);
        Assert.NotEqual(answer.Headers.ETag, (await _client.GetAsync($"/circle/140213066012/sheet.{form}?pace=adult")).Headers.ETag);
    }

    [Fact]
    public async Task An_unknown_code_and_an_unknown_pace_are_told_in_plain_words()
    {
        var unknown = await _client.GetAsync("/circle/999999999999/sheet.pdf");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("没有代码为 999999999999 的社区", await unknown.Content.ReadAsStringAsync());
        var pace = await _client.GetAsync("/en/circle/140213066012/sheet.svg?pace=fast");
        Assert.Equal(HttpStatusCode.BadRequest, pace.StatusCode);
        Assert.Equal("pace is elderly or adult.", await pace.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_drawn_sheet_may_use_its_own_font_and_nothing_else()
    {
        var answer = await _client.GetAsync("/en/circle/140213066012/sheet.svg");
        Assert.Contains("font-src data:", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("What you can walk to in 15 minutes", await answer.Content.ReadAsStringAsync());
    }
}
