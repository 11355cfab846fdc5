using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.Files;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases;

/// <summary>Photographs of a case, from whoever sends them to whoever may see them, and what the public reads.</summary>
public sealed class CasePhotoTests(CasePagesTests.OneCity city) : IClassFixture<CasePagesTests.OneCity>
{
    private const string Street = "140213066000";
    private static readonly byte[] Bytes = Photos.Quarters(800, 600), Others = Photos.Noise(640, 480);

    [Fact]
    public async Task A_report_sent_with_photographs_is_one_case_however_often_it_is_sent()
    {
        using var visitor = city.Site.CreateClient();
        var id = Guid.CreateVersion7();
        var (first, again) = (await SentAsync(visitor, id, [Bytes, Others]), await SentAsync(visitor, id, [Bytes, Others]));
        Assert.Equal(first.Code, again.Code);
        Assert.Equal(2, await city.Site.AskAsync<AppDb, int>(db => db.Set<CasePhotoRow>().CountAsync(p => p.CaseId == id)));
        var follow = $"/report/{first.Number}-{first.Code}";
        Assert.Contains($"report/{first.Number}-{first.Code}/photos/1/thumb", await visitor.PageAsync(follow));
        using var shown = await visitor.GetAsync(new Uri(follow + "/photos/1", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));
        await visitor.PageAsync($"/report/{first.Number}-22222222/photos/1", HttpStatusCode.NotFound);
        await visitor.PageAsync($"/files/{await FileAsync(id, 1)}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_moderator_covered_is_gone_for_everybody_and_only_what_they_chose_is_public()
    {
        using var visitor = city.Site.CreateClient();
        using var checker = await city.Site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        var id = Guid.CreateVersion7();
        var (number, code) = await SentAsync(visitor, id, [Photos.Quarters(810, 600), Photos.Noise(650, 480)], "路边堆着垃圾，电话 13900001111");
        var at = $"/cases/{id}";
        var photo = new Uri($"/report/{number}-{code}/photos/1", UriKind.Relative);
        using var before = await visitor.GetAsync(photo);
        await visitor.PageAsync($"/problems/{number}", HttpStatusCode.NotFound);

        using (var nothing = await checker.Http.SendAsync(at + "/photos/1/cover", "cover")) Assert.Contains("请至少遮住一处", await nothing.TextAsync());
        using (var covered = await checker.Http.SendAsync(at + "/photos/1/cover", "cover", ("Form.Cover", "0,0,0.3,0.3"))) Assert.True(covered.StatusCode == HttpStatusCode.Redirect, await covered.TextAsync());
        using var after = await visitor.GetAsync(photo);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);

        using (var published = await checker.Http.SendAsync(at, "act-Publish", ("Act.PublicText", "路边堆着垃圾"), ("Act.Address", "文兴路"), ("Act.Photos", "1"))) Assert.True(published.StatusCode == HttpStatusCode.Redirect, await published.TextAsync());
        var page = await visitor.PageAsync($"/problems/{number}");
        Assert.Contains("路边堆着垃圾", page);
        Assert.DoesNotContain("13900001111", page);
        Assert.Contains($"files/{await FileAsync(id, 1)}/thumb", page);
        Assert.DoesNotContain($"files/{await FileAsync(id, 2)}", page);
        using (var chosen = await visitor.GetAsync(new Uri($"/files/{await FileAsync(id, 1)}", UriKind.Relative))) Assert.Equal(HttpStatusCode.OK, chosen.StatusCode);
        await visitor.PageAsync($"/files/{await FileAsync(id, 2)}", HttpStatusCode.NotFound);
        foreach (var list in new[] { "/problems", "/problems?kind=litter&state=open", $"/problems?area={Street}", "/problems/feed.rss", "/problems/cases.geojson" })
        {
            var listed = await visitor.PageAsync(list);
            Assert.Contains(number, listed);
            Assert.DoesNotContain("13900001111", listed);
        }
        Assert.DoesNotContain(number, await visitor.PageAsync("/problems?state=closed"));

        using (var withheld = await checker.Http.SendAsync(at, "act-Withhold", ("Act.Text", "反映人改了主意"))) Assert.Equal(HttpStatusCode.Redirect, withheld.StatusCode);
        await visitor.PageAsync($"/problems/{number}", HttpStatusCode.NotFound);
        await visitor.PageAsync($"/files/{await FileAsync(id, 1)}", HttpStatusCode.NotFound);
        Assert.DoesNotContain(number, await visitor.PageAsync("/problems/cases.geojson"));
    }

    [Fact]
    public async Task What_a_unit_hands_in_with_a_photograph_stands_beside_what_was_found()
    {
        using var checker = await city.Site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using var clerk = await city.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        using var sweeper = await city.Site.SignInAsync(Grant.ForUnit(Roles.Handler, city.Unit));
        var id = Guid.CreateVersion7();
        await SentAsync(city.Site.CreateClient(), id, [Photos.Quarters(820, 600)]);
        using (await checker.Http.SendAsync($"/cases/{id}", "act-Register", ("Act.Kind", "litter"))) { }
        using (await clerk.Http.SendAsync($"/cases/{id}", "act-Dispatch", ("Act.UnitId", city.Unit.ToString()))) { }
        var task = await city.Site.AskAsync<AppDb, Guid>(db => db.Set<CasePartRow>().Where(p => p.CaseId == id).Select(p => p.TaskId).SingleAsync());
        using (await sweeper.Http.SendAsync($"/tasks/{task}", "act-Accept")) { }
        var form = await sweeper.Http.GetStringAsync(new Uri($"/tasks/{task}", UriKind.Relative));
        using var done = await sweeper.Http.SendWithFilesAsync($"/tasks/{task}", form, "act-Done", [("files", Photos.Noise(660, 480))], ("Act.Text", "扫净了"));
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, await done.TextAsync());
        Assert.Equal([PhotoTime.Before, PhotoTime.After], await city.Site.AskAsync<AppDb, List<PhotoTime>>(db => db.Set<CasePhotoRow>().Where(p => p.CaseId == id).OrderBy(p => p.Ordinal).Select(p => p.Time).ToListAsync()));
        var page = await checker.Http.PageAsync($"/cases/{id}");
        Assert.True(page.IndexOf("整治前", StringComparison.Ordinal) < page.IndexOf("整治后", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_with_something_missing_keeps_the_photographs_it_was_sent_with()
    {
        using var visitor = city.Site.CreateClient();
        const string address = "/report?kind=manhole";
        using var first = await visitor.SendWithFilesAsync(address, await visitor.GetStringAsync(new Uri(address, UriKind.Relative)), "report", [("photo", Photos.Quarters(830, 600))], ("Form.Address", "文兴路 18 号"), ("Form.Text", "井盖不见了"));
        var page = await first.TextAsync();
        Assert.Contains("已收到 1 张，不用再选", page);
        using var second = await visitor.SendFormAsync(address, await first.Content.ReadAsStringAsync(), "report", ("Form.Address", "文兴路 18 号"), ("Form.Text", "井盖不见了"), ("Answers.danger", "open"));
        Assert.True(second.StatusCode == HttpStatusCode.Redirect, await second.TextAsync());
        Assert.Contains("/photos/1/thumb", await visitor.PageAsync("/" + Regex.Match(second.Headers.Location!.ToString(), "report/.*").Value));
    }

    [Fact]
    public async Task What_is_no_photograph_is_refused_and_nothing_is_reported()
    {
        using var visitor = city.Site.CreateClient();
        var id = Guid.CreateVersion7();
        using var answer = await PostAsync(visitor, id, [System.Text.Encoding.UTF8.GetBytes("这不是照片")], "路边堆着垃圾", null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("photo", await answer.Content.ReadAsStringAsync());
        Assert.Equal(0, await city.Site.CountAsync<CaseRow>(c => c.Where(r => r.Id == id)));
    }

    [Fact]
    public async Task A_draft_of_one_account_is_not_sent_under_another()
    {
        using var resident = await city.Site.SignInAsync();
        var id = Guid.CreateVersion7();
        using (var other = await PostAsync(resident.Http, id, [], "路灯坏了", Guid.NewGuid())) Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        using (var none = await PostAsync(resident.Http, id, [], "路灯坏了", null)) Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
        using (var own = await PostAsync(resident.Http, id, [], "路灯坏了", resident.Account)) Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_about_to_report_the_same_is_shown_it_and_says_me_too_once()
    {
        using var checker = await city.Site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
        using var neighbour = await city.Site.SignInAsync();
        var id = Guid.CreateVersion7();
        var (number, _) = await SentAsync(city.Site.CreateClient(), id, [], "井盖缺了一块", kind: "lamp");
        var form = FormattableString.Invariant($"/report?kind=lamp&lon={city.Corner.Lon + 0.0004}&lat={city.Corner.Lat}"); // some 34 m east
        Assert.DoesNotContain(number, await neighbour.Http.PageAsync(form));
        using (await checker.Http.SendAsync($"/cases/{id}", "act-Publish", ("Act.PublicText", "路灯坏了"))) { }
        Assert.Contains(number, await neighbour.Http.PageAsync(form));
        Assert.DoesNotContain(number, await neighbour.Http.PageAsync(FormattableString.Invariant($"/report?kind=lamp&lon={city.Corner.Lon + 0.003}&lat={city.Corner.Lat}"))); // 250 m
        for (var i = 0; i < 2; i++)
            using (var said = await neighbour.Http.SendAsync($"/problems/{number}", "also")) Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.Contains("还有 1 人说也遇到", await neighbour.Http.PageAsync($"/problems/{number}"));
        Assert.Equal(1, await city.Site.CountAsync<Wutong.Cases.Public.CaseAlsoRow>(a => a.Where(r => r.CaseId == id)));
    }

    private Task<Guid> FileAsync(Guid id, int ordinal) => city.Site.AskAsync<AppDb, Guid>(db => db.Set<CasePhotoRow>().Where(p => p.CaseId == id && p.Ordinal == ordinal).Select(p => p.FileId).SingleAsync());

    private async Task<(string Number, string Code)> SentAsync(HttpClient client, Guid id, byte[][] photos, string text = "路边堆着垃圾", string kind = "litter")
    {
        using var answer = await PostAsync(client, id, photos, text, null, kind);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.TextAsync());
        var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (receipt.GetProperty("number").GetString()!, receipt.GetProperty("code").GetString()!);
    }

    private async Task<HttpResponseMessage> PostAsync(HttpClient client, Guid id, byte[][] photos, string text, Guid? account, string kind = "litter")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "id" }, { new StringContent(kind), "kind" }, { new StringContent(text), "text" }, { new StringContent(account?.ToString() ?? ""), "account" },
            { new StringContent(FormattableString.Invariant($"{city.Corner.Lon}")), "lon" }, { new StringContent(FormattableString.Invariant($"{city.Corner.Lat}")), "lat" },
        };
        foreach (var photo in photos) form.Add(new ByteArrayContent(photo), "photo", "IMG_1.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports") { Content = form, Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") } } };
        return await client.SendAsync(request);
    }
}
