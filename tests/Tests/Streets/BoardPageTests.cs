using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Streets.Chiefs;
using Wutong.Territory.Registers;
using Wutong.Tests.People;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Streets;

public sealed class BoardPageTests
{
    /// <summary>The small district on a site of its own; who asks is this actor, or a visitor.</summary>
    internal static async Task<Site> SiteAsync(Actor? actor, DatabaseChoice? database = null)
    {
        var site = database is null ? new Site() : Site.On(database);
        if (actor is not null) site.With(services => Acting.As(services, actor));
        await site.ReadyAsync("street-lists");
        var program = Actor.Program("test");
        foreach (var area in RegisterWorld.Areas) await DoneAsync(site, new AddEntry<AreaDraft>(area), program);
        foreach (var command in StreetWorld.Roads) await DoneAsync(site, command, program);
        return site;
    }

    internal static async Task<string> DoneAsync(Site site, ICommand command, Actor? actor = null) =>
        Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(command, actor ?? Actor.Program("test"), null, default)).Id;

    [Fact]
    public async Task The_board_is_public_and_shows_chiefs_duties_and_telephone_and_no_history()
    {
        await using var site = await SiteAsync(null);
        await DoneAsync(site, StreetWorld.Chief(ChiefLevel.First, name: "前任甲", from: "2022-01-01"));
        await DoneAsync(site, StreetWorld.Chief(ChiefLevel.First, name: "现任乙", from: "2022-02-01"));
        using var client = site.CreateClient();
        var page = await client.PageAsync("/streets/roads/R1");
        foreach (var words in (string[])["文兴路", "现任乙", "街道办事处副主任", "href=\"tel:0352-5012345\"", "每月至少巡查两次", "未核对原文", "东头—中间", "class=\"qr\"", "还没有公布"]) Assert.Contains(words, page);
        foreach (var words in (string[])["前任甲", "结束任期", ">任命<"]) Assert.DoesNotContain(words, page);
        Assert.Empty(Html.UnmarkedChinese(await client.PageAsync("/en/streets/roads/R1")));
        var list = await client.PageAsync("/streets/roads");
        Assert.Contains("href=\"streets/roads/R1\"", list);
        Assert.Contains("现任乙", list);
        Assert.DoesNotContain("name=\"only\"", list);
        Assert.Contains("现任乙", await client.PageAsync("/streets/roads/export?format=csv"));
        await client.PageAsync("/streets/roads/none", HttpStatusCode.NotFound);
        await client.PageAsync("/streets/roads/R1/appoint", HttpStatusCode.Redirect); // to the sign-in and back
    }

    [Fact]
    public async Task A_clerk_appoints_by_the_form_is_told_what_is_wrong_beside_the_field_and_ends_a_term()
    {
        await using var site = await SiteAsync(Acting.Person(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East)));
        using var client = site.CreateClient();
        const string address = "/streets/roads/R1/appoint?level=Second";
        using var wrong = await client.SendAsync(address, "appoint", ("Form.Level", "Second"), ("Form.Name", "王某"), ("Form.Duty", "副主任"), ("Form.Phone", "13800138000"), ("Form.From", "2022-09-01"));
        Assert.Contains("id=\"f-phone-msg\"", await wrong.TextAsync());
        using var right = await client.SendAsync(address, "appoint", ("Form.Level", "Second"), ("Form.Section", "R1-1"), ("Form.Name", "王某"), ("Form.Duty", "副主任"), ("Form.Phone", "0352-5012345"), ("Form.From", "2022-09-01"));
        Assert.EndsWith("streets/roads/R1", right.Headers.Location?.ToString(), StringComparison.Ordinal);
        var board = await client.PageAsync("/streets/roads/R1");
        Assert.Contains("有路段还没有", board);
        Assert.Contains("历任", board);
        var end = System.Text.RegularExpressions.Regex.Match(board, "streets/roads/R1/end/[0-9a-f-]{36}").Value;
        using var ended = await client.SendAsync("/" + end, "end", ("Form.Last", "2022-09-05"), ("Form.Reason", "调离"));
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        Assert.Contains("2022-09-01 – 2022-09-05", await client.PageAsync("/streets/roads/R1"));
        Assert.Contains("文兴路", await client.PageAsync("/streets/roads?only=gaps"));
    }

    [Fact]
    public async Task The_list_of_gaps_pages_through_every_road_that_lacks_somebody_and_no_other()
    {
        await using var site = await SiteAsync(null);
        foreach (var i in Enumerable.Range(0, 12)) await DoneAsync(site, new AddEntry<RoadDraft>(new($"G{i:00}", $"第{i}路", RegisterWorld.East)));
        foreach (var i in (int[])[2, 3, 7])
            foreach (var level in ChiefLevels.All) await DoneAsync(site, StreetWorld.Chief(level, road: $"G{i:00}", from: "2022-01-01"));
        await using var scope = site.Services.CreateAsyncScope();
        var (boards, rights) = (scope.ServiceProvider.GetRequiredService<RoadBoards>(), site.Services.GetRequiredService<Rights>());
        var reach = Actor.Visitor.ReachOf(Wutong.Streets.StreetsPermissions.Board, rights);
        var (seen, page) = (new List<string>(), (string?)null);
        do
        {
            var some = await boards.GapsAsync(reach, RegisterWorld.East, new(2022, 9, 1), Wutong.Platform.Data.PageKey.Parse(page), 4, default);
            if (some.Previous is { } back && seen.Count > 0) Assert.Equal(seen[^4..], (await boards.GapsAsync(reach, RegisterWorld.East, new(2022, 9, 1), Wutong.Platform.Data.PageKey.Parse(back), 4, default)).Items.Select(b => b.Road.Code));
            seen.AddRange(some.Items.Select(b => b.Road.Code));
            page = some.Next;
        }
        while (page is not null);
        Assert.Equal(["G00", "G01", "G04", "G05", "G06", "G08", "G09", "G10", "G11", "R1"], seen.Order(StringComparer.Ordinal));
    }
}
