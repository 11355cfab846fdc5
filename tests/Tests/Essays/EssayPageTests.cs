using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Essays.Calls;
using Wutong.Essays.Entries;
using Wutong.Essays.Judging;
using Wutong.Essays.Series;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tests.Access;
using Wutong.Tests.Browser;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Essays;

/// <summary>One site: a contest through HTTP, a judge who looks everywhere for the author, and a walk in a browser.</summary>
public sealed partial class EssayPageTests(Chromium chromium, EssayPageTests.ListeningSite site) : IClassFixture<EssayPageTests.ListeningSite>
{
    public sealed class ListeningSite : IDisposable
    {
        internal Site Site { get; } = City.NewSite();

        public ListeningSite() => Site.Listen();

        internal Uri Address => Site.ClientOptions.BaseAddress;
        public void Dispose() => Site.Dispose();
    }

    private static readonly Grant DistrictEditor = Grant.ForArea(Roles.Editor, AreaLevel.District, AccessWorld.District);

    [Fact]
    public async Task A_judge_meets_the_author_at_no_address()
    {
        await ReadyAsync();
        using var editor = await site.Site.SignInAsync(DistrictEditor);
        using var author = await site.Site.SignInAsync(await site.Site.MakeAccountAsync("canaryaccount"), "canaryaccount");
        using var judge = await site.Site.SignInAsync(DistrictEditor); // staff too: judging comes first
        using var second = await site.Site.SignInAsync();
        var call = await OpenAsync(editor);
        var number = await SendFileAsync(author, call, "canaryfilename.docx", "父亲修了三十年路灯，我小时候最常听见的一句话是又灭了一盏。", "canarybyline");
        await SubmitAsync(second, call, "早班车", "五点四十第一班公交从东岸发出，司机先绕车走一圈。", "别人");
        await DoAsync(new NameJudge(call, judge.Account), editor);
        await DoAsync(new StartJudging(call), Actor.Program("tests"));
        var (id, blind) = await site.Site.AskAsync<AppDb, (Guid, int)>(async db => await db.Set<EntryRow>().SingleAsync(e => e.Number == number) is var e ? (e.Id, e.Blind!.Value) : default);
        string[] canaries = ["canarybyline", "canaryaccount", "canaryfilename", author.Account.ToString(), number, id.ToString()];
        var entry = await judge.Http.PageAsync($"essays/judge/{call}/{blind}");
        Assert.Contains("三十年路灯", entry, StringComparison.Ordinal); // it is the one
        using (var scored = await judge.Http.SendAsync($"/essays/judge/{call}/{blind}", "score", [.. EssayWorld.Marks(8).Select(m => ("mark." + m.Key, m.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))])) Assert.DoesNotContain("role=\"alert\"", await scored.TextAsync(), StringComparison.Ordinal); // led back to the list
        await using (var scope = site.Site.Services.CreateAsyncScope())
        {
            await HandingOutNotices.RingAsync(scope.ServiceProvider, default);
            await Wutong.Platform.Search.SearchIndexing.RingAsync(scope.ServiceProvider, default);
        }
        var tried = 0;
        foreach (var address in Addresses(call, number, id, blind).ToList())
        {
            using var answer = await judge.Http.GetAsync(new Uri("/" + address, UriKind.Relative));
            var body = await TextOfAsync(answer);
            tried++;
            foreach (var canary in canaries.Where(c => !address.Contains(c, StringComparison.Ordinal))) Assert.False(body.Contains(canary, StringComparison.OrdinalIgnoreCase), $"{address}: the judge meets {canary}");
            Assert.DoesNotContain("canary", answer.Headers + answer.Content.Headers.ToString(), StringComparison.Ordinal);
        }
        Assert.True(tried > 60, $"only {tried} addresses were tried");
        foreach (var closed in (string[])[$"essays/entries/{number}", $"essays/calls/{call}/desk", $"essays/calls/{call}/near", $"essays/calls/{call}/awards", $"essays/calls/{call}/export?format=json"]) await judge.Http.PageAsync(closed, HttpStatusCode.NotFound);
        foreach (var name in (string[])["essays.exclude-judge", "essays.publish"])
            using (var answer = await judge.Http.PostAsync(new Uri("/api/commands/" + name, UriKind.Relative), new StringContent($$"""{"entry":"{{number}}","account":"{{judge.Account}}","reason":"看看"}""", Encoding.UTF8, "application/json")))
                Assert.DoesNotContain("canary", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("canarybyline", await editor.Http.PageAsync($"essays/entries/{number}"), StringComparison.Ordinal); // the words are there to be met
        Assert.Contains("canarybyline", await editor.Http.PageAsync($"essays/calls/{call}/export?format=json") is var json ? Regex.Unescape(json) : "", StringComparison.Ordinal);
        Assert.Contains("canarybyline", await author.Http.PageAsync($"essays/entries/{number}"), StringComparison.Ordinal);
        await second.Http.PageAsync($"essays/entries/{number}", HttpStatusCode.NotFound);
        await second.Http.PageAsync($"essays/judge/{call}/{blind}", HttpStatusCode.NotFound);
    }

    /// <summary>Every GET endpoint of the program that can be filled in, and those of the module with what a judge knows and what they could guess.</summary>
    private IEnumerable<string> Addresses(string call, string number, Guid id, int blind)
    {
        var patterns = site.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Contains("GET")).Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct();
        foreach (var pattern in patterns)
        {
            if (pattern.StartsWith("essays", StringComparison.Ordinal))
                foreach (var filled in (string[])[call, number])
                    yield return Parameter.Replace(pattern, m => m.Value.Contains(":int", StringComparison.Ordinal) ? blind.ToString(System.Globalization.CultureInfo.InvariantCulture) : filled);
            else if (pattern.StartsWith("files/", StringComparison.Ordinal)) yield return Parameter.Replace(pattern, id.ToString());
            else if (!pattern.Contains('{', StringComparison.Ordinal) && !pattern.StartsWith('_')) yield return pattern;
        }
        foreach (var more in (string[])["search?q=canary", "search?q=%E8%B7%AF%E7%81%AF", "notices", "figures/essays.entries", "figures/essays.entries/records?format=json", "figures/essays.judged/records?format=csv", "problems/feed.rss", "me/export.json"]) yield return more;
    }

