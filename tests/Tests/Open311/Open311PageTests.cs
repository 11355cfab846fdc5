using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wutong.Cases.Life;
using Wutong.Open311.Peers;
using Wutong.Open311.States;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Open311;

/// <summary>The pages, and the map of states as data.</summary>
[Collection(Open311Collection.Name)]
public sealed class Open311PageTests(BothWorlds worlds)
{
    [Fact]
    public async Task Every_stage_stands_in_the_map_once_and_only_what_is_over_is_closed()
    {
        Assert.Equal(Enum.GetValues<CaseStage>().Order(), StateMap.All.Select(l => l.Stage).Order());
        Assert.All(StateMap.All, l => Assert.Equal(CaseMoves.IsOver(l.Stage), l.IsClosed));
        Assert.All(StateMap.All, l => Assert.Contains(l.Extended, StateMap.Words));
        Assert.All(StateMap.All, l => Assert.Equal(l, StateMap.Of(l.Stage)));
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        using var json = JsonDocument.Parse(await world.Http.GetStringAsync(new Uri("/open311/states.json", UriKind.Relative)));
        Assert.Equal(StateMap.All.Select(l => (l.Code, l.Status, l.Extended)), json.RootElement.EnumerateArray().Select(e => (e.GetProperty("stage").GetString()!, e.GetProperty("open311").GetString()!, e.GetProperty("fixmystreet").GetString()!)));
        var csv = (await world.Http.GetStringAsync(new Uri("/open311/states.csv", UriKind.Relative))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(StateMap.All.Count + 1, csv.Length);
        Assert.Contains("closed,核查通过、结案,Checked and closed,已结案,closed,closed,fixed,停,stopped", csv);
    }

    [Fact]
    public async Task Anybody_reads_how_to_connect_in_Chinese_and_English()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        var (chinese, english) = (await world.Http.PageAsync("/open311"), await world.Http.PageAsync("/en/open311"));
        Assert.Contains("怎么接", chinese);
        Assert.Contains("/open311/v2/", chinese);
        Assert.Empty(Html.EnglishIn(chinese));
        Assert.Contains("How to begin", english);
        Assert.Empty(Html.UnmarkedChinese(english));
    }

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_revoked()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        using var administrator = await world.Site.SignInAsync(Grant.For(Roles.System));
        using var clerk = await world.Site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, Open311World.District));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Http.GetAsync(new Uri("/open311/keys", UriKind.Relative))).StatusCode);
        using var made = await administrator.Http.SendAsync("/open311/keys", "make", ("Form.Name", "城管平台"));
        var key = Regex.Match(await made.TextAsync(), "wt[0-9a-f]{40}").Value;
        Assert.Equal(42, key.Length);
        (await world.PostAsync("xml", ("api_key", key))).Good();
        var page = await administrator.Http.PageAsync("/open311/keys");
        Assert.DoesNotContain(key, page);
        Assert.Empty(Html.EnglishIn(page));
        var id = Regex.Match(page, $"{key[..6]}.*?name=\"Revoke.Id\" value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value;
        using var revoked = await administrator.Http.SendAsync("/open311/keys", "revoke", ("Revoke.Id", id));
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        (await world.PostAsync("xml", ("api_key", key))).Error(403);
    }

    [Fact]
    public async Task A_connection_is_added_and_what_failed_is_tried_again()
    {
        var world = await worlds.OnAsync(DatabaseKind.Sqlite);
        using var administrator = await world.Site.SignInAsync(Grant.For(Roles.System));
        (string, string)[] good = [("Form.Name", "别区平台"), ("Form.Address", "https://127.0.0.1:1/open311/v2"), ("Form.Way", "send"), ("Form.Repeats", "no"), ("Form.Secret", "canary-secret"), ("Form.Codes", "bad-sign=SIGN\r\n")];
        foreach (var (field, value, says) in ((string, string, string)[])[("Form.Codes", "bad-sign", "要写成"), ("Form.Codes", "unicorn=X", "没有 unicorn 这一类"), ("Form.Address", "ftp://127.0.0.1/x/", "不是完整的"), ("Form.Name", "", "请至少写")])
        {
            using var wrong = await administrator.Http.SendAsync("/open311/peers", "add", [.. good.Where(g => g.Item1 != field), (field, value)]);
            Assert.Contains(says, await wrong.TextAsync());
        }
        using var added = await administrator.Http.SendAsync("/open311/peers", "add", good);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var row = await world.PublishedAsync("bad-sign");
        await world.RingAsync(SendBell.RingAsync);
        var failed = await administrator.Http.PageAsync("/open311/peers?state=Dead");
        Assert.Contains(row.Number, failed);
        Assert.Contains("不允许连接 127.0.0.1", failed); // the guard's own word
        Assert.DoesNotContain("canary-secret", failed);
        Assert.Empty(Html.EnglishIn(await administrator.Http.PageAsync("/open311/peers?state=Unsure")));
        var id = Regex.Match(failed, "name=\"Again.Id\" value=\"([^\"]+)\"").Groups[1].Value;
        using var again = await administrator.Http.SendAsync("/open311/peers?state=Dead", "again", ("Again.Id", id));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains(row.Number, await administrator.Http.PageAsync("/open311/peers?state=Waiting"));
    }
}
