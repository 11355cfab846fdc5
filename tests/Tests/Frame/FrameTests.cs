using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Hosting;
using Wutong.Tests.World;

namespace Wutong.Tests.Frame;

public sealed class FrameTests(FrameTests.OneSite site) : IClassFixture<FrameTests.OneSite>
{
    private readonly HttpClient _client = site.Site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    public sealed class OneSite : IDisposable
    {
        public Site Site { get; } = City.NewSite().With("Portal:Icp", "晋ICP备00000000号").With(TestPages.Add);

        public OneSite() => Site.ReadyAsync().GetAwaiter().GetResult();

        public void Dispose() => Site.Dispose();
    }

    [Fact]
    public async Task Chinese_is_served_at_the_root_and_English_under_en()
    {
        var chinese = await _client.PageAsync("/");
        Assert.Contains("<html lang=\"zh-Hans-CN\"", chinese);
        Assert.Contains("<base href=\"/\"", chinese);
        Assert.Contains(">跳到正文<", chinese);
        var english = await _client.PageAsync("/en/");
        Assert.Contains("<html lang=\"en\"", english);
        Assert.Contains("<base href=\"/en/\"", english);
        Assert.Contains(">Skip to content<", english);
    }

    [Theory, InlineData("/kit?a=1&b=%E6%9C%AA", "/en/kit?a=1&b=%E6%9C%AA"), InlineData("/en/kit?a=1", "/kit?a=1"), InlineData("/en/nope", "/nope")]
    public async Task The_other_language_is_the_same_page_with_the_same_query(string here, string there)
    {
        var status = here.Contains("nope", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
        Assert.Contains($"href=\"{there}\">{(here.StartsWith("/en", StringComparison.Ordinal) ? "中文" : "English")}</a>", await _client.PageAsync(here, status));
    }

    [Fact]
    public async Task Every_page_opens_in_both_languages_and_the_English_one_holds_Chinese_only_where_it_is_marked()
    {
        await site.Site.ReadyAsync();
        var pages = site.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page && page.Type.Assembly != GetType().Assembly && e.RoutePattern.Parameters.Count == 0)
            .Select(e => (Page: e.RoutePattern.RawText!.TrimStart('/'), For: e.Metadata)).DistinctBy(p => p.Page).Concat(City.PagesWithParameters.Select(p => (Page: p, For: MetadataOf(p)))).ToList();
        Assert.Contains(pages, p => p.Page == "kit");
        Assert.Contains(pages, p => p.Page == "tasks");
        var clients = new Dictionary<string, HttpClient>();
        foreach (var (page, metadata) in pages.Where(p => p.Page is not "start")) // it is there only before there is an account
        {
            var client = await ClientForAsync(metadata, clients);
            var english = Html.EnglishIn(await client.PageAsync("/" + page)).ToList();
            Assert.True(english.Count == 0, $"/{page} says in English: {string.Join(" | ", english)}");
            var unmarked = Html.UnmarkedChinese(await client.PageAsync("/en/" + page)).ToList();
            Assert.True(unmarked.Count == 0, $"/en/{page} says without lang=\"zh-Hans\": {string.Join(' ', unmarked)}");
        }
    }

    /// <summary>What the page under the same first word with a parameter asks for.</summary>
    private EndpointMetadataCollection MetadataOf(string page) => site.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .FirstOrDefault(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && e.RoutePattern.Parameters.Count > 0 && e.RoutePattern.RawText!.TrimStart('/').Split('/')[0] == page.Split('/', '?')[0])?.Metadata ?? EndpointMetadataCollection.Empty;

    /// <summary>A visitor's client where that will do, otherwise one of somebody who may see the page.</summary>
    private async Task<HttpClient> ClientForAsync(EndpointMetadataCollection metadata, Dictionary<string, HttpClient> clients)
    {
        var needs = metadata.GetMetadata<NeedsPermissionAttribute>()?.Permission ?? (metadata.GetMetadata<NeedsSignInAttribute>() is null ? null : "");
        if (needs is null) return _client;
        if (clients.TryGetValue(needs, out var known)) return known;
        var rights = site.Site.Services.GetRequiredService<Rights>();
        var role = needs.Length == 0 ? Roles.Resident : Roles.All.First(r => rights.Holds(r, rights.Find(needs)!));
        Grant[] grants = role.Scope switch { RoleScope.Own => [], RoleScope.Area => [Grant.ForArea(role, AreaLevel.District, "140213000000")], _ => [Grant.For(role)] };
        return clients[needs] = (await site.Site.SignInAsync(grants)).Http;
    }

