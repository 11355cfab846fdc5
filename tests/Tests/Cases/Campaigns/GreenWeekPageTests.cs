using System.Net;
using System.Text.RegularExpressions;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Campaigns;

/// <summary>故事三 through HTTP, without script: what forms say that is wrong, what anybody reads, what staff see beside it.</summary>
public sealed class GreenWeekPageTests
{
    private static readonly (string, string)[] Week = [("Form.Name", GreenWeekWorld.Name), ("Form.Theme", GreenWeekWorld.Theme), ("Form.From", "2022-09-19"), ("Form.To", "2022-09-25"), ("Form.Area", GreenWeekWorld.District), ("Form.Kinds", "dirty-corner"), ("Form.Kinds", "car-parked")];

    [Fact]
    public async Task The_week_is_run_by_the_form_and_its_page_tells_anybody_the_numbers_and_only_chosen_photographs()
    {
        await using var world = await GreenWeekWorld.NewAsync();
        using var leader = await world.SignInAsync("leader");
        using var grid = await world.SignInAsync("grid");
        using var visitor = world.Site.CreateClient();
        Assert.Contains("还没有专项活动", await visitor.PageAsync("/streets/campaigns"));
        using (var wrong = await leader.Http.SendAsync("/streets/campaigns/new", "campaign", [.. Week.Where(f => f.Item1 != "Form.Kinds")])) Assert.Contains("请选 1 到 60 类问题", await wrong.TextAsync());
        using (var late = await leader.Http.SendAsync("/streets/campaigns/new", "campaign", [.. Week.Select(f => f.Item1 == "Form.To" ? (f.Item1, "2022-09-18") : f)])) Assert.Contains("id=\"f-to-msg\"", await late.TextAsync());
        using var made = await leader.Http.SendAsync("/streets/campaigns/new", "campaign", Week);
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        var page = "/" + Regex.Match(made.Headers.Location!.ToString(), "streets/campaigns/[0-9a-f-]{36}").Value;
        Assert.Contains("还没有发现问题", await visitor.PageAsync(page));

        using var checker = await world.SignInAsync("checker");
        var settled = await EnterAsync(grid, "文兴路东侧墙角", isPictured: true);
        await MustAsync(grid, settled, "act-SettleOnSpot", [Photo(isClean: true)], ("Act.Outcome", "Cleared"), ("Act.Text", "当场清走"));
        await MustAsync(checker, settled, "act-Pass", [], ("Act.Outcome", "Penalty"), ("Act.OutcomeNumber", "交罚 8 号"));
        await EnterAsync(grid, "某小区 3 号楼王某家门口", isPictured: false);
        var told = await visitor.PageAsync(page);
        foreach (var words in (string[])[GreenWeekWorld.Theme, "1 / 2 件", "其中当场处置 1 件", "<svg", "按道路", "没有写明道路", "还没有可以看的前后照片", "还没有记劝导岗"]) Assert.Contains(words, told);
        foreach (var words in (string[])["王某", "files/", "记劝导岗</a>"]) Assert.DoesNotContain(words, told);
        Assert.Equal(2, Regex.Count(await grid.Http.PageAsync(page), "<img src=\"files/[0-9a-f-]{36}/thumb\"")); // whoever may see the case
        await MustAsync(checker, settled, "act-Publish", [], ("Act.PublicText", "墙角的垃圾"), ("Act.Address", ""), ("Act.Photos", "1"), ("Act.Photos", "2"));
        Assert.Equal(2, Regex.Count(await visitor.PageAsync(page), "<img src=\"files/[0-9a-f-]{36}/thumb\""));
        Assert.Empty(Html.UnmarkedChinese(await visitor.PageAsync("/en" + page)));

        world.Time.Advance(TimeSpan.FromHours(2));
        (string, string)[] shift = [("Form.Spot", "文兴路口"), ("Form.Area", GreenWeekWorld.Community), ("Form.Day", "2022-09-19"), ("Form.From", "08:30"), ("Form.To", "10:00"), ("Form.Volunteers", "6"), ("Form.Persuaded", "42"), ("Form.Leaflets", "100")];
        using var worker = await world.SignInAsync("grid");
        using (var early = await worker.Http.SendAsync(page + "/shift", "shift", [.. shift.Select(f => f.Item1 == "Form.To" ? (f.Item1, "11:00") : f)])) Assert.Contains("这一岗还没有结束", await early.TextAsync());
        using (var noted = await worker.Http.SendAsync(page + "/shift", "shift", shift)) Assert.Equal(HttpStatusCode.Found, noted.StatusCode);
        Assert.Contains("文兴路口", await visitor.PageAsync(page));
        var correct = "/" + WebUtility.HtmlDecode(Regex.Match(await worker.Http.PageAsync(page), "streets/campaigns/[0-9a-f-]{36}/shift\\?corrects=[0-9a-f-]{36}").Value);
        using (var mended = await worker.Http.SendAsync(correct, "shift", [.. shift.Select(f => f.Item1 == "Form.Persuaded" ? (f.Item1, "24") : f)])) Assert.Equal(HttpStatusCode.Found, mended.StatusCode);
        var shifts = await visitor.PageAsync(page + "/export?by=shift&format=csv");
        Assert.Contains(",24,100", shifts);
        Assert.DoesNotContain(",42,", shifts);
        Assert.Contains("2022-09-19,2,1,1,1", await visitor.PageAsync(page + "/export?by=day&format=csv"));
        Assert.Contains(",2,1,1,1,1", await visitor.PageAsync(page + "/export?by=kind&format=csv")); // one penalty
        Assert.Contains(GreenWeekWorld.Name, await visitor.PageAsync("/streets/campaigns/export?format=csv"));
        await visitor.PageAsync("/streets/campaigns/" + Guid.NewGuid(), HttpStatusCode.NotFound);
    }

    /// <returns>The case's page.</returns>
    private static Task<string> EnterAsync(SignedInClient who, string at, bool isPictured) => MustAsync(who, "/cases/enter", "enter", isPictured ? [Photo(isClean: false)] : [],
        ("Form.Source", "Patrol"), ("Form.Kind", "dirty-corner"), ("Form.Area", GreenWeekWorld.Community), ("Form.Address", at), ("Form.Text", "墙角堆着垃圾"));

    /// <returns>The page it led to.</returns>
    private static async Task<string> MustAsync(SignedInClient who, string page, string form, (string, byte[])[] files, params (string, string)[] fields)
    {
        var shown = await who.Http.PageAsync(page);
        using var answer = files.Length == 0 ? await who.Http.SendFormAsync(page, shown, form, fields) : await who.Http.SendWithFilesAsync(page, shown, form, files, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{form} at {page}: {await answer.TextAsync()}");
        return "/" + answer.Headers.Location!.ToString().Split('/', 4)[^1].TrimStart('/');
    }

    private static (string, byte[]) Photo(bool isClean) => ("photo", GreenWeekWorld.Photograph(isClean));
}
