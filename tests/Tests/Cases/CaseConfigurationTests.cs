using System.Net;
using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.Cases.Rules;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases;

/// <summary>Kinds, dispatch rules, templates and the hotline's files, by their forms.</summary>
public sealed class CaseConfigurationTests(CasePagesTests.OneCity city) : IClassFixture<CasePagesTests.OneCity>
{
    private const string Street = "140213066000";

    [Fact]
    public async Task A_kind_published_anew_holds_for_later_cases_and_the_earlier_keep_theirs()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync();
        using var system = await site.SignInAsync(Grant.For(Roles.System));
        using var checker = await site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using var visitor = site.CreateClient();
        using (var before = await visitor.SendAsync("/report?kind=lamp", "report", ("Form.Address", "文兴路 1 号"), ("Form.Text", "路灯不亮"))) Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
        var fields = await KindFieldsAsync(system.Http, "lamp", ("Form.EntryZh", "晚上七点以后不亮"), ("Form.Questions", "pole | line | ! | 灯杆编号 | Number on the pole"), ("Limit.Limits.handle", "3"));
        using (var wrong = await system.Http.SendAsync("/cases/kinds/lamp", "kind", [.. fields.Where(f => f.Item1 != "Form.Questions"), ("Form.Questions", "pole / line")])) Assert.Contains("第 1 行看不懂", await wrong.TextAsync());
        using (var none = await system.Http.SendAsync("/cases/kinds/lamp", "kind", [.. fields.Where(f => f.Item1 != "Limit.Limits.check"), ("Limit.Limits.check", "x")])) Assert.Contains("请填 1 到 1000 的整数", await none.TextAsync());
        using (var sent = await system.Http.SendAsync("/cases/kinds/lamp", "kind", fields)) Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.TextAsync());
        Assert.Contains("第 1 版", await system.Http.PageAsync("/cases/kinds"));
        using (var unanswered = await visitor.SendAsync("/report?kind=lamp", "report", ("Form.Address", "文兴路 2 号"), ("Form.Text", "路灯不亮"))) Assert.Contains("请回答“灯杆编号”", await unanswered.TextAsync());
        using (var answered = await visitor.SendAsync("/report?kind=lamp", "report", ("Form.Address", "文兴路 2 号"), ("Form.Text", "路灯不亮"), ("Answers.pole", "W-17"))) Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        var versions = await site.AskAsync<AppDb, List<int>>(db => db.Set<CaseRow>().OrderBy(c => c.ReportedAtUtc).Select(c => c.KindVersion).ToListAsync());
        Assert.Equal([0, 1], versions);
    }

    [Fact]
    public async Task The_rule_that_fits_first_suggests_the_unit_and_a_preview_says_what_rules_would_have_done()
    {
        using var system = await city.Site.SignInAsync(Grant.For(Roles.System));
        using var checker = await city.Site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using var clerk = await city.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        var form = FormattableString.Invariant($"/report?kind=small-ads&lon={city.Corner.Lon}&lat={city.Corner.Lat}");
        using var sent = await city.Site.CreateClient().SendAsync(form, "report", ("Form.Address", "规则路 5 号"), ("Form.Text", "电线杆上贴满广告"));
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.TextAsync());
        var id = await city.Site.AskAsync<AppDb, Guid>(db => db.Set<CaseRow>().Where(c => c.Address == "规则路 5 号").Select(c => c.Id).SingleAsync());
        (string, string)[] rules = [("Form.Rules[0].Road", "规则路"), ("Form.Rules[0].Area", Street), ("Form.Rules[0].Lead", "sanitation"), ("Form.Rules[1].Kind", "lamp"), ("Form.Rules[1].From", "22:00"), ("Form.Rules[1].Lead", "sanitation")];
        using (var half = await system.Http.SendAsync("/cases/rules", "rules", [.. rules, ("Form.Act", "publish")])) Assert.Contains("起止时间要一起填", await half.TextAsync());
        rules = [.. rules, ("Form.Rules[1].To", "06:00")];
        using (var tried = await system.Http.SendAsync("/cases/rules", "rules", [.. rules, ("Form.Act", "preview")])) Assert.Contains("会定下 1 件", await tried.TextAsync());
        using (var published = await system.Http.SendAsync("/cases/rules", "rules", [.. rules, ("Form.Act", "publish")])) Assert.Contains("第 1 版已发布", await published.TextAsync());
        using (var late = await system.Http.SendAsync("/cases/rules", "rules", [.. rules, ("Form.After", "0"), ("Form.Act", "publish")])) Assert.Contains("规则已经有第 1 版", await late.TextAsync());
        using (await checker.Http.SendAsync($"/cases/{id}", "act-Register", ("Act.Kind", "small-ads"))) { }
        var page = await clerk.Http.PageAsync($"/cases/{id}");
        Assert.Contains("按派遣规则建议的单位", page);
        Assert.Matches($"<option value=\"{city.Unit}\" selected", page);
    }

    [Fact]
    public async Task A_template_answers_where_nothing_was_written()
    {
        using var system = await city.Site.SignInAsync(Grant.For(Roles.System));
        using var checker = await city.Site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using (var kept = await system.Http.SendAsync("/cases/templates", "template", ("Form.Title", "不属本区"), ("Form.Text", "您反映的地点不在本区，已转告邻区。"), ("Form.IsOpen", "true"))) Assert.True(kept.StatusCode == HttpStatusCode.Redirect, await kept.TextAsync());
        using (var twice = await system.Http.SendAsync("/cases/templates", "template", ("Form.Title", "不属本区"), ("Form.Text", "别的话"))) Assert.Contains("已有同名的模板", await twice.TextAsync());
        var template = await city.Site.AskAsync<AppDb, Guid>(db => db.Set<Wutong.Cases.Templates.TemplateRow>().Select(t => t.Id).SingleAsync());
        using var sent = await city.Site.CreateClient().SendAsync(FormattableString.Invariant($"/report?kind=lamp&lon={city.Corner.Lon}&lat={city.Corner.Lat}"), "report", ("Form.Text", "邻区的路灯"));
        var follow = sent.Headers.Location!.ToString();
        var number = follow.Split('/')[^1][..14];
        var id = await city.Site.AskAsync<AppDb, Guid>(db => db.Set<CaseRow>().Where(c => c.Number == number).Select(c => c.Id).SingleAsync());
        using (var rejected = await checker.Http.SendAsync($"/cases/{id}", "act-Reject", ("Act.Template", template.ToString()))) Assert.True(rejected.StatusCode == HttpStatusCode.Redirect, await rejected.TextAsync());
        Assert.Contains("已转告邻区", await checker.Http.PageAsync($"/cases/{id}"));
    }

    [Fact]
    public async Task A_days_orders_come_in_by_a_file_once_and_their_answers_go_out()
    {
        using var clerk = await city.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        var bad = "工单号,内容,所属辖区代码\nDH-1,路面不净,140213066012\nDH-1,又一件,999";
        using (var wrong = await CheckAsync(clerk.Http, bad))
        {
            var page = await wrong.TextAsync();
            Assert.Contains("有 2 处不能用，什么也没有改", page);
            var returned = System.Text.RegularExpressions.Regex.Match(page, "cases/import/returned.xlsx[^\"]*").Value;
            using var file = await clerk.Http.GetAsync(new Uri("/" + WebUtility.HtmlDecode(returned), UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
        var good = FormattableString.Invariant($"工单号,内容,类别,地点,所属辖区代码,经度,纬度\nDH-1,路面不净,{ShippedKinds.All["dirty-road"].NameZh},文兴路 3 号,140213066012,,\nDH-2,不知道算什么,从没听过的类别,文兴路 4 号,,{city.Corner.Lon},{city.Corner.Lat}\nDH-3,只有地点,,文兴路某处,,,");
        foreach (var expected in new[] { "新立 3 件，原来就有 0 件", "新立 0 件，原来就有 3 件" })
        {
            using var look = await CheckAsync(clerk.Http, good);
            var page = await look.Content.ReadAsStringAsync();
            Assert.Contains("3 件工单", WebUtility.HtmlDecode(page));
            using var done = await clerk.Http.SendFormAsync("/cases/import", page, "confirm");
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
            Assert.True((await done.TextAsync()).Contains(expected, StringComparison.Ordinal), await done.TextAsync());
        }
        var kinds = await city.Site.AskAsync<AppDb, List<string>>(db => db.Set<CaseRow>().Where(c => c.OutsideNumber!.StartsWith("DH-")).OrderBy(c => c.OutsideNumber).Select(c => c.KindCode).ToListAsync());
        Assert.Equal(["dirty-road", "other", "other"], kinds);
        var replies = await clerk.Http.PageAsync("/cases/replies?format=csv");
        Assert.Contains("DH-1", replies);
        Assert.Contains("已收到，正在受理", replies);
    }

    private static readonly Gen<CaseQuestion[]> Questions =
        from count in Gen.Int[0, 5]
        from types in Gen.Enum<QuestionType>().Array[count]
        from needed in Gen.Bool.Array[count]
        select types.Select((t, i) => new CaseQuestion($"q{i}", t, needed[i], $"问题{i}？", $"Question {i}?", t is QuestionType.SingleValueList or QuestionType.MultiValueList ? [new("a", "甲", "A"), new("b", "乙", "B")] : [])).ToArray();

    [Fact]
    public void Questions_are_read_as_they_are_written() => Questions.Sample(questions => Assert.Equivalent(questions, QuestionText.Read(QuestionText.Write(questions))));

    [Fact]
    public void No_text_of_questions_breaks_the_reader() => Gen.String[Gen.Char["ab|-! \n问"], 0, 60].Sample(text =>
    {
        try { QuestionText.Read(text); }
        catch (BadInputException bad) { Assert.Equal("questions", bad.Field); }
    });

    /// <summary>The plain reading of a rule, one condition after the other.</summary>
    [Fact]
    public void The_first_rule_all_of_whose_conditions_hold_is_taken()
    {
        string?[] kinds = [null, "a", "b"], areas = [null, "140213000000", "140213066000", "140213066012", "140213050000"], roads = [null, "文兴路", "开源街"];
        var rule = from k in Of(kinds) from a in Of(areas) from r in Of(roads) from h in Gen.Int[0, 23].Array[2] from timed in Gen.Bool select new DispatchRule("u", k, a, r, timed && h[0] != h[1] ? new(h[0], 0) : null, timed && h[0] != h[1] ? new(h[1], 0) : null);
        var facts = from k in Of("a", "b") from s in Of("140213066000", "140213050000") from c in Gen.Bool from r in Of<string?>("文兴路 8 号", "开源街口", null) from m in Gen.Int[0, 1439] select new RuleFacts(k, new("140213000000", s, c ? "140213066012" : null), r, new(m / 60, m % 60));
        Gen.Select(rule.Array[0, 6], facts).Sample((rules, about) =>
        {
            int? expected = null;
            for (var i = rules.Length - 1; i >= 0; i--)
            {
                var (one, minute) = (rules[i], about.ReportedAt.Hour * 60 + about.ReportedAt.Minute);
                bool kind = one.Kind is null || one.Kind == about.Kind, area = one.Area is null || new[] { about.Place.District, about.Place.Street, about.Place.Community }.Contains(one.Area), road = one.Road is null || (about.Address ?? "").Contains(one.Road, StringComparison.Ordinal);
                var hour = true;
                if (one is { From: { } from, To: { } to })
                {
                    int first = from.Hour * 60, last = to.Hour * 60;
                    hour = first < last ? minute >= first && minute < last : minute >= first || minute < last;
                }
                if (kind && area && road && hour) expected = i;
            }
            Assert.Equal(expected, DispatchRules.First(rules, about));
        });
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static async Task<HttpResponseMessage> CheckAsync(HttpClient client, string csv) =>
        await client.SendWithFilesAsync("/cases/import", await client.GetStringAsync(new Uri("/cases/import", UriKind.Relative)), "check", [("file", Encoding.UTF8.GetBytes(csv))], ("Form.Source", "Hotline"), ("Form.System", "Wgs84"));

    /// <summary>Everything the form shows of a kind, with some fields changed.</summary>
    private static async Task<(string, string)[]> KindFieldsAsync(HttpClient client, string code, params (string Name, string Value)[] changed)
    {
        Assert.Contains("发布新版本", await client.PageAsync($"/cases/kinds/{code}"));
        var kind = ShippedKinds.All[code];
        var fields = new Dictionary<string, string>
        {
            ["Form.NameZh"] = kind.NameZh, ["Form.NameEn"] = kind.NameEn, ["Form.GroupZh"] = kind.GroupZh, ["Form.GroupEn"] = kind.GroupEn, ["Form.EntryZh"] = kind.EntryZh, ["Form.ClosingZh"] = kind.ClosingZh, ["Form.Source"] = kind.Source,
            ["Form.Evidence"] = kind.Evidence.ToString(), ["Form.UnitCode"] = "-", ["Form.Questions"] = QuestionText.Write(kind.Questions), ["Form.IsPublic"] = "true", ["Form.IsOpen"] = "true",
        };
        foreach (var (name, limit) in new[] { ("accept", kind.Limits.Accept), ("verify", kind.Limits.Verify), ("dispatch", kind.Limits.Dispatch), ("handle", kind.Limits.Handle), ("check", kind.Limits.Check) })
            (fields[$"Limit.Limits.{name}"], fields[$"Limit.Unit.{name}"]) = (limit.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), limit.Unit.ToString());
        foreach (var (name, value) in changed) fields[name] = value;
        return [.. fields.Select(f => (f.Key, f.Value))];
    }
}
