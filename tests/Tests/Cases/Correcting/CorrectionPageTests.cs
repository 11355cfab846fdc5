using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Tests.Open311;
using Wutong.Tests.People;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Correcting;

/// <summary>更正 by the form, without script.</summary>
public sealed class CorrectionPageTests
{
    [Fact]
    public async Task A_leader_corrects_a_time_and_makes_an_urging_void_and_all_of_it_stays_readable()
    {
        var time = new FakeTimeProvider(new(2022, 9, 23, 2, 30, 0, TimeSpan.Zero)); // 10:30 in Beijing
        await using var site = new Site().With(s => s.RemoveAll<Bell>().RemoveClock().AddSingleton<TimeProvider>(time));
        await site.DoReplaceAsync();
        var unit = await site.DoAsync(new RegisterUnit("sanitation", "环卫中心", UnitKind.Department, TaskWorld.District));
        var id = await site.DoAsync(new EnterCase(Guid.CreateVersion7(), "dirty-corner", "墙角堆了几天的垃圾", CaseSource.Patrol, CaseWorld.LonE7, CaseWorld.LatE7, "文兴路南口"));
        await site.DoAsync(new RegisterCase(id));
        await site.DoAsync(new PublishCase(id, "墙角有垃圾"));
        time.Advance(TimeSpan.FromMinutes(30));
        await site.DoAsync(new DispatchCase(id, unit));
        time.Advance(TimeSpan.FromMinutes(30));
        await site.DoAsync(new UrgeCase(id, "抓紧去看看"));
        await site.DoAsync(new TellCase(id, "明天上午来清", true));
        using var leader = await site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, TaskWorld.District));
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, TaskWorld.Street));
        var (dispatch, urge, report) = (await EventAsync(CaseMove.Dispatch), await EventAsync(CaseMove.Urge), await EventAsync(CaseMove.Report));
        var (page, form) = ($"/cases/{id}", $"/cases/{id}/correct/{dispatch}");
        var seen = await leader.Http.PageAsync(page);
        Assert.Contains($"cases/{id}/correct/{dispatch}", seen);
        Assert.DoesNotContain($"cases/{id}/correct/{report}", seen);
        Assert.DoesNotContain("/correct/", await clerk.Http.PageAsync(page));
        await clerk.Http.PageAsync(form, HttpStatusCode.Forbidden);

        var shown = await leader.Http.PageAsync(form);
        foreach (var words in (string[])["更正“派遣”", "前一步（9月23日 周五 10:30）", "已经告知，不改", "value=\"2022-09-23T11:00\""]) Assert.Contains(words, shown);
        var number = await site.AskAsync<AppDb, string>(db => db.Set<CaseRow>().Select(c => c.Number).SingleAsync());
        Assert.Empty(Html.EnglishIn(shown.Replace(number, "", StringComparison.Ordinal)));
        Assert.Empty(Html.UnmarkedChinese(await leader.Http.PageAsync("/en" + form)));
        Assert.DoesNotContain("Form.IsVoid", shown);
        foreach (var (at, reason, words) in new[] { ("2022-09-23T10:00", "记错了", "不能早于前一步“立案”"), ("", "记错了", "请填日期和时间"), ("0001-01-01T00:00", "记错了", "请填日期和时间"), ("2022-09-23T11:00", "记错了", "没有要更正的"), ("2022-09-23T12:00", "记错了", "不能在将来"), ("2022-09-23T10:45", "", "请至少写 2 个字") })
        {
            using var wrong = await leader.Http.SendAsync(form, "correct", ("Form.HappenedAt", at), ("Form.Reason", reason));
            var told = await wrong.TextAsync();
            Assert.Contains(words, told);
            Assert.Contains(reason.Length == 0 ? "id=\"f-reason-msg\"" : "id=\"f-happenedAt-msg\"", told);
        }
        using (var done = await leader.Http.SendAsync(form, "correct", ("Form.HappenedAt", "2022-09-23T10:45"), ("Form.Reason", "电话里先派的")))
            Assert.EndsWith($"cases/{id}?corrected=1#line", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        var after = await leader.Http.PageAsync(page + "?corrected=1");
        foreach (var words in (string[])["<del>9月23日 周五 11:00</del>", "电话里先派的", "9月23日 周五 10:45", "role=\"status\""]) Assert.Contains(words, after);
        Assert.Contains("这条已经更正过", await leader.Http.PageAsync(form));
        var open = await site.CreateClient().PageAsync("/problems/" + number);
        Assert.Contains("9月23日 周五 10:45", open);
        Assert.Contains("明天上午来清", open);
        foreach (var words in (string[])["电话里先派的", "9月23日 周五 11:00", "<del>"]) Assert.DoesNotContain(words, open);

        using (var done = await leader.Http.SendAsync($"/cases/{id}/correct/{urge}", "correct", ("Form.HappenedAt", "2022-09-23T11:30"), ("Form.IsVoid", "true"), ("Form.Reason", "点错了案卷"))) Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var gone = await leader.Http.PageAsync(page);
        foreach (var words in (string[])["<del>催办</del>", "<del>抓紧去看看</del>", "作废：点错了案卷"]) Assert.Contains(words, gone);
        Assert.DoesNotContain($"/correct/{urge}", gone);
        using (var done = await leader.Http.SendAsync($"/cases/{id}/correct/{await EventAsync(CaseMove.Tell)}", "correct", ("Form.IsVoid", "true"), ("Form.Reason", "说的是另一件"))) Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.DoesNotContain("明天上午来清", await site.CreateClient().PageAsync("/problems/" + number));
        Assert.Contains("Made void: ", await leader.Http.PageAsync("/en" + page));
        Assert.Contains("这条不能更正", await leader.Http.PageAsync($"/cases/{id}/correct/{report}"));
        await leader.Http.PageAsync($"/cases/{id}/correct/{Guid.NewGuid()}", HttpStatusCode.NotFound);

        async Task<Guid> EventAsync(CaseMove move) => await site.AskAsync<AppDb, Guid>(db => db.Set<CaseEventRow>().Where(e => e.Move == move).Select(e => e.Id).SingleAsync());
    }
}
