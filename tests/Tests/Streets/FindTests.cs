using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases;
using Wutong.Cases.Records;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;
using Wutong.Streets.Measures;
using Wutong.Tests.People;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Streets;

/// <summary>What is found on a walk becomes a case that says where it comes from, for those who may see it.</summary>
public sealed class FindTests
{
    internal static EnterCase Find(Guid walk, string area = RegisterWorld.First) =>
        new(Guid.CreateVersion7(), "dirty-corner", "墙角堆了垃圾", CaseSource.Patrol, Address: "文兴路 3 号", Area: area, OriginKind: "walk", OriginId: walk.ToString().ToUpperInvariant());

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_case_names_a_walk_that_is_there_and_in_reach_or_is_not_entered(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        var walk = await world.MustAsync(PatrolTests.Walk("2022-09-20", "stalls"), world.East);
        var id = await world.MustAsync(Find(walk), world.East);
        var row = await world.Door.AskAsync(db => db.Set<CaseRow>().SingleAsync(c => c.Id == id));
        Assert.Equal(("walk", walk.ToString()), (row.OriginKind, row.OriginId)); // as it is kept, however it was written
        var good = Find(walk);
        foreach (var (field, bad, by) in (IEnumerable<(string, EnterCase, Actor)>)
            [("originKind", good with { OriginKind = "nothing" }, world.East), ("originKind", good with { OriginKind = null }, world.East), ("originId", good with { OriginId = null }, world.East), ("originId", good with { OriginId = "R1" }, world.East),
             ("originId", good with { OriginId = Guid.NewGuid().ToString() }, world.East), ("originId", good with { OriginKind = "shop", OriginId = new string('a', 65) }, world.East), ("originId", Find(walk, RegisterWorld.Third), world.West)])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(bad, by))).Field);
        Assert.Equal(1, await world.Door.RowsAsync("case_file"));
        await world.MustAsync(good with { OriginKind = null, OriginId = null }, world.East); // of no walk: not counted below
        var now = world.Door.Time.GetUtcNow().UtcDateTime;
        Assert.Equal(1, (await world.Door.AskAsync(db => StreetFigures.Found.ValueAsync(db, FigureAsk.At(now), default))).Value);
        foreach (var (reader, count) in (IEnumerable<(Actor, int)>)[(world.East, 1), (world.First, 1), (world.District, 1), (world.West, 0)]) Assert.Equal(count, (await OfAsync(world, walk, reader)).Count);
        Assert.Equal([(id, "已上报")], (await OfAsync(world, walk, world.East)).Select(c => (c.Id, c.StageZh)));
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_walk_sent_twice_under_its_own_id_is_one_walk(DatabaseKind kind)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        var id = Guid.CreateVersion7();
        var walk = PatrolTests.Walk("2022-09-20", "stalls") with { Id = id, Account = world.East.Id };
        Assert.Equal(id, await world.MustAsync(walk, world.East));
        var again = Assert.IsType<Answer.Done>(await world.DoAsync(walk, world.East));
        Assert.Equal((id, true), (again.RecordId, again.WasBefore));
        Assert.Equal("streets.walk-id-taken", await world.RefusedAsync(PatrolTests.Walk("2022-09-20") with { Id = id }, world.East));
        Assert.Equal("streets.walk-id-taken", await world.RefusedAsync(walk with { Account = null }, world.District));
        Assert.Equal("streets.other-account", await world.RefusedAsync(walk with { Id = Guid.CreateVersion7() }, world.District));
        Assert.Equal(1, await world.Door.RowsAsync("walk"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task From_the_walks_page_to_the_case_and_back_each_shown_to_whom_it_may(DatabaseKind kind)
    {
        await using var site = await BoardPageTests.SiteAsync(null, await Databases.NewAsync(kind));
        using var east = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East));
        using var west = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));
        using var first = await site.SignInAsync(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.First));
        (string, string)[] fields = [("Form.Day", "2022-09-20"), ("Form.Level", "First"), ("section", StreetWorld.FirstSection), .. PatrolTests.Items.Select(i => ("check." + i, i == "stalls" ? "no" : "yes")), ("why.stalls", "两个摊占道")];
        using var recorded = await east.Http.SendAsync("/streets/roads/R1/patrol", "walk", fields);
        var walk = "/" + Regex.Match(recorded.Headers.Location!.ToString(), "streets/walks/[0-9a-f-]{36}").Value;
        var page = await east.Http.PageAsync(walk);
        foreach (var words in (string[])["不合格 1 项", "两个摊占道", "还没有登记", "登记一处发现", "转成案卷", "东头—中间"]) Assert.Contains(words, page);
        await west.Http.PageAsync(walk, HttpStatusCode.NotFound);

        var enter = "/" + Regex.Matches(page, "href=\"(cases/enter[^\"]+)\"").Select(m => m.Groups[1].Value).Single(h => h.Contains("text=", StringComparison.Ordinal));
        var form = await east.Http.PageAsync(enter);
        foreach (var words in (string[])["巡查“没有占道和出店经营”不合格：两个摊占道", "value=\"文兴路 东头—中间\"", "<option value=\"Patrol\" selected", $"<option value=\"{RegisterWorld.First}\" selected", $"href=\"{walk[1..]}\""]) Assert.Contains(words, form);
        using (var lacking = await east.Http.SendAsync(enter, "enter", ("Form.Source", "Patrol"), ("Form.Kind", ""), ("Form.Area", RegisterWorld.First), ("Form.Address", "文兴路"), ("Form.Text", "两个摊占道"))) Assert.Contains("id=\"f-kind-msg\"", await lacking.TextAsync());
        using (var entered = await east.Http.SendAsync(enter, "enter", ("Form.Source", "Patrol"), ("Form.Kind", "dirty-corner"), ("Form.Area", RegisterWorld.First), ("Form.Address", "文兴路东头"), ("Form.Text", "两个摊占道"))) Assert.EndsWith(walk[1..], entered.Headers.Location!.ToString(), StringComparison.Ordinal);
        using (var placed = await east.Http.SendAsync(enter, "enter", ("Form.Source", "Patrol"), ("Form.Kind", "dirty-corner"), ("Form.Lon", RegisterWorld.At(32, 2).Lon.ToString("F6", null)), ("Form.Lat", RegisterWorld.At(32, 2).Lat.ToString("F6", null)), ("Form.Address", "文兴路西头"), ("Form.Text", "占道堆放"))) Assert.Equal(HttpStatusCode.Found, placed.StatusCode);

        var told = await east.Http.PageAsync(walk);
        foreach (var words in (string[])["文兴路东头", "文兴路西头", "已上报"]) Assert.Contains(words, told);
        var theirs = await first.Http.PageAsync(walk); // the walk is of their community, one of its finds is not
        Assert.Contains("文兴路东头", theirs);
        Assert.DoesNotContain("文兴路西头", theirs);
        Assert.Empty(Html.UnmarkedChinese(await east.Http.PageAsync("/en" + walk)));
        var found = await site.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().SingleAsync(c => c.Address == "文兴路东头"));
        Assert.Matches($"起因</dt><dd><a href=\"{walk[1..]}\">巡查</a>", await east.Http.PageAsync($"/cases/{found.Id}"));
        Assert.Contains($"巡查 {found.OriginId}", await east.Http.PageAsync("/cases/export?format=csv"));
        Assert.Equal(RegisterWorld.Second, (await site.AskAsync<AppDb, CaseRow>(db => db.Set<CaseRow>().SingleAsync(c => c.Address == "文兴路西头"))).CommunityCode); // where the phone was, not what the link said
        var unknown = await first.Http.PageAsync($"/cases/enter?origin=nothing&of=x&source=77&area={RegisterWorld.Third}"); // of its link the page takes only what it knows
        foreach (var words in (string[])["<option value=\"Hotline\" selected", "data-chosen=\"已带上您现在的位置。\""]) Assert.Contains(words, unknown);
        Assert.DoesNotContain("起因：", unknown);
        Assert.DoesNotContain(RegisterWorld.Third, unknown[unknown.IndexOf("f-area", StringComparison.Ordinal)..]);
    }

    private static async Task<IReadOnlyList<OriginCase>> OfAsync(StreetWorld world, Guid walk, Actor reader)
    {
        await using var scope = world.Door.Scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(reader);
        return await scope.ServiceProvider.GetRequiredService<ICasesOfOrigin>().OfAsync("walk", walk.ToString(), default);
    }
}