    [Fact]
    public async Task Large_text_is_a_link_that_comes_back_to_the_page()
    {
        Assert.Contains("href=\"large-text?on=true&back=%2Fen%2Fkit%3Fa%3D1\"", await _client.PageAsync("/en/kit?a=1"));
        using var set = await _client.GetAsync(new Uri("/en/large-text?on=true&back=%2Fen%2Fkit%3Fa%3D1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal("/en/kit?a=1", set.Headers.Location?.ToString());
        var cookie = Assert.Single(set.Headers.GetValues("Set-Cookie")).Split(';')[0];

        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/kit");
        request.Headers.Add("Cookie", cookie);
        using var page = await _client.SendAsync(request);
        Assert.Contains("class=\"large\"", (await page.Content.ReadAsStringAsync())[..300]);
    }

    [Theory, InlineData("https://elsewhere.example/"), InlineData("//elsewhere.example/"), InlineData("/\\elsewhere.example/")]
    public async Task Large_text_never_leads_off_the_site(string back)
    {
        using var answer = await _client.GetAsync(new Uri("/large-text?on=true&back=" + Uri.EscapeDataString(back), UriKind.Relative));
        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_missing_page_is_said_in_plain_words_in_the_frame()
    {
        var page = await _client.PageAsync("/no/such/page", HttpStatusCode.NotFound);
        Assert.Contains("<h1>没有这一页</h1>", page);
        Assert.Contains("class=\"top\"", page);
        Assert.Contains("<h1>There is no such page</h1>", await _client.PageAsync("/en/no/such/page", HttpStatusCode.NotFound));
        Assert.Matches("/dist/wutong\\.[a-z0-9]{10}\\.css", page); // fingerprinted there too
    }

    [Fact]
    public async Task A_page_that_breaks_says_so_without_its_insides()
    {
        var page = await _client.PageAsync("/test/breaks", HttpStatusCode.InternalServerError);
        Assert.Contains("<h1>这一页没能打开</h1>", page);
        Assert.DoesNotContain(TestPages.Secret, page);
    }

    [Fact]
    public async Task A_page_given_nonsense_names_the_field()
    {
        Assert.Contains("<b class=\"name\">page</b>：要一个数字", await _client.PageAsync("/test/nonsense", HttpStatusCode.BadRequest));
        Assert.Contains("<b class=\"name\">page</b>: a number is wanted", await _client.PageAsync("/en/test/nonsense", HttpStatusCode.BadRequest));
    }

    [Theory, InlineData("/api/nope"), InlineData("/en/api/nope")]
    public async Task The_api_answers_errors_as_problem_details(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_api_names_the_field_it_cannot_use()
    {
        using var answer = await _client.GetAsync(new Uri("/api/test/nonsense", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("urn:wutong:bad-input", problem.GetProperty("type").GetString());
        Assert.Equal("a number is wanted", problem.GetProperty("errors").GetProperty("page")[0].GetString());
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_form_that_breaks_is_told_in_the_frame_too()
    {
        using var answer = await _client.PostAsync(new Uri("/no/such/form", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.Contains("class=\"top\"", await answer.Content.ReadAsStringAsync());
        Assert.True((int)answer.StatusCode is >= 400 and < 500);
    }

    [Fact]
    public void The_whole_fonts_stand_beside_the_program()
    {
        foreach (var path in new[] { FontFiles.Beside.Regular, FontFiles.Beside.Bold })
        {
            using var font = File.OpenRead(path);
            var start = new byte[4];
            font.ReadExactly(start);
            Assert.Equal([0, 1, 0, 0], start); // TrueType
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        foreach (var address in new[] { "/", "/nope", "/api/nope", "/favicon.svg", "/health/live" })
        {
            using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Contains("frame-ancestors 'self'", policy);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
        }
    }

    [Fact]
    public async Task Pages_are_compressed_and_files_with_a_fingerprint_are_kept_for_ever()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kit");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var page = await _client.SendAsync(request);
        Assert.Equal("br", Assert.Single(page.Content.Headers.ContentEncoding));

        var html = await _client.PageAsync("/");
        var css = System.Text.RegularExpressions.Regex.Match(html, "/dist/wutong\\.[a-z0-9]+\\.css").Value;
        using var file = await _client.GetAsync(new Uri(css, UriKind.Relative));
        Assert.Contains("immutable", file.Headers.CacheControl?.ToString());
        var font = System.Text.RegularExpressions.Regex.Match(await file.Content.ReadAsStringAsync(), "assets/[^)'\"]+\\.woff2").Value;
        using var woff = await _client.GetAsync(new Uri("/dist/" + font, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, woff.StatusCode);
        Assert.Contains("immutable", woff.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_foot_states_what_is_known_and_what_is_to_be_filled_in()
    {
        var page = await _client.PageAsync("/");
        Assert.Contains("晋ICP备00000000号", page);
        Assert.Contains("公安备案号：待填", page);
    }

    [Fact]
    public async Task The_band_shows_only_when_the_data_says_it_is_made_up()
    {
        await using var real = new Site();
        Assert.DoesNotContain("class=\"demo\"", await real.CreateClient().PageAsync("/kit"));
        await using var made = new Site().With(TestPages.MadeUp);
        Assert.Contains("示意数据", await made.CreateClient().PageAsync("/kit"));
    }

    [Fact]
    public async Task The_live_check_answers_while_the_ready_check_waits_for_the_works()
    {
        await _client.PageAsync("/health/live");
        Assert.Contains("\"not ready\"", await _client.PageAsync("/health/ready", HttpStatusCode.ServiceUnavailable));
    }
}
