using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases;

/// <summary>A case's life by the forms its people use, without script.</summary>
public sealed class CasePagesTests(CasePagesTests.OneCity city) : IClassFixture<CasePagesTests.OneCity>
{
    private const string Street = "140213066000";

    public sealed class OneCity : IAsyncLifetime
    {
        internal Site Site { get; } = City.NewSite();
        internal Guid Unit { get; private set; }
        internal (double Lon, double Lat) Corner { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await Site.ReadyAsync();
            Unit = await Site.DoAsync(new RegisterUnit("sanitation", "环卫中心", UnitKind.Department, "140213000000"));
            var shape = await Site.AskAsync<Wutong.Territory.IAreas, Wutong.Territory.AreaShape?>(a => a.FindShapeAsync("140213066012", default));
            Corner = (shape!.Area.Centre.Lon, shape.Area.Centre.Lat);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Fact]
    public async Task A_resident_without_an_account_reports_it_and_sees_it_solved()
    {
        using var visitor = city.Site.CreateClient();
        using var checker = await city.Site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using var clerk = await city.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        using var sweeper = await city.Site.SignInAsync(Grant.ForUnit(Roles.Handler, city.Unit));
        Assert.Contains("卫生死角", await visitor.PageAsync("/report"));
        var form = FormattableString.Invariant($"/report?kind=dirty-corner&lon={city.Corner.Lon}&lat={city.Corner.Lat}");
        Assert.Contains("已带上位置", await visitor.PageAsync(form));
        using var sent = await visitor.SendAsync(form, "report", ("Form.Text", "墙角的垃圾堆了三天"), ("Answers.size", "cart"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var follow = sent.Headers.Location!.ToString();
        Assert.Matches(@"report/\d{8}-[2-9A-Z]{5}-[2-9A-Z]{8}$", follow);
        follow = "/" + follow[follow.IndexOf("report/", StringComparison.Ordinal)..];
        Assert.Contains("已收到，正在受理", await visitor.PageAsync(follow));

        var number = follow.Split('/')[^1][..14];
        var at = $"/cases/{await city.Site.AskAsync<AppDb, Guid>(db => db.Set<CaseRow>().Where(c => c.Number == number).Select(c => c.Id).SingleAsync())}";
        Assert.Contains(number, await checker.Http.PageAsync("/cases"));
        await MustAsync(checker, at, "Register", ("Act.Kind", "dirty-corner"), ("Act.Priority", "Urgent")); // kind, urgency and note in one save
        Assert.Contains(number, await checker.Http.PageAsync("/cases?all=1&urgent=1"));
        await MustAsync(checker, at, "Grade", ("Act.Kind", "dirty-corner"), ("Act.Priority", "Normal"), ("Act.Text", "不急"));
        Assert.DoesNotContain(number, await checker.Http.PageAsync("/cases?all=1&urgent=1"));
        Assert.Contains("正在安排单位", await visitor.PageAsync(follow));
        await MustAsync(clerk, at, "Dispatch", ("Act.UnitId", city.Unit.ToString()));
        var raise = "/" + System.Net.WebUtility.HtmlDecode(Regex.Match(await clerk.Http.PageAsync(at), "four-lists/needs/new\\?case=[^\"]*").Value);
        Assert.Contains($"案卷 {number}", await clerk.Http.PageAsync(raise));
        using (var raised = await clerk.Http.SendAsync(raise, "gather", ("Form.Kind", "Living"), ("Form.Title", "缺一个垃圾投放点"), ("Form.Area", Street), ("Form.People", "40"))) Assert.Equal(HttpStatusCode.Redirect, raised.StatusCode);
        Assert.Contains("缺一个垃圾投放点", await clerk.Http.PageAsync(at));
        Assert.DoesNotContain("缺一个垃圾投放点", await sweeper.Http.PageAsync(at)); // a need is for staff of the area and the unit that takes it up
        var task = "/" + Regex.Match(await sweeper.Http.PageAsync("/tasks"), "tasks/[0-9a-f-]{36}").Value;
        await MustAsync(sweeper, task, "Accept");
        await MustAsync(sweeper, task, "Done", ("Act.Text", "清走两车"));
        Assert.Contains("处理完了，正在核查", await visitor.PageAsync(follow));
        using (var missing = await checker.Http.SendAsync(at, "act-Pass", ("Act.Text", "")))
            Assert.Contains("请选一项", await missing.TextAsync()); // the outcome, beside its field
        await MustAsync(checker, at, "Pass", ("Act.Outcome", "Cleared"), ("Act.PublicText", "垃圾已清走，谢谢您"));
        var solved = await visitor.PageAsync(follow);
        Assert.Contains("已解决，核查过", solved);
        Assert.Contains("垃圾已清走，谢谢您", solved);
        Assert.DoesNotContain("清走两车", solved); // what is for the office stays there
        Assert.Contains("Solved and checked", await visitor.PageAsync("/en" + follow));
    }

    [Fact]
    public async Task A_question_that_has_to_be_answered_is_marked_and_what_was_typed_stays()
    {
        using var visitor = city.Site.CreateClient();
        using var sent = await visitor.SendAsync("/report?kind=manhole", "report", ("Form.Address", "文兴路 8 号门口"), ("Form.Text", "井盖不见了"));
        var page = await sent.TextAsync();
        Assert.Contains("请回答“有没有危险”", page);
        Assert.Contains("文兴路 8 号门口", page);
        Assert.Contains("井盖不见了", page);
    }

    [Theory, InlineData("/report/20220923-ABCDE-ABCDEFGH"), InlineData("/report/x"), InlineData("/report/a-b-c-d")]
    public async Task A_code_that_fits_nothing_opens_nothing(string address) => await city.Site.CreateClient().PageAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_number_without_its_code_opens_nothing()
    {
        using var visitor = city.Site.CreateClient();
        using var sent = await visitor.SendAsync("/report?kind=lamp", "report", ("Form.Address", "文兴路 9 号"), ("Form.Text", "路灯不亮"), ("Form.IsPrivate", "true"));
        var opened = sent.Headers.Location!.ToString();
        await city.Site.CreateClient().PageAsync("/" + opened[opened.IndexOf("report/", StringComparison.Ordinal)..^8] + "22222222", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_district_that_asks_for_an_account_says_so()
    {
        await using var site = City.NewSite().With("Cases:AnonymousReports", "false");
        await site.ReadyAsync();
        Assert.Contains("本区要先登录才能反映", await site.CreateClient().PageAsync("/report?kind=lamp"));
        using var resident = await site.SignInAsync();
        using var sent = await resident.Http.SendAsync("/report?kind=lamp", "report", ("Form.Address", "文兴路 9 号"), ("Form.Text", "路灯不亮"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(1, await site.CountAsync<CaseRow>(c => c.Where(r => r.PersonId == resident.Account)));
    }

    [Fact]
    public async Task Staff_enter_an_order_of_the_hotline_once()
    {
        using var clerk = await city.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        (string, string)[] order = [("Form.Source", "Hotline"), ("Form.OutsideNumber", "12345-77"), ("Form.Kind", "litter"), ("Form.Area", "140213066012"), ("Form.Address", "文兴路 12 号院"), ("Form.Text", "院门口垃圾没人清")];
        using var first = await clerk.Http.SendAsync("/cases/enter", "enter", order);
        using var second = await clerk.Http.SendAsync("/cases/enter", "enter", order);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Contains("12345-77", await clerk.Http.PageAsync("/cases?all=1&kind=litter") + await clerk.Http.PageAsync("/cases/export?format=csv&kind=litter"));
    }

    private static async Task MustAsync(SignedInClient who, string page, string move, params (string, string)[] fields)
    {
        using var answer = await who.Http.SendAsync(page, "act-" + move, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{move} at {page}: {await answer.TextAsync()}");
    }
}
