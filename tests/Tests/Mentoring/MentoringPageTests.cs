using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wutong.Platform.Access;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Mentoring;

/// <summary>故事五 by the forms the subdistrict's clerk fills, without script; and the demonstration's 27 mentors and 35 pairs.</summary>
public sealed partial class MentoringPageTests
{
    private const string Yingbin = "140213053000";

    [Fact]
    public async Task The_demonstration_pairs_thirty_five_and_a_clerk_goes_on_from_there()
    {
        await using var site = await City.NewSite().With("Demonstration", "true").ReadyAsync("demonstration-mentoring");
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Yingbin));
        using var stranger = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000"));
        using var anybody = site.CreateClient();
        foreach (var (figure, value) in ((string, int)[])[("mentors", 27), ("trainees", 35), ("pairs", 35), ("lectures", 4), ("integrity-talks", 1), ("visits", 1), ("attachments", 6)])
            Assert.Equal((figure, value), (figure, JsonDocument.Parse(await anybody.GetStringAsync(new Uri($"/api/figures/mentoring.{figure}?area={Yingbin}", UriKind.Relative))).RootElement.GetProperty("value").GetInt32()));
        Assert.DoesNotContain("导师01", await anybody.GetStringAsync(new Uri($"/figures/mentoring.mentors/records?format=json&area={Yingbin}", UriKind.Relative))); // a number for anybody, no names
        var programme = Programmes.Match(await clerk.Http.PageAsync("/mentoring")).Value;
        Assert.DoesNotContain("对口帮带师带徒", await stranger.Http.PageAsync("/mentoring"));
        await stranger.Http.PageAsync("/" + programme, HttpStatusCode.NotFound);
        var page = await clerk.Http.PageAsync("/" + programme);
        Assert.Contains("导师 27 名，学员 35 名，结对 35 对。", page);
        // one more of each, suggested for each other and paired
        await MustAsync(clerk, "/" + programme, "partner", ("Form.Side", "Mentor"), ("Form.Name", "老赵"), ("Form.Office", "社区老书记"), ("Form.Capacity", "1"), ("field", "letters"));
        await MustAsync(clerk, "/" + programme, "partner", ("Form.Side", "Trainee"), ("Form.Name", "小钱"), ("Form.Office", "社区委员"), ("Form.Capacity", "1"), ("field", "letters"));
        page = await clerk.Http.PageAsync("/" + programme);
        Assert.Contains("想学的正好擅长：信访接待", page);
        await MustAsync(clerk, "/" + programme, Signs.Match(page).Value, ("Goals.Text", "独立接待来访"));
        var pair = "/" + Pairs.Matches(await clerk.Http.PageAsync("/" + programme)).Select(m => m.Value).Last();
        foreach (var said in (string[])["小钱", "独立接待来访"]) Assert.Contains(said, await clerk.Http.PageAsync(pair));
        using (var bad = await clerk.Http.SendAsync(pair, "meeting", ("Form.Day", "2099-01-01"), ("Form.Minutes", "60"), ("Form.Topic", "模拟接待"))) Assert.Contains("还没有到这一天", await bad.TextAsync());
        await MustAsync(clerk, pair, "meeting", ("Form.Day", Platform.Time.ChinaDay.Text(Platform.Time.ChinaDay.Of(DateTime.UtcNow))), ("Form.Minutes", "60"), ("Form.Topic", "模拟接待"), ("Form.Next", "理出十个常见问题"));
        await MustAsync(clerk, pair + "/assess?side=mentor", "assess", ("Form.Day", Platform.Time.ChinaDay.Text(Platform.Time.ChinaDay.Of(DateTime.UtcNow))), ("mark.time", "9"), ("mark.method", "8"), ("mark.example", "10"));
        var told = await clerk.Http.PageAsync(pair);
        foreach (var said in (string[])["模拟接待", "理出十个常见问题", "89.00 分", "怎么算的"]) Assert.Contains(said, told);
        var mentor = "/" + People.Match(told).Value;
        foreach (var said in (string[])["1 星", "平均 89.00 分", "帮带 1 次"]) Assert.Contains(said, await clerk.Http.PageAsync(mentor));
        Assert.Contains("师徒帮带协议", await clerk.Http.PageAsync(pair + "/agreement"));
        foreach (var address in (string[])["/mentoring", "/" + programme, pair, mentor, pair + "/agreement", pair + "/assess?side=trainee"])
        {
            Assert.Equal([], Html.EnglishIn(Numbers.Replace(await clerk.Http.PageAsync(address), "")));
            Assert.Equal([], Html.UnmarkedChinese(Regex.Replace(await clerk.Http.PageAsync("/en" + address), "<title>.*?</title>", "")));
        }
    }

    private static async Task MustAsync(SignedInClient client, string path, string form, params (string, string)[] fields)
    {
        using var answer = await client.Http.SendAsync(path, form, fields);
        if (answer.StatusCode != HttpStatusCode.Found) Assert.Fail($"{path} {form}: {(int)answer.StatusCode} {string.Join(" | ", Messages.Matches(await answer.TextAsync()).Select(m => m.Value))}");
    }

    [GeneratedRegex("mentoring/\\d{8}-[0-9A-Z]{5}")] private static partial Regex Programmes { get; }
    [GeneratedRegex("mentoring/pairs/\\d{8}-[0-9A-Z]{5}")] private static partial Regex Pairs { get; }
    [GeneratedRegex("mentoring/people/[0-9a-f-]{36}")] private static partial Regex People { get; }
    [GeneratedRegex("sign-[0-9a-f-]{36}")] private static partial Regex Signs { get; }
    [GeneratedRegex(@"\d{8}-[0-9A-Z]{5}")] private static partial Regex Numbers { get; }
    [GeneratedRegex("(?<=<p class=\"msg\">).*?(?=</p>)|(?<=class=\"late said\"[^>]*>).*?(?=</p>)")] private static partial Regex Messages { get; }
}
