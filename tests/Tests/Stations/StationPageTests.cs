using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Stations.Register;
using Wutong.Territory.Registers;
using Wutong.Tests.Files;
using Wutong.Tests.People;
using Wutong.Tests.Streets;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Stations;

public sealed partial class StationPageTests
{
    private static readonly Grant East = Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East);

    private static async Task<Site> SiteAsync()
    {
        var site = new Site();
        await site.ReadyAsync("station-lists");
        foreach (var area in RegisterWorld.Areas) await DoneAsync(site, new AddEntry<AreaDraft>(area));
        foreach (var command in StationWorld.Ground) await DoneAsync(site, command);
        await site.ReadyAsync(); // coverage and the plan wait for the streets
        return site;
    }

    private static async Task<string> DoneAsync(Site site, ICommand command) => Assert.IsType<Answer.Done>(await site.Services.GetRequiredService<WriteDoor>().RunAsync(command, Actor.Program("test"), null, default)).Id;

    [Fact]
    public async Task A_station_goes_from_the_form_through_photographs_and_an_audit_to_its_closing()
    {
        await using var site = await SiteAsync();
        using var clerk = await site.SignInAsync(East);
        using var stranger = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));
        using var anybody = site.CreateClient();
        var http = clerk.Http;
        Assert.Contains("还没有登记驿站", await anybody.PageAsync("/stations"));
        (string, string)[] fields = [("Form.Kind", "Station"), ("Form.Name", "文兴小哥驿站"), ("Form.Address", "文兴路 1 号"), ("Form.Lat", "40.101"), ("item", "hot-water"), ("item", "seats")];
        using (var wrong = await http.SendAsync("/stations/new", "station", [.. fields, ("Form.Lon", "很远"), ("Form.Hours", "早晚")]))
        {
            var page = await wrong.TextAsync();
            Assert.Contains("id=\"f-lon-msg\"", page);
            Assert.Contains("value=\"文兴小哥驿站\"", page); // what was typed stays
            Assert.Matches("value=\"hot-water\"[^>]*checked", page);
            Assert.DoesNotMatch("value=\"wifi\"[^>]*checked", page);
        }
        using (var wrong = await http.SendAsync("/stations/new", "station", [.. fields, ("Form.Lon", "113.321"), ("Form.Hours", "早晚")])) Assert.Contains("id=\"f-hours-msg\"", await wrong.TextAsync());
        using var made = await http.SendAsync("/stations/new", "station", [.. fields, ("Form.Lon", "113.321"), ("Form.Hours", "每天 0:00-24:00")]);
        var station = Path(made);
        foreach (var words in (string[])["文兴小哥驿站", "全天开放", "饮水", "休息座椅", "未核对原文", "文兴社区"]) Assert.Contains(words, await anybody.PageAsync(station));
        foreach (var words in (string[])["记达标检查", "更改<"]) Assert.DoesNotContain(words, await anybody.PageAsync(station));
        Assert.Empty(Html.UnmarkedChinese(await anybody.PageAsync("/en" + station)));
        Assert.Contains("文兴小哥驿站", await anybody.PageAsync("/stations?item=hot-water&open=1&kind=station"));
        Assert.Contains("没有符合条件的驿站", await anybody.PageAsync("/stations?item=wifi"));
        await stranger.Http.PageAsync(station + "/change", HttpStatusCode.NotFound);
        await stranger.Http.PageAsync(station + "/audit", HttpStatusCode.NotFound);
        await anybody.PageAsync(station + "/change", HttpStatusCode.Redirect); // to the sign-in and back

        // its photographs are for anybody, an audit's for who audits
        using (var none = await http.SendAsync(station + "/change", "photo")) Assert.Contains("id=\"f-photo-msg\"", await none.TextAsync());
        using (var added = await http.SendWithFilesAsync(station + "/change", await RawAsync(http, station + "/change"), "photo", [("photo", Photos.Quarters(64, 48))])) Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        var photo = Files.Match(await anybody.PageAsync(station)).Value;
        Assert.Equal("True True", await SeenAsync(photo, anybody, stranger.Http));
        (string, string)[] marks = [("Form.AuditDay", "2022-09-20"), ("Form.Met", "yes"), ("Form.Stars", "4"), ("Form.Note", "地面湿滑"), .. StationTests.Marks.Select(m => ("mark." + m.Key, m.Value.ToString(null, null)))];
        using (var bad = await http.SendAsync(station + "/audit", "audit", [.. marks.Where(m => m.Item1 != "mark.hours"), ("mark.hours", "多")])) Assert.Contains("id=\"f-marks.hours-msg\"", await bad.TextAsync());
        using (var audited = await http.SendWithFilesAsync(station + "/audit", await RawAsync(http, station + "/audit"), "audit", [("photo", Photos.Noise(64, 48))], marks)) Assert.Equal(HttpStatusCode.Found, audited.StatusCode);
        var told = await http.PageAsync(station);
        foreach (var words in (string[])["82.00 分", "达标", "4 星", "地面湿滑", "8/10 × 3"]) Assert.Contains(words, told);
        Assert.DoesNotContain("地面湿滑", await anybody.PageAsync(station));
        Assert.Contains("82.00 分", await anybody.PageAsync(station));
        var seen = Files.Matches(told).Select(m => m.Value).Distinct().Single(f => f != photo);
        Assert.Equal("True False False", await SeenAsync(seen, http, anybody, stranger.Http));

        using (var removed = await http.SendAsync(station + "/change", "remove-" + photo[^36..])) Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        Assert.DoesNotContain(photo, await anybody.PageAsync(station));
        using (var changed = await http.SendAsync(station + "/change", "station", [.. fields.Where(f => f.Item1 != "item"), ("item", "wifi"), ("Form.Lon", "113.321"), ("Form.Area", RegisterWorld.First), ("Form.Hours", "")])) Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        foreach (var words in (string[])["开放时间不详", "无线网络"]) Assert.Contains(words, await anybody.PageAsync(station));
        using (var closed = await http.SendAsync(station + "/change", "close")) Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
        Assert.Contains("已停用", await anybody.PageAsync(station));
        Assert.DoesNotContain("文兴小哥驿站", await anybody.PageAsync("/stations?which=closed")); // that list is for who keeps it
        Assert.Contains("文兴小哥驿站", await http.PageAsync("/stations?which=closed"));
        using (var reopened = await http.SendAsync(station + "/change", "reopen")) Assert.Equal(HttpStatusCode.Found, reopened.StatusCode);
        Assert.Contains("文兴小哥驿站", await anybody.PageAsync("/stations"));
        await anybody.PageAsync("/stations/Z0", HttpStatusCode.NotFound);

        // the list as a file, cut as the page is
        Assert.Contains("stations/export?kind=station", await anybody.PageAsync("/stations?kind=station"));
        foreach (var (narrowed, found) in ((string, bool)[])[("", true), ("&kind=station&item=wifi", true), ("&kind=hub", false), ("&open=1", false)])
            Assert.Equal(found, (await anybody.GetStringAsync(new Uri("/stations/export?format=csv" + narrowed, UriKind.Relative))).Contains("文兴小哥驿站", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await anybody.GetAsync(new Uri("/stations/export?format=doc", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_subdistrict_keeps_its_plan_instructors_activities_enterprises_and_rules_by_forms()
    {
        await using var site = await SiteAsync();
        using var clerk = await site.SignInAsync(East);
        using var anybody = site.CreateClient();
        var http = clerk.Http;
        var station = await DoneAsync(site, new RegisterStation(StationWorld.Station()));

        using (var none = await http.SendAsync("/stations/plan/change", "part")) Assert.Contains("id=\"f-code-msg\"", await none.TextAsync());
        foreach (var part in (string[])[$"ModelStreet/{StreetWorld.Road}", $"Zone/{StationWorld.Zone}", $"Road/{StreetWorld.Long}"])
            using (var added = await http.SendAsync("/stations/plan/change", "part", ("Form.Code", part))) Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        var plan = await anybody.PageAsync("/stations/plan");
        foreach (var words in (string[])["示范一条街：<b>文兴路</b>", "0 / 2 家登记商户", "一区域", "0 / 2 条规划的街", "1 / 2 个社区（村）"]) Assert.Contains(words, plan);
        Assert.Contains("还缺 1 个", await anybody.PageAsync($"/stations/coverage?area={RegisterWorld.East}"));
        var dropped = DropForm.Matches(await http.PageAsync("/stations/plan/change")).Select(m => m.Value).First();
        using (var answer = await http.SendAsync("/stations/plan/change", dropped)) Assert.Equal(HttpStatusCode.Found, answer.StatusCode);

        using (var wrong = await http.SendAsync("/stations/instructors/new", "instructor", ("Form.Name", "某甲"), ("Form.Office", "社区 13800138000"), ("Form.Area", RegisterWorld.East), ("Form.From", "2022-09-01"))) Assert.Contains("id=\"f-office-msg\"", await wrong.TextAsync());
        using var appointed = await http.SendAsync("/stations/instructors/new", "instructor", ("Form.Name", "某甲"), ("Form.Office", "社区党总支"), ("Form.Area", RegisterWorld.East), ("Form.From", "2022-09-01"));
        var who = Path(appointed);
        using (var assigned = await http.SendAsync(who, "assign", ("Form.Station", "s/" + station))) Assert.Equal(HttpStatusCode.Found, assigned.StatusCode);
        foreach (var page in (string[])["/stations/instructors", "/stations/" + station]) Assert.Contains("某甲", await anybody.PageAsync(page));
        using (var left = await http.SendAsync(who, "leave")) Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        Assert.Contains("这里还没有指导员", await anybody.PageAsync("/stations/instructors"));

        using (var held = await http.SendAsync("/stations/activities/new", "activity", ("Form.Organisation", "Women"), ("Form.Theme", "女骑手座谈"), ("Form.Day", "2022-09-20"), ("Form.Area", RegisterWorld.East), ("Form.Station", station), ("Form.People", "16"))) Assert.Equal(HttpStatusCode.Found, held.StatusCode);
        var women = await http.PageAsync("/stations/activities?by=women");
        Assert.Contains("妇联：1 次，服务 16 人次", women);
        Assert.DoesNotContain("女骑手座谈", await anybody.PageAsync("/stations/activities?by=union"));
        using (var voided = await http.SendAsync("/stations/activities?by=women", "void", ("Form.Id", Option.Match(women).Groups[1].Value))) Assert.Equal(HttpStatusCode.Found, voided.StatusCode);
        Assert.Contains("妇联：0 次", await anybody.PageAsync("/stations/activities?by=women"));

        using (var firm = await http.SendAsync("/stations/enterprises/new", "enterprise", ("Form.Name", "某某商贸"), ("Form.Size", "Small"), ("Form.Road", StreetWorld.Road), ("Form.Door", "3 号"), ("Form.Area", RegisterWorld.First))) Assert.Equal(HttpStatusCode.Found, firm.StatusCode);
        Assert.Contains("共 1 家：小型 1 家", await anybody.PageAsync($"/stations/enterprises?road={StreetWorld.Road}"));
        Assert.Contains("某某商贸", await anybody.GetStringAsync(new Uri($"/stations/enterprises/export?format=csv&road={StreetWorld.Road}", UriKind.Relative)));
        Assert.Equal("[]", (await anybody.GetStringAsync(new Uri($"/stations/enterprises/export?format=json&road={StreetWorld.Long}", UriKind.Relative))).Trim());
        var edit = "/" + EditLink.Match(await http.PageAsync("/stations/enterprises")).Value;
        using (var gone = await http.SendAsync(edit, "close")) Assert.Equal(HttpStatusCode.Found, gone.StatusCode);
        Assert.Contains("这里还没有登记企业", await anybody.PageAsync("/stations/enterprises"));

        var later = DateTime.UtcNow.AddDays(90).ToString("yyyy-MM-dd", null);
        (string, string)[] rule = [("Form.Title", "学习制度"), ("Form.Owner", "街道党工委"), ("Form.Area", RegisterWorld.East), ("Form.Text", "每季度一次"), ("Form.From", "2022-09-01"), ("Form.ReviewOn", later)];
        using (var wrong = await http.SendAsync("/stations/rules/new", "paper", rule)) Assert.Contains("id=\"f-class-msg\"", await wrong.TextAsync());
        using var written = await http.SendAsync("/stations/rules/new", "paper", [.. rule, ("Form.Class", "Learning")]);
        var paper = Path(written);
        using (var revised = await http.SendAsync(paper, "revise", ("Form.Text", "每月一次"), ("Form.From", "2022-09-20"), ("Form.ReviewOn", later))) Assert.Equal(HttpStatusCode.Found, revised.StatusCode);
        foreach (var words in (string[])["文本，第 2 版", "每月一次", "第 1 版，2022-09-01 起", "素质培养"]) Assert.Contains(words, await anybody.PageAsync(paper));
        Assert.Contains("制度 1 项，1 类", await anybody.PageAsync("/stations/rules"));
        using (var reviewed = await http.SendAsync(paper, "review", ("Review.ReviewOn", "2022-01-01"))) Assert.Contains("id=\"f-review-reviewOn-msg\"", await reviewed.TextAsync());
        using (var withdrawn = await http.SendAsync(paper, "withdraw")) Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
        Assert.Contains("还没有机制和制度", await anybody.PageAsync("/stations/rules"));
    }

    private static string Path(HttpResponseMessage made) => "/" + new Uri(new Uri("http://localhost/"), made.Headers.Location!.ToString()).AbsolutePath.TrimStart('/');

    private static Task<string> RawAsync(HttpClient client, string address) => client.GetStringAsync(new Uri(address, UriKind.Relative));

    private static async Task<string> SeenAsync(string file, params HttpClient[] readers)
    {
        var seen = new List<bool>();
        foreach (var reader in readers)
        {
            using var answer = await reader.GetAsync(new Uri("/" + file, UriKind.Relative));
            seen.Add(answer.IsSuccessStatusCode);
        }
        return string.Join(' ', seen);
    }

    [GeneratedRegex("files/[0-9a-f-]{36}")] private static partial Regex Files { get; }
    [GeneratedRegex("drop-[0-9a-f-]{36}")] private static partial Regex DropForm { get; }
    [GeneratedRegex("<option value=\"([0-9a-f-]{36})\"")] private static partial Regex Option { get; }
    [GeneratedRegex("stations/enterprises/E[0-9A-F]{10}/change")] private static partial Regex EditLink { get; }
}
