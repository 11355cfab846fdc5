using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Patrols;
using Wutong.Tests.Files;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Streets;

/// <summary>What a phone fetches so that it can take walks without a network, and what it sends afterwards.</summary>
public sealed class OfflineWalkTests
{
    private const string Book = "/offline/walks.json";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_book_holds_the_planned_roads_an_account_may_walk_and_is_sent_once_a_version(DatabaseKind kind)
    {
        await using var site = await BoardPageTests.SiteAsync(null, await Databases.NewAsync(kind));
        await BoardPageTests.DoneAsync(site, new SetPatrolPlan(StreetWorld.Road, ChiefLevel.First, 2));
        using var east = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East));
        using var grid = await site.SignInAsync(Grant.ForArea(Roles.GridWorker, AreaLevel.Community, RegisterWorld.First));
        using var west = await site.SignInAsync(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.Third));
        using var checker = await site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, RegisterWorld.East));
        var (version, told) = await BookAsync(east.Http);
        Assert.Equal((east.Account, 3, 5), (told.GetProperty("account").GetGuid(), told.GetProperty("levels").GetArrayLength(), told.GetProperty("checks").GetArrayLength()));
        Assert.Equal("first", told.GetProperty("levels")[0].GetProperty("code").GetString());
        var road = Assert.Single(told.GetProperty("roads").EnumerateArray()); // 迎宾街 is not planned
        Assert.Equal(("R1", true, true, RegisterWorld.East), (road.GetProperty("code").GetString(), road.GetProperty("isWhole").GetBoolean(), road.GetProperty("mayEnter").GetBoolean(), road.GetProperty("area").GetString()));
        Assert.Equal([StreetWorld.FirstSection, StreetWorld.SecondSection], Sections(road));
        var theirs = Assert.Single((await BookAsync(grid.Http)).Told.GetProperty("roads").EnumerateArray());
        Assert.False(theirs.GetProperty("isWhole").GetBoolean());
        Assert.Equal([StreetWorld.FirstSection], Sections(theirs));
        Assert.Equal(0, (await BookAsync(west.Http)).Told.GetProperty("roads").GetArrayLength());
        Assert.NotEqual(version, (await BookAsync(grid.Http)).Version);

        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(east.Http, version));
        await BoardPageTests.DoneAsync(site, new SetPatrolPlan(StreetWorld.Long, ChiefLevel.First, 1)); // through the district: not all of it is theirs, and it has no sections
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(east.Http, version));
        await BoardPageTests.DoneAsync(site, new SetPatrolPlan(StreetWorld.Road, ChiefLevel.First, 0)); // the plan ends
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(east.Http, version));
        await checker.Http.PageAsync(Book, HttpStatusCode.Forbidden);
        await site.CreateClient().PageAsync(Book, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_walk_and_its_find_sent_twice_are_one_of_each_and_only_under_their_account()
    {
        await using var site = await BoardPageTests.SiteAsync(null);
        using var east = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East));
        using var other = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East));
        var (walk, find) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using (var early = await FindAsync(east, find, walk)) Assert.Contains("找不到起因的那条记录", await SaidAsync(early, HttpStatusCode.BadRequest));
        using (var foreign = await WalkAsync(other, walk, east.Account)) Assert.Contains("另一个账号", await SaidAsync(foreign, HttpStatusCode.Conflict));
        for (var i = 0; i < 2; i++)
            using (var sent = await WalkAsync(east, walk, east.Account)) Assert.Contains(walk.ToString(), await SaidAsync(sent, HttpStatusCode.OK));
        using (var foreign = await FindAsync(other, find, walk, account: east.Account)) Assert.Contains("另一个账号", await SaidAsync(foreign, HttpStatusCode.Conflict));
        string? number = null;
        for (var i = 0; i < 2; i++)
            using (var sent = await FindAsync(east, find, walk))
            {
                var receipt = JsonDocument.Parse(await SaidAsync(sent, HttpStatusCode.OK)).RootElement;
                Assert.Equal((find, number ?? receipt.GetProperty("number").GetString()), (receipt.GetProperty("id").GetGuid(), number = receipt.GetProperty("number").GetString()));
            }
        Assert.Equal((1, 1, 1), (await site.CountAsync<WalkRow>(w => w), await site.CountAsync<CaseRow>(c => c.Where(r => r.OriginId == walk.ToString() && r.Source == CaseSource.Patrol)), await site.CountAsync<CasePhotoRow>(p => p.Where(r => r.CaseId == find))));
        Assert.Contains(number!, await other.Http.PageAsync($"/streets/walks/{walk}"));
        using (var bad = await WalkAsync(east, Guid.CreateVersion7(), east.Account, day: "2099-01-01")) Assert.Contains("还没有到这一天", await SaidAsync(bad, HttpStatusCode.BadRequest)); // a phone shows it to people
        using var visitor = site.CreateClient();
        using var none = await visitor.PostAsync(new Uri("/api/finds", UriKind.Relative), new MultipartFormDataContent { { new StringContent("x"), "kind" } });
        Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        Assert.Equal(1, await site.AskAsync<AppDb, int>(db => db.Set<WalkRow>().Standing(DateTime.UtcNow).CountAsync()));
    }

    private static IEnumerable<string> Sections(JsonElement road) => road.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("code").GetString()!);

    private static async Task<(string Version, JsonElement Told)> BookAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri(Book, UriKind.Relative));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal($"\"{told.GetProperty("version").GetString()}\"", answer.Headers.ETag!.Tag);
        return (answer.Headers.ETag.Tag, told);
    }

    private static async Task<HttpStatusCode> AgainAsync(HttpClient client, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Book) { Headers = { { "If-None-Match", version } } };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} instead of {expected}: {text}");
        return text;
    }

    private static Task<HttpResponseMessage> WalkAsync(SignedInClient by, Guid id, Guid account, string day = "2022-09-20")
    {
        var body = new { id, account, road = "R1", level = "first", day, sections = new[] { StreetWorld.FirstSection }, note = (string?)null, checks = PatrolTests.Items.Select(item => new { item, isPassed = item != "stalls", note = item == "stalls" ? "两个摊" : null }) };
        return SendAsync(by, "/api/commands/streets.record-walk", new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
    }

    private static Task<HttpResponseMessage> FindAsync(SignedInClient by, Guid id, Guid walk, Guid? account = null) => SendAsync(by, "/api/finds", new MultipartFormDataContent
    {
        { new StringContent(id.ToString()), "id" }, { new StringContent("dirty-corner"), "kind" }, { new StringContent("墙角堆着垃圾"), "text" }, { new StringContent("文兴路"), "address" }, { new StringContent(RegisterWorld.First), "area" },
        { new StringContent((account ?? by.Account).ToString()), "account" }, { new StringContent("walk"), "originKind" }, { new StringContent(walk.ToString()), "originId" }, { new ByteArrayContent(Photos.Quarters(64, 48)), "photo", "IMG_1.jpg" },
    });

    private static async Task<HttpResponseMessage> SendAsync(SignedInClient by, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content, Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") }, { "Accept", "application/json" } } };
        return await by.Http.SendAsync(request);
    }
}
