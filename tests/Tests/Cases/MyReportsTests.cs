using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases;

/// <summary>我反映的问题: by its code without an account, by one's account, and from the one to the other.</summary>
public sealed class MyReportsTests(CasePagesTests.OneCity city) : IClassFixture<CasePagesTests.OneCity>
{
    [Fact]
    public async Task A_report_made_without_an_account_becomes_mine_by_its_code_and_nobody_elses_after()
    {
        using var visitor = city.Site.CreateClient();
        using var sent = await visitor.SendAsync("/report?kind=small-ads", "report", ("Form.Address", "文兴路 12 号墙上"), ("Form.Text", "贴了一墙小广告"));
        var follow = "/" + Regex.Match(sent.Headers.Location!.ToString(), "report/[0-9]{8}-[0-9A-Z]{5}-[0-9A-Z]{8}").Value;
        Assert.Contains($"sign-in/phone?back={Uri.EscapeDataString(follow)}", await visitor.PageAsync(follow));
        Assert.Contains("居民用手机号登录", await visitor.PageAsync("/reports"));
        using var found = await visitor.GetAsync(new Uri("/reports?ref=" + follow.Split('/')[^1].ToLowerInvariant(), UriKind.Relative));
        Assert.EndsWith(follow, found.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("没有这个查询码", await visitor.PageAsync($"/reports?ref={follow.Split('/')[^1][..14]}-22222222"));

        using var mine = await city.Site.SignInAsync();
        using var other = await city.Site.SignInAsync();
        Assert.Contains("您名下还没有反映过", await mine.Http.PageAsync("/reports"));
        var page = await other.Http.PageAsync(follow); // both opened the code's page before either pressed
        using (var claimed = await mine.Http.SendAsync(follow, "claim")) Assert.Equal(HttpStatusCode.Redirect, claimed.StatusCode);
        Assert.Contains("文兴路 12 号墙上", await mine.Http.PageAsync("/reports"));
        Assert.Contains("在“我反映的问题”里", await mine.Http.PageAsync(follow));
        using (var late = await other.Http.SendFormAsync(follow, page, "claim")) Assert.Contains("记在别人名下", await late.TextAsync());
        Assert.DoesNotContain("文兴路 12 号墙上", await other.Http.PageAsync("/reports"));
        Assert.DoesNotContain("记到我名下", await other.Http.PageAsync(follow));
        Assert.Contains("My reports", await mine.Http.PageAsync("/en/reports"));
    }

    [Fact]
    public async Task What_is_reported_signed_in_stands_among_mine_newest_first()
    {
        using var mine = await city.Site.SignInAsync();
        foreach (var text in (string[])["第一件：路边积水", "第二件：路灯不亮"])
        {
            using var sent = await mine.Http.SendAsync("/report?kind=lamp", "report", ("Form.Address", text), ("Form.Text", text));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }
        var page = await mine.Http.PageAsync("/reports");
        Assert.Contains("第一件：路边积水", page);
        Assert.Contains("第二件：路灯不亮", page);
        var first = Regex.Match(page, "report/[0-9]{8}-[0-9A-Z]{5}-[0-9A-Z]{8}").Value;
        Assert.Contains("已收到，正在受理", await mine.Http.PageAsync("/" + first));
    }

    [Fact]
    public async Task The_form_says_who_will_deal_with_it_and_warns_where_there_is_danger()
    {
        using var visitor = city.Site.CreateClient();
        Assert.Contains("请先打 110", await visitor.PageAsync("/report?kind=manhole"));
        Assert.DoesNotContain("受理后一般由", await visitor.PageAsync("/report?kind=lamp"));
        Assert.IsType<Answer.Done>(await city.Site.Services.GetRequiredService<WriteDoor>().RunAsync(new Wutong.Cases.Rules.PublishRules(0, [new("sanitation", "litter", Road: "文兴路")]), Actor.Program("tests"), null, default));
        Assert.Contains("受理后一般由环卫中心办", await visitor.PageAsync("/report?kind=litter&lon=113.3446&lat=40.0853&address=" + Uri.EscapeDataString("文兴路")));
        Assert.DoesNotContain("受理后一般由", await visitor.PageAsync("/report?kind=litter&address=" + Uri.EscapeDataString("迎宾街")));
    }
}
