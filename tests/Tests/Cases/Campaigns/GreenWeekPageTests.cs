using System.Net;
using System.Text.RegularExpressions;
using Wutong.Cases.Checking;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Files;
using Microsoft.Extensions.DependencyInjection;
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

        var settled = await EnterAsync(world, "文兴路东侧墙角", GreenWeekWorld.Photograph(isClean: false));
        await world.Site.DoAsync(new SettleOnSpot(settled, CaseOutcome.Cleared, "当场清走") { Taken = [await TakenAsync(world, isClean: true)] });
        await world.Site.DoAsync(new PassCase(settled, CaseOutcome.Penalty, "交罚 8 号"), Actor.Program("checker"));
        await EnterAsync(world, "某小区 3 号楼王某家门口", null);
        var told = await visitor.PageAsync(page);
        foreach (var words in (string[])[GreenWeekWorld.Theme, "1 / 2 件", "其中当场处置 1 件", "<svg", "按道路", "没有写明道路", "还没有可以看的前后照片", "还没有记劝导岗"]) Assert.Contains(words, told);
        foreach (var words in (string[])["王某", "files/", "记劝导岗</a>"]) Assert.DoesNotContain(words, told);
        Assert.Equal(2, Regex.Count(await grid.Http.PageAsync(page), "<img src=\"files/[0-9a-f-]{36}/thumb\"")); // whoever may see the case
        await world.Site.DoAsync(new PublishCase(settled, "墙角的垃圾", null, [1, 2]));
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

    private static async Task<Guid> EnterAsync(GreenWeekWorld world, string at, byte[]? photo) => (await world.Site.DoAsync(new EnterCase(Guid.CreateVersion7(), "dirty-corner", "墙角堆着垃圾", CaseSource.Patrol, Address: at, Area: GreenWeekWorld.Community) { Taken = photo is null ? [] : [await TakenAsync(world, isClean: false)] }));

    private static async Task<ReceivedFile> TakenAsync(GreenWeekWorld world, bool isClean)
    {
        await using var content = new MemoryStream(GreenWeekWorld.Photograph(isClean));
        return await world.Site.Services.GetRequiredService<IFileIntake>().TakeAsync(content, "现场.jpg");
    }
}
