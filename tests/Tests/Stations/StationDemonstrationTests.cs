using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Stations;

/// <summary>清远街道, read through HTTP as anybody and as its staff would.</summary>
public sealed partial class StationDemonstrationTests
{
    private const string Qingyuan = "140213055000";

    [Fact]
    public async Task The_demonstration_gives_the_numbers_of_the_source_and_every_number_opens_its_records()
    {
        await using var site = await City.NewSite().With("Demonstration", "true").ReadyAsync("demonstration-stations");
        using var anybody = site.CreateClient();
        Assert.Equal("12 2 3 1 107 5 8 3 2 3 4 3 3", string.Join(' ', await CountsAsync(anybody, "instructors", "hubs", "zones", "model-streets", "enterprises", "mechanisms", "rules", "rules-learning", "rules-incentive", "rules-care", "union-activities", "women-activities", "youth-activities")));
        var rate = await anybody.PageAsync($"/figures/stations.shops-with-corner-rate?area={Qingyuan}");
        foreach (var words in (string[])[">有服务角的商户 36</a>", ">沿街商户 36</a>"]) Assert.Contains(words, rate); // shops, n of n, apart from the 107 enterprises
        var plan = await anybody.PageAsync("/stations/plan");
        Assert.Contains("<h1>一条街、两个点、三区域、全覆盖</h1>", plan);
        foreach (var words in (string[])["大西街", "36 / 36 家登记商户", "华林小哥枢纽", "百盛小哥枢纽", "清远第三片区", "素质培养 3；激励评价 2；小哥驿站服务关爱 3"]) Assert.Contains(words, plan);
        Assert.Equal(107, Number(plan, "大小企业"));
        Assert.Equal((12, 5, 8), (Number(plan, "党建指导员"), Number(plan, "工作机制"), Number(plan, "具体制度")));
        var communities = Number(plan, "有驿站的社区");
        Assert.Contains($"{communities} / {communities} 个社区", plan);
        var streets = Number(plan, "有服务角的街");
        Assert.True(streets > 1, $"{streets} streets in the plan");
        Assert.Contains($"{streets} / {streets} 条规划的街", plan);
        foreach (var link in FigureLinks.Matches(plan).Select(m => m.Groups[1].Value)) await anybody.PageAsync("/" + link);
        Assert.Contains("共 107 家", await anybody.PageAsync("/" + HrefOf(plan, "大小企业")));
        Assert.Contains("共 36 处", await anybody.PageAsync("/" + HrefOf(plan, "有小哥服务角的商户")));
        var rules = await anybody.PageAsync("/stations/rules");
        foreach (var words in (string[])["机制 5 项", "制度 8 项，3 类", "组织设置", "关爱服务", "素质培养", "互助共建", "激励保障", "激励评价", "小哥驿站服务关爱"]) Assert.Contains(words, rules);
        Assert.Contains("示意数据", plan);
        foreach (var page in (string[])["stations", "stations/plan", "stations/coverage", "stations/rules", "stations/activities", "stations/instructors", "stations/enterprises", "stations/near?lon=113.27&lat=40.0925&open=0", HrefOf(plan, "有小哥服务角的商户")])
        {
            Assert.Empty(Html.EnglishIn(await anybody.PageAsync("/" + page)));
            Assert.Empty(Html.UnmarkedChinese(await anybody.PageAsync("/en/" + page)));
        }
        await using var scope = site.Services.CreateAsyncScope();
        Assert.All(await scope.ServiceProvider.GetRequiredService<LawBook>().CheckAsync(default), check => Assert.Empty(check.Breaches));
        await site.Services.GetServices<IStartupWork>().Single(w => w.Name == "demonstration-stations").RunAsync(scope.ServiceProvider, null!, default); // the next start makes no more
        Assert.Equal("12 107", string.Join(' ', await CountsAsync(anybody, "instructors", "enterprises")));

        // a courier looks for hot water
        var near = await anybody.PageAsync("/stations/near?lon=113.27&lat=40.0925&item=hot-water&open=0");
        Assert.Contains("分钟", near);
        Assert.Contains("class=\"rt\"", near); // the way is drawn
        var minutes = Minutes.Matches(near).Select(m => int.Parse(m.Groups[1].Value, null)).ToList();
        Assert.True(minutes.Count > 1 && minutes.SequenceEqual(minutes.Order()), string.Join(' ', minutes));

        // and the subdistrict's staff close a station: the plan shows the gap at once
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Qingyuan));
        using var stranger = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, "140213066000"));
        var list = await anybody.PageAsync($"/stations?kind=station&area={Qingyuan}");
        var station = StationLinks.Match(list).Groups[1].Value;
        await stranger.Http.PageAsync($"/stations/{station}/change", HttpStatusCode.NotFound);
        using (var closed = await clerk.Http.SendAsync($"/stations/{station}/change", "close")) Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
        var after = await anybody.PageAsync("/stations/plan");
        Assert.Equal(communities - 1, Number(after, "有驿站的社区"));
        Assert.DoesNotContain("全覆盖</h1>", after);
        Assert.Contains("还缺 1 个", await anybody.PageAsync($"/stations/coverage?area={Qingyuan}"));
        Assert.Contains("已停用", await anybody.PageAsync($"/stations/{station}"));
    }

    /// <summary>Of each figure of the catalogue, how many records it opens for anybody.</summary>
    private static async Task<List<int>> CountsAsync(HttpClient client, params string[] figures)
    {
        var counts = new List<int>();
        foreach (var figure in figures)
        {
            using var records = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/figures/stations.{figure}/records?format=json&area={Qingyuan}", UriKind.Relative)));
            counts.Add(records.RootElement.GetArrayLength());
        }
        return counts;
    }

    private static int Number(string page, string name) => int.Parse(Regex.Match(page, $"<b>([\\d,]+)(?:<small>[^<]*</small>)?</b><span>{name}</span>").Groups[1].Value, System.Globalization.NumberStyles.AllowThousands, null);

    private static string HrefOf(string page, string name) => Regex.Match(page, $"<a class=\"fig\" href=\"([^\"]+)\"><b>(?:(?!</a>).)*<span>{name}</span>").Groups[1].Value;

    [GeneratedRegex("<a class=\"fig\" href=\"([^\"]+)\"")] private static partial Regex FigureLinks { get; }
    [GeneratedRegex("<span class=\"min\">(\\d+)<small>")] private static partial Regex Minutes { get; }
    [GeneratedRegex("<a href=\"stations/(Z[0-9A-F]{10})\"")] private static partial Regex StationLinks { get; }
}