    [Fact]
    public async Task An_essay_is_sent_judged_published_and_read()
    {
        await ReadyAsync();
        using var editor = await site.Site.SignInAsync(DistrictEditor);
        using var author = await site.Site.SignInAsync();
        Assert.Contains("您还没有投过稿", await author.Http.PageAsync("essays/mine"), StringComparison.Ordinal);
        Assert.Contains("现在没有请您评审", await author.Http.PageAsync("essays/judge"), StringComparison.Ordinal);
        await author.Http.PageAsync("essays/calls/new", HttpStatusCode.Forbidden);
        foreach (var width in (int[])[390, 1280])
        {
            using var judge = await site.Site.SignInAsync();
            var call = await OpenAsync(editor);
            using var writer = await site.Site.SignInAsync();
            await using var walker = await WalkerAsync(writer, width);
            await walker.OpenAsync("essays");
            await walker.LookAsync($"essays-{width}");
            await walker.OpenAsync($"essays/calls/{call}");
            await walker.LookAsync($"essays-call-{width}");
            await walker.OpenAsync($"essays/calls/{call}/submit");
            await walker.Page.FillAsync("#f-title", "路灯");
            await walker.Page.FillAsync("#f-text", "太短了");
            await walker.PressAsync("投稿");
            await walker.SeesAsync("现在 3 字");
            await walker.LookAsync($"essays-submit-{width}");
            await walker.Page.FillAsync("#f-text", EssayWorld.Text);
            await walker.Page.FillAsync("#f-byline", "灯火");
            await walker.Page.CheckAsync("input[name='Form.Consents']");
            await walker.PressAsync("投稿");
            await walker.SeesAsync("收到了");
            await DoAsync(new NameJudge(call, judge.Account), editor);
            await DoAsync(new StartJudging(call), Actor.Program("tests"));
            await using var judging = await WalkerAsync(judge, width);
            await judging.OpenAsync($"essays/judge/{call}/1");
            await judging.LookAsync($"essays-score-{width}");
            foreach (var item in EssayWorld.Marks(9).Keys) await judging.Page.FillAsync($"[id='f-marks.{item}']", "9");
            await judging.PressAsync("评分");
            await judging.SeesAsync("已评");
            await using var desk = await WalkerAsync(editor, width);
            await desk.OpenAsync($"essays/calls/{call}/awards");
            await desk.LookAsync($"essays-awards-{width}");
            await desk.PressAsync("确定");
            await desk.SeesAsync("已评出");
            await desk.LookAsync($"essays-desk-{width}");
            var number = await site.Site.AskAsync<AppDb, string>(db => db.Set<EntryRow>().Where(e => e.AuthorId == writer.Account).Select(e => e.Number).SingleAsync());
            await desk.OpenAsync("essays/entries/" + number);
            await desk.LookAsync($"essays-entry-{width}");
            await desk.Page.Locator("summary", new() { HasText = "发表" }).ClickAsync();
            await desk.PressAsync("发表，编入选登");
            await desk.SeesAsync("第 ");
            var work = await site.Site.AskAsync<AppDb, int>(db => db.Set<WorkRow>().MaxAsync(w => w.Number));
            await desk.OpenAsync($"essays/{work}/layout");
            await desk.LookAsync($"essays-layout-{width}");
            await walker.OpenAsync($"essays/{work}");
            await walker.SeesAsync("灯火");
            await walker.LookAsync($"essays-work-{width}");
            Assert.Contains("灯火", await author.Http.PageAsync("essays/feed.rss"), StringComparison.Ordinal);
        }
    }

