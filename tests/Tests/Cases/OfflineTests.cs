using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Kinds;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases;

/// <summary>What a phone fetches so that it can take a report without a network.</summary>
public sealed class OfflineTests(OfflineTests.EmptySite empty) : IClassFixture<OfflineTests.EmptySite>
{
    public sealed class EmptySite : IDisposable
    {
        internal Site Site { get; } = new();
        public void Dispose() => Site.Dispose();
    }

    [Fact]
    public async Task The_kinds_are_fetched_once_a_version_and_say_nothing_that_is_for_the_office()
    {
        await using var site = new Site();
        using var client = site.CreateClient();
        var (version, text) = await KindsAsync(client);
        var kinds = JsonDocument.Parse(text).RootElement.GetProperty("kinds").EnumerateArray().ToList();
        Assert.Equal("other", kinds[^1].GetProperty("code").GetString());
        Assert.Equal([.. ShippedKinds.All.Values.Where(k => k.IsPublic && k.IsOpen).Select(k => k.Code).Order()], kinds.Select(k => k.GetProperty("code").GetString()!).Order());
        var manhole = kinds.Single(k => k.GetProperty("code").GetString() == "manhole");
        Assert.True(manhole.GetProperty("questions")[0].GetProperty("isRequired").GetBoolean());
        Assert.DoesNotContain("limits", text, StringComparison.Ordinal);
        Assert.DoesNotContain("closingZh", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(client, version));

        var lamp = KindDraft.Of(ShippedKinds.All["lamp"]) with { EntryZh = "晚上七点以后不亮" };
        Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(new PublishKind(lamp), Actor.Program("tests"), null, default));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(client, version));
        Assert.Contains("晚上七点以后不亮", (await KindsAsync(client)).Text);
    }

    [Fact]
    public async Task The_shell_and_its_worker_are_the_same_bytes_for_everybody()
    {
        using var somebody = await empty.Site.SignInAsync();
        using var visitor = empty.Site.CreateClient();
        foreach (var address in (string[])["/offline", "/en/offline", "/offline-worker.js"])
        {
            var theirs = await somebody.Http.PageAsync(address);
            Assert.Equal(await visitor.PageAsync(address), theirs);
            Assert.DoesNotContain(somebody.Account.ToString(), theirs, StringComparison.Ordinal);
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl!.NoCache);
            Assert.NotNull(answer.Headers.ETag);
        }
        Assert.Contains("/en/offline", await visitor.PageAsync("/offline"));
        Assert.Contains("lang=\"en\"", await visitor.PageAsync("/en/offline"));
        using var worker = await visitor.GetAsync(new Uri("/offline-worker.js", UriKind.Relative));
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_is_signed_in_is_told_to_that_browser_alone_and_kept_by_nobody()
    {
        using var somebody = await empty.Site.SignInAsync();
        using var answer = await somebody.Http.GetAsync(new Uri("/offline/who", UriKind.Relative));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(somebody.Account, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("account").GetGuid());
        var nobody = JsonDocument.Parse(await empty.Site.CreateClient().PageAsync("/offline/who")).RootElement;
        Assert.Equal(JsonValueKind.Null, nobody.GetProperty("account").ValueKind);
        Assert.Equal(JsonValueKind.Null, nobody.GetProperty("name").ValueKind);
    }

    [Theory, InlineData("/api/reports", "请从列表里选一类。"), InlineData("/en/api/reports", "Please choose a kind from the list.")]
    public async Task What_is_wrong_with_a_draft_is_said_in_its_makers_language(string address, string said)
    {
        using var client = empty.Site.CreateClient();
        using var form = new MultipartFormDataContent { { new StringContent(Guid.CreateVersion7().ToString()), "id" }, { new StringContent("no-such"), "kind" }, { new StringContent("路灯不亮"), "text" }, { new StringContent("文兴路"), "address" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form, Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") } } };
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(said, problem.GetProperty("detail").GetString());
        Assert.Equal("urn:wutong:bad-input", problem.GetProperty("type").GetString());
        Assert.Equal(said, problem.GetProperty("errors").GetProperty("kind")[0].GetString());
    }

    private static async Task<(string Version, string Text)> KindsAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/offline/kinds.json", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal($"\"{JsonDocument.Parse(text).RootElement.GetProperty("version").GetString()}\"", answer.Headers.ETag!.Tag);
        return (answer.Headers.ETag.Tag, text);
    }

    private static async Task<HttpStatusCode> AgainAsync(HttpClient client, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/offline/kinds.json") { Headers = { { "If-None-Match", version } } };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
