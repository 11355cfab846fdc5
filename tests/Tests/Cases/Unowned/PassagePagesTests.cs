using System.Net;
using System.Text.RegularExpressions;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Unowned;

/// <summary>故事八 through HTTP, by the forms its people fill, without script.</summary>
public sealed class PassagePagesTests
{
    [Fact]
    public async Task The_passage_nobody_owned_is_reported_led_cleared_in_two_days_accepted_owned_and_watched()
    {
        await using var world = await PassageWorld.NewAsync();
        var first = await ReportAsync(world, "绿化带没有植被，垃圾成堆，车辆随意停放");
        string place;
        using (var checker = await world.SignInAsync("checker")) await MustAsync(checker, $"/cases/{first}", "act-Register", ("Act.Kind", "no-owner"));
        using (var clerk = await world.SignInAsync("clerk"))
        {
            Assert.Contains("登记为新的三不管地段", await clerk.Http.PageAsync($"/cases/{first}"));
            var form = await clerk.Http.PageAsync($"/cases/places/new?case={first}");
            Assert.Contains("113.3446000,40.0853000", form);
            place = await MustAsync(clerk, $"/cases/places/new?case={first}", "place", ("Form.Name", PassageWorld.Passage), ("Form.Spot", PassageWorld.Corner), ("Form.Area", await world.CommunityAsync()), ("Form.Outline", "113.3446,40.0853"), ("Form.Note", "两个小区都说不归自己"));
            await MustAsync(clerk, place, "act-Refuse", ("Act.UnitId", world.Police.ToString()), ("Act.Reason", "不是市政道路"));
            Assert.Contains("这里还没有单位管", await clerk.Http.PageAsync(place));
            Assert.Matches($"<option value=\"{world.Office}\" selected", await clerk.Http.PageAsync($"/cases/{first}")); // the subdistrict's own office received it first
            await MustAsync(clerk, $"/cases/{first}", "act-Dispatch", ("Act.UnitId", world.Office.ToString()), ("Act.Joint", world.Police.ToString()), ("Act.Joint", world.Company.ToString()));
            Assert.Contains("由水泊寺街道办事处牵头，还没有长效责任单位", await clerk.Http.PageAsync(place));
        }
        using (var office = await world.SignInAsync("office"))
        {
            var task = await TaskAsync(office);
            using var back = await office.Http.SendAsync(task, "act-Return", ("Act.Text", "不归我们管"));
            Assert.Contains("首接负责", await back.TextAsync());
        }
        world.Time.Advance(TimeSpan.FromHours(31.5)); // Wednesday, 16:00
        foreach (var who in (string[])["office", "police", "company"]) await WorkAsync(world, who);
        world.Time.Advance(TimeSpan.FromHours(16.5)); // Thursday, 08:30
        using (var checker = await world.SignInAsync("checker"))
        {
            await MustAsync(checker, $"/cases/{first}", "act-Pass", ("Act.Outcome", "Cleared"), ("Act.PublicText", "通道已清理整治"));
            var closed = await checker.Http.PageAsync($"/cases/{first}");
            Assert.Contains("还没有验收的单位：水泊寺街道办事处、交警平城大队、新城环境公司", closed);
            Assert.Contains("还没有确定长效责任单位", closed);
            Assert.DoesNotContain("（超期）", closed); // every stage within its time
            Assert.Contains("从上报到结案 2 天", await checker.Http.PageAsync(place));
        }
        foreach (var (who, id) in ((string, Guid)[])[("office", world.Office), ("police", world.Police), ("company", world.Company)])
        {
            using var unit = await world.SignInAsync(who);
            await MustAsync(unit, place, "act-Accept", ("Act.UnitId", id.ToString()), ("Act.Note", "同意验收"));
        }
        using (var clerk = await world.SignInAsync("clerk"))
        {
            Assert.DoesNotContain("还没有验收的单位", await clerk.Http.PageAsync(place));
            using var missing = await clerk.Http.SendAsync(place, "act-SetOwner", ("Act.UnitId", world.Company.ToString()), ("Act.Since", "2022-09-22"));
            Assert.Contains("请至少写 2 个字", await missing.TextAsync());
            await MustAsync(clerk, place, "act-SetOwner", ("Act.UnitId", world.Company.ToString()), ("Act.Since", "2022-09-22"), ("Act.Basis", "联席会议纪要"));
            var owned = await clerk.Http.PageAsync(place);
            Assert.Contains("由新城环境公司长效负责，2022-09-22 起", owned);
            Assert.DoesNotContain("还缺什么", owned);
            Assert.Contains("不是市政道路", owned); // what was refused stays
            Assert.Contains("answers for it since 2022-09-22", await clerk.Http.PageAsync("/en" + place));
        }
        world.Time.Advance(TimeSpan.FromDays(10));
        var second = await ReportAsync(world, "通道里又堆了垃圾");
        using (var checker = await world.SignInAsync("checker"))
        {
            await MustAsync(checker, $"/cases/{second}", "act-Register", ("Act.Kind", "no-owner"));
            await MustAsync(checker, $"/cases/{second}", "mark-case", ("Mark.Place", place.Split('/')[^1]));
            Assert.Contains("复发 1 次", await checker.Http.PageAsync(place));
            Assert.Contains(PassageWorld.Passage, await checker.Http.PageAsync("/cases/places?state=Owned"));
            Assert.Contains(PassageWorld.Corner, await checker.Http.PageAsync("/cases/places/export?format=csv&state=Owned"));
            Assert.DoesNotContain(PassageWorld.Passage, await checker.Http.PageAsync("/cases/places?state=Open"));
            Assert.Empty(Html.EnglishIn(Regex.Replace(await checker.Http.PageAsync(place), "[0-9]{8}-[0-9A-Z]{5}", "")));
        }
        using (var clerk = await world.SignInAsync("clerk")) Assert.Matches($"<option value=\"{world.Company}\" selected", await clerk.Http.PageAsync($"/cases/{second}")); // its owner is suggested
        foreach (var (figure, value) in ((string, int)[])[("without-owner", 0), ("given-owner", 1), ("recurrences", 1), ("days-to-owner", 2)])
            Assert.Contains($"\"value\":{value},", await world.Site.CreateClient().GetStringAsync(new Uri($"/api/figures/unowned.{figure}", UriKind.Relative)));
    }

    private static async Task<Guid> ReportAsync(PassageWorld world, string text)
    {
        using var resident = world.Site.CreateClient();
        using var sent = await resident.SendAsync(FormattableString.Invariant($"/report?kind=litter&lon={PassageWorld.Lon}&lat={PassageWorld.Lat}"), "report", ("Form.Address", PassageWorld.Corner), ("Form.Text", text));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return (await world.NewestCaseAsync()).Id;
    }

    private static async Task WorkAsync(PassageWorld world, string who)
    {
        using var unit = await world.SignInAsync(who);
        var task = await TaskAsync(unit);
        await MustAsync(unit, task, "act-Accept");
        await MustAsync(unit, task, "act-Done", ("Act.Text", "已清理整治"));
    }

    private static async Task<string> TaskAsync(SignedInClient who) => "/" + Regex.Match(await who.Http.PageAsync("/tasks"), "tasks/[0-9a-f-]{36}").Value;

    /// <returns>The page it led to.</returns>
    private static async Task<string> MustAsync(SignedInClient who, string page, string form, params (string, string)[] fields)
    {
        using var answer = await who.Http.SendAsync(page, form, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{form} at {page}: {await answer.TextAsync()}");
        return "/" + answer.Headers.Location!.ToString().Split('/', 4)[^1].TrimStart('/');
    }
}