    private async Task ReadyAsync()
    {
        await site.Site.ReadyAsync("accounts");
        await site.Site.ReadyAsync("essay-lists");
    }

    private async Task<string> OpenAsync(SignedInClient editor)
    {
        var call = await DoAsync(new MakeCall(AccessWorld.District, EssayWorld.Draft(ChinaDay.Of(DateTime.UtcNow), judges: 1)), editor);
        await DoAsync(new OpenCall(call), editor);
        return call;
    }

    private static async Task SubmitAsync(SignedInClient who, string call, string title, string text, string byline)
    {
        using var sent = await who.Http.SendAsync($"/essays/calls/{call}/submit", "entry", ("Form.Title", title), ("Form.Text", text), ("Form.Byline", byline), ("Form.Consents", "yes"));
        Assert.Contains("收到了", await sent.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A DOCX as a form sends it.</summary>
    private async Task<string> SendFileAsync(SignedInClient who, string call, string file, string text, string byline)
    {
        var page = await who.Http.PageAsync($"essays/calls/{call}/submit");
        using var form = new MultipartFormDataContent();
        var shown = FormTag.Matches(page).Select(m => m.Value).Single(f => f.Contains("value=\"entry\"", StringComparison.Ordinal));
        foreach (Match hidden in Hidden.Matches(shown)) form.Add(new StringContent(hidden.Groups[2].Value), hidden.Groups[1].Value);
        foreach (var (name, value) in ((string, string)[])[("Form.Title", "路灯"), ("Form.Text", ""), ("Form.Byline", byline), ("Form.Consents", "yes")]) form.Add(new StringContent(value), name);
        using var docx = new ByteArrayContent(Docx(text));
        form.Add(docx, "file", file);
        using var sent = await who.Http.PostAsync(new Uri($"/essays/calls/{call}/submit", UriKind.Relative), form);
        Assert.DoesNotContain("role=\"alert\"", await sent.TextAsync(), StringComparison.Ordinal);
        return await site.Site.AskAsync<AppDb, string>(db => db.Set<EntryRow>().Where(e => e.AuthorId == who.Account).Select(e => e.Number).SingleAsync());
    }

    private static byte[] Docx(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, xml) in ((string, string)[])[("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"), ("docProps/core.xml", "<p>canarydocproperty</p>"), ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>")])
            {
                using var entry = new StreamWriter(zip.CreateEntry(path).Open());
                entry.Write(xml);
            }
        return bytes.ToArray();
    }

    /// <summary>What an answer says; of a workbook, its sheets.</summary>
    private static async Task<string> TextOfAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..]) return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e => { using var reader = new StreamReader(e.Open()); return reader.ReadToEnd(); }));
    }

    private async Task<string> DoAsync(ICommand command, SignedInClient who) => await DoAsync(command, who.Actor);
    private async Task<string> DoAsync(ICommand command, Actor who) => Assert.IsType<Answer.Done>(await site.Site.Services.GetRequiredService<WriteDoor>().RunAsync(command, who, null, default)).Id;

    private async Task<Walker> WalkerAsync(SignedInClient who, int width)
    {
        var walker = await Walker.NewAsync(await chromium.OpenAsync(), site.Address, width, hasScript: true);
        await walker.Page.Context.AddCookiesAsync([new() { Name = "wutong-session", Value = who.Token, Url = site.Address.ToString() }]);
        return walker;
    }

    [GeneratedRegex(@"\{[^}]+\}")] private static partial Regex Parameter { get; }
    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)] private static partial Regex FormTag { get; }
    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"[^>]*>""")] private static partial Regex Hidden { get; }
}
