using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Greening;

/// <summary>故事四 through HTTP, as anybody reads it and as its staff fill its forms.</summary>
public sealed partial class GreenPageTests
{
    private const string District = "140213000000";

    [Fact]
    public async Task The_demonstration_tells_the_story_and_staff_work_on_it()
    {
        await using var site = await City.NewSite().With("Demonstration", "true").ReadyAsync("demonstration-greening");
        await site.ReadyAsync(); // the map, too
        using var anybody = site.CreateClient();
        Assert.Equal((11, 52), (await FigureAsync(anybody, "sites"), await FigureAsync(anybody, "containers"))); // seven bridges of the old city and four more
        Assert.True(await FigureAsync(anybody, "plants") > 1500);
        Assert.True(await FigureAsync(anybody, "inspections") >= 1);
        Assert.True(await FigureAsync(anybody, "care-done") >= 1);
        var survival = JsonDocument.Parse(await anybody.GetStringAsync(new Uri("/api/figures/greening.survival", UriKind.Relative))).RootElement;
        Assert.InRange(survival.GetProperty("value").GetInt32(), 1, survival.GetProperty("of").GetInt32() - 1);
        var list = await anybody.PageAsync("/greening");
        foreach (var said in (string[])["迎宾街", "大同南站", "南环路", "平城桥", "11 处点位", "清远门桥 示例"]) Assert.Contains(said, list);
        var (street, year) = (Site(list, "迎宾街"), TimeProvider.System.ChinaToday.Year + 1);
        var place = await anybody.PageAsync("/" + street);
        foreach (var said in (string[])["北侧花箱 1 号", "灯杆盆", "垂吊牵牛", "园林绿化二班 示例"]) Assert.Contains(said, place);
        Assert.DoesNotContain("占绿毁绿", place); // for who inspects there
        var forecast = await anybody.PageAsync($"/greening/forecast?from={year}-05-20&weeks=4");
        foreach (var said in (string[])["预报怎么算", "52 个容器要栽", $"{year}-05-06", "垂吊牵牛"]) Assert.Contains(said, forecast); // all are over by the next season
        var lines = JsonDocument.Parse(await anybody.GetStringAsync(new Uri($"/greening/forecast/export?format=json&from={year}-05-20&weeks=4", UriKind.Relative))).RootElement;
        Assert.Equal((11, 52), (lines.GetArrayLength(), lines.EnumerateArray().Sum(l => l.GetProperty("bare").GetInt32() + l.GetProperty("over").GetInt32())));
        var container = Container.Match(place).Value;
        string[] pages = ["greening", street, container, "greening/varieties", $"greening/forecast?from={year}-05-20", $"greening/forecast?from={year}-01-05&weeks=2", $"greening/calendar?month={year - 1}-08", "greening/calendar?month=2040-01"];
        foreach (var page in pages)
        {
            Assert.Empty(Html.EnglishIn(await anybody.PageAsync("/" + page)));
            Assert.Empty(Html.UnmarkedChinese(await anybody.PageAsync("/en/" + page)));
        }
        await using var scope = site.Services.CreateAsyncScope();
        Assert.All(await scope.ServiceProvider.GetRequiredService<LawBook>().CheckAsync(default), check => Assert.Empty(check.Breaches));
        await site.Services.GetServices<IStartupWork>().Single(w => w.Name == "demonstration-greening").RunAsync(scope.ServiceProvider, null!, default); // the next start makes no more
        Assert.Equal(11, await FigureAsync(anybody, "sites"));

        // staff: the encroachment with its units, an inspection on the phone, replanting, labels, weather, the nursery
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, District));
        Assert.Contains("侵占绿地", await clerk.Http.PageAsync("/" + street));
        var codes = Inputs.Matches(await clerk.Http.PageAsync($"/{street}/inspect")).Select(m => m.Groups[1].Value).ToList();
        using (var wrong = await clerk.Http.SendAsync($"/{street}/inspect", "inspect", ("missing-" + codes[0], "9999"))) Assert.Contains("请填 0 到", await wrong.TextAsync());
        var inspection = await MustAsync(clerk, $"/{street}/inspect", "inspect", ("missing-" + codes[0], "2"), ("withered-" + codes[0], "1"), ("litter", codes[1]), ("Form.Note", "靠路口一箱被碰歪"));
        var seen = await clerk.Http.PageAsync(inspection);
        foreach (var said in (string[])["缺 2 株，枯 1 株，1 个容器有垃圾", "派补植 3 株"]) Assert.Contains(said, seen);
        await MustAsync(clerk, inspection, "replant");
        Assert.Contains("补植任务", await clerk.Http.PageAsync(inspection));
        Assert.Equal(8, Labels.Count(await clerk.Http.PageAsync($"/{street}/labels")));
        await MustAsync(clerk, "/greening/plans", "weather", ("Form.Area", District), ("Form.Day", ChinaDay.Text(TimeProvider.System.ChinaToday)), ("Form.Rain", "yes"), ("Form.Celsius", "-3"));
        Assert.Contains("有雨 · -3 ℃", await clerk.Http.PageAsync("/greening/plans"));
        await MustAsync(clerk, "/greening/varieties/new", "variety", ("Form.NameZh", "金盏菊"), ("Form.From", "06-01"), ("Form.To", "10-01"), ("Form.DaysToFlower", "12"), ("Form.DaysInFlower", "60"), ("Form.Area", District));
        var plans = await MustAsync(clerk, "/greening/plans/new", "plan", ("Form.Kind", "pests"), ("site", street.Split('/')[^1]), ("Form.FromMonth", "6"), ("Form.ToMonth", "9"), ("Form.LimitHours", "8"), ("Form.FirstDay", ChinaDay.Text(TimeProvider.System.ChinaToday)), ("Form.EveryDays", "20"), ("Form.Unit", Option(await clerk.Http.PageAsync("/greening/plans/new"), "园林绿化三班")));
        Assert.Contains("每 20 天", await clerk.Http.PageAsync(plans));
        foreach (var page in (string[])[inspection, $"/{street}", $"/{street}/inspect", $"/{street}/labels", "/greening/plans", "/greening/plans/new", "/greening/nurseries", "/greening/varieties/new"])
        {
            Assert.Empty(Html.EnglishIn(await clerk.Http.PageAsync(page)));
            Assert.Empty(Html.UnmarkedChinese(await clerk.Http.PageAsync("/en" + page)));
        }
    }

    private static string Site(string list, string name) => Regex.Match(list, $"href=\"(greening/sites/Y[0-9A-F]+)\"[^>]*>{name}<").Groups[1].Value;

    private static string Option(string page, string words) => Regex.Match(page, $"<option value=\"([^\"]+)\"[^>]*>[^<]*{words}").Groups[1].Value;

    private static async Task<int> FigureAsync(HttpClient client, string figure) => JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/figures/greening.{figure}", UriKind.Relative))).RootElement.GetProperty("value").GetInt32();

    /// <returns>Where it went.</returns>
    private static async Task<string> MustAsync(SignedInClient client, string path, string form, params (string, string)[] fields)
    {
        using var answer = await client.Http.SendAsync(path, form, fields);
        if (answer.StatusCode != HttpStatusCode.Found) Assert.Fail($"{path} {form}: {(int)answer.StatusCode} {string.Join(" | ", Messages.Matches(await answer.TextAsync()).Select(m => m.Value))}");
        return new Uri(new Uri("http://localhost/"), answer.Headers.Location!).AbsolutePath;
    }

    [GeneratedRegex("greening/containers/H[0-9A-F]{10}")] private static partial Regex Container { get; }
    [GeneratedRegex("name=\"missing-(H[0-9A-F]{10})\"")] private static partial Regex Inputs { get; }
    [GeneratedRegex("<li><svg class=\"qr\"")] private static partial Regex Labels { get; }
    [GeneratedRegex("(?<=<p class=\"msg\"[^>]*>).*?(?=</p>)|(?<=class=\"late said\"[^>]*>).*?(?=</p>)")] private static partial Regex Messages { get; }
}
