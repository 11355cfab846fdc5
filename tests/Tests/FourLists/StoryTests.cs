using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wutong.Lists.Demonstration;
using Wutong.Lists.Records;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Tasks;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.FourLists;

/// <summary>故事二 through HTTP, by the forms its people fill, without script.</summary>
public sealed class StoryTests
{
    private const string Street = DemonstrationLists.Street;

    [Fact]
    public async Task A_courier_says_what_is_needed_and_hears_what_came_of_it()
    {
        var time = new FakeTimeProvider(new(2022, 9, 20, 0, 30, 0, TimeSpan.Zero));
        await using var site = City.NewSite().With(services => services.AddSingleton<TimeProvider>(time));
        await site.ReadyAsync();
        var community = (await site.AskAsync<Wutong.Territory.IAreas, string>(async a => (await a.ListAsync(AreaLevel.Community, Street, null, 1, default)).Items[0].Code))!;
        var union = await site.DoAsync(new RegisterUnit("union", "街道工会", UnitKind.Organisation, Street));
        using var courier = await site.SignInAsync();
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        using var worker = await site.SignInAsync(Grant.ForUnit(Roles.UnitLead, union));
        using var checker = await site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using var stranger = await site.SignInAsync();

        // gathered
        using (var empty = await courier.Http.SendAsync("/four-lists/raise", "raise", ("Form.Kind", "Travel"))) Assert.Contains("请写需要什么", await empty.TextAsync());
        Assert.StartsWith("/four-lists/mine", await MustAsync(courier, "/four-lists/raise", "raise", ("Form.Kind", "Travel"), ("Form.Title", "晚上取餐没有地方停车"), ("Form.Area", Street), ("Form.People", "60"), ("Form.Spot", "商场北门")));
        var need = await site.AskAsync<AppDb, Guid>(db => db.Set<NeedRow>().Select(n => n.Id).SingleAsync());
        Assert.Contains("还没有回音", await courier.Http.PageAsync("/four-lists/mine"));
        await stranger.Http.PageAsync($"/four-lists/needs/{need}", HttpStatusCode.NotFound); // somebody else's
        await MustAsync(clerk, "/four-lists/needs/new", "gather", ("Form.Kind", "Rights"), ("Form.Title", "没签合同不知道找谁"), ("Form.Area", community), ("Form.People", "30"), ("Form.Source", "Class"), ("Form.Origin", "夜校第三课"));
        // offered
        await MustAsync(worker, "/four-lists/resources/new", "offer", ("Form.Title", "夜间停车位"), ("Form.Kind", "Travel"), ("Form.UnitId", union.ToString()), ("Form.Capacity", "2"), ("Form.CapacityUnit", "处"), ("Form.PeoplePerUnit", "20"), ("Form.From", "2022-09-20"), ("Form.Area", Street));
        // met: a suggestion, accepted into a project of the meeting
        var meeting = await MustAsync(clerk, "/four-lists/meetings/new", "call", ("Form.Title", "新业态联席会议"), ("Form.Area", Street), ("Form.Day", "2022-09-20"), ("Form.At", "09:30"), ("Form.Spot", "三楼会议室"), ("Form.Chair", "街道负责人"), ("Form.Agenda", "通报清单\n对接立项"));
        var suggested = await clerk.Http.PageAsync($"/four-lists/match?area={Street}&meeting={meeting.Split('/')[^1]}");
        Assert.Contains("同为出行类；面向整个街道；现在就能用；这里 60 人，它服务其中 40 人", suggested);
        Assert.Contains("没有合适资源的需求", suggested);
        Assert.Contains("没有项目用它", await worker.Http.PageAsync(await LinkAsync<ResourceRow>(site, "resources"))); // nothing is linked by itself
        var pair = System.Text.RegularExpressions.Regex.Match(suggested, "name=\"pair\" value=\"([^\"]+)\"").Groups[1].Value;
        var form = await clerk.Http.PageAsync($"/four-lists/projects/new?pair={pair}&meeting={meeting.Split('/')[^1]}");
        var chosen = System.Text.RegularExpressions.Regex.Matches(form, "type=\"checkbox\" name=\"Form\\.(Needs|Resources)\" value=\"([^\"]+)\" checked").Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        Assert.Equal([("Needs", need.ToString()), ("Resources", pair[37..])], chosen);
        var project = await MustAsync(clerk, "/four-lists/projects/new", "set-up", ("Form.Title", "夜间停车有地方"), ("Form.Area", Street), ("Form.Needs", need.ToString()), ("Form.Resources", pair[37..]), ("Form.Why", "同一条街，时间合适"), ("Form.Meeting", meeting.Split('/')[^1]));
        // claimed
        Assert.Contains("认领项目", await worker.Http.PageAsync(project));
        await MustAsync(worker, project, "act-claim", ("Act.UnitId", union.ToString()), ("Act.Note", "会上认领"));
        Assert.Contains("由项目“夜间停车有地方”对接", await courier.Http.PageAsync("/four-lists/mine"));
        await MustAsync(clerk, meeting, "note", ("Form.Title", "新业态联席会议"), ("Form.Day", "2022-09-20"), ("Form.Spot", "三楼会议室"), ("Form.Chair", "街道负责人"), ("Form.Agenda", "通报清单\n对接立项"), ("Form.Units", union.ToString()), ($"Form.Who[{union}]", "副主席"));
        await MustAsync(clerk, meeting, "issue");
        var minutes = await worker.Http.PageAsync(meeting); // its unit came
        foreach (var said in (string[])["〔2022〕第 1 号", "街道工会", "副主席", "夜间停车有地方", "晚上取餐没有地方停车", "同一条街，时间合适"]) Assert.Contains(said, minutes);
        using (var pdf = await clerk.Http.GetAsync(new Uri($"{meeting}/minutes.pdf", UriKind.Relative)))
        {
            Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await pdf.Content.ReadAsByteArrayAsync())[..4]));
        }
        // tasks, with unit, person, standard and limit
        await MustAsync(worker, project, "act-task", ("Act.Title", "画车位线"), ("Act.Standard", "40 个车位，消防通道让出 4 米"), ("Act.UnitId", union.ToString()), ("Act.Person", worker.Account.ToString()), ("Act.LimitAmount", "2"), ("Act.LimitUnit", "WorkingDays"), ("Act.Evidence", "Visit"));
        var task = await site.AskAsync<AppDb, BornTask>(db => BornTask.Of(db, "project").SingleAsync());
        Assert.Equal((union, worker.Account, "40 个车位，消防通道让出 4 米"), (task.UnitId, task.PersonId, task.Standard));
        Assert.DoesNotContain("act-finish", await worker.Http.PageAsync(project)); // not while its task is open
        await MustAsync(worker, $"/tasks/{task.Id}", "act-Accept");
        await MustAsync(worker, $"/tasks/{task.Id}", "act-Done", ("Act.Text", "画好了"));
        await MustAsync(checker, $"/tasks/{task.Id}", "act-Close");
        Assert.Contains("任务已办结，待回告", await clerk.Http.PageAsync("/four-lists"));
        // done, and the author hears back
        await MustAsync(worker, project, "act-finish", ("Act.Result", "北门画好 40 个车位，晚高峰有人引导"));
        Assert.Contains("北门画好 40 个车位", await courier.Http.PageAsync("/four-lists/mine"));
        await using (var scope = site.Services.CreateAsyncScope()) await Wutong.Platform.Notices.HandingOutNotices.RingAsync(scope.ServiceProvider, default);
        Assert.Contains("晚上取餐没有地方停车", await courier.Http.PageAsync("/notices"));
        Assert.Contains(JsonDocument.Parse(await courier.Http.GetStringAsync(new Uri("/me/export.json", UriKind.Relative))).RootElement.EnumerateArray(), d => d.GetProperty("value").GetString() is { } value && value.Contains("北门画好 40 个车位", StringComparison.Ordinal));
        Assert.Equal([], Html.EnglishIn(WithoutNumbers(await courier.Http.PageAsync("/four-lists/mine"))));
        foreach (var address in (string[])["/four-lists", "/four-lists/table?list=Tasks", "/four-lists/print", project, meeting, "/four-lists/import"])
        {
            Assert.Equal([], Html.EnglishIn(WithoutNumbers(await clerk.Http.PageAsync(address))));
            Assert.Equal([], Html.UnmarkedChinese(System.Text.RegularExpressions.Regex.Replace(await clerk.Http.PageAsync("/en" + address), "<title>.*?</title>", "")));
        }
    }

    [Fact]
    public async Task The_demonstration_gives_the_four_numbers_of_Qingyuan()
    {
        var time = new FakeTimeProvider(new(2022, 9, 20, 0, 30, 0, TimeSpan.Zero));
        await using var site = City.NewSite().With("Demonstration", "true").With(services => services.AddSingleton<TimeProvider>(time));
        await site.ReadyAsync("demonstration-lists");
        time.Advance(TimeSpan.FromHours(2));
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        foreach (var (figure, value) in ((string, int)[])[("needs", 11), ("resources", 18), ("projects", 5), ("tasks", 13), ("unanswered", 2), ("idle", 9), ("needs-travel", 3), ("needs-rights", 3), ("needs-living", 4), ("met", 2)])
            Assert.Equal((figure, value), (figure, JsonDocument.Parse(await clerk.Http.GetStringAsync(new Uri($"/api/figures/four-lists.{figure}?area={Street}", UriKind.Relative))).RootElement.GetProperty("value").GetInt32()));
        foreach (var (list, rows) in ((string, int)[])[("Needs", 11), ("Resources", 18), ("Projects", 5), ("Tasks", 13)])
            Assert.Equal(rows, JsonDocument.Parse(await clerk.Http.GetStringAsync(new Uri($"/four-lists/export?list={list}&format=json", UriKind.Relative))).RootElement.GetArrayLength());
        var tasks = await site.AskAsync<AppDb, List<BornTask>>(db => BornTask.Of(db, "project").ToListAsync());
        Assert.All(tasks, t => Assert.True(t is { UnitId: not null, PersonId: not null, Standard.Length: > 5 } && t.LimitAmount > 0));
        Assert.Contains(tasks, t => t.State == TaskState.Closed);
        Assert.Contains(tasks, t => t.State == TaskState.Given);
        Assert.Single(tasks, t => t.IsLate(time.GetUtcNow().UtcDateTime));
        Assert.Contains("〔2022〕第 1 号", await clerk.Http.PageAsync("/four-lists/meetings"));
        Assert.Contains("需求 11 项、资源 18 项、项目 5 个、任务 13 个", await clerk.Http.PageAsync("/four-lists/print"));
        var suggested = await clerk.Http.PageAsync("/four-lists/match");
        foreach (var said in (string[])["想学一门手艺，为以后打算", "短视频剪辑课", "假期孩子没人照看", "假期托管班"]) Assert.Contains(said, suggested); // what nobody has answered yet
        Assert.DoesNotContain(await site.AskAsync<LawBook, IReadOnlyList<LawCheck>>(laws => laws.CheckAsync(default)), check => check.Breaches.Count > 0);
    }

    /// <summary>编号 have letters.</summary>
    private static string WithoutNumbers(string page) => System.Text.RegularExpressions.Regex.Replace(page, @"\d{8}-[0-9A-Z]{5}", "");

    /// <returns>The page it leads to.</returns>
    private static async Task<string> MustAsync(SignedInClient who, string page, string form, params (string, string)[] fields)
    {
        using var answer = await who.Http.SendAsync(page, form, fields);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{page} {form}: {(int)answer.StatusCode}\n{(await answer.TextAsync() is var text && text.Contains("class=\"msg\"", StringComparison.Ordinal) ? text[text.IndexOf("class=\"msg\"", StringComparison.Ordinal)..] : text)[..300]}");
        var to = answer.Headers.Location!.ToString();
        return to.StartsWith("http", StringComparison.Ordinal) ? new Uri(to).PathAndQuery : "/" + to.TrimStart('/');
    }

    private static async Task<string> LinkAsync<TRow>(Site site, string list) where TRow : ListedRow => $"/four-lists/{list}/{await site.AskAsync<AppDb, Guid>(db => db.Set<TRow>().Select(r => r.Id).FirstAsync())}";
}
