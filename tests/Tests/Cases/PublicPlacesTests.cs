using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Tests.People;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases;

/// <summary>Where a problem is: found by name, told to the public or kept from it.</summary>
public sealed class PublicPlacesTests(CasePagesTests.OneCity city) : IClassFixture<CasePagesTests.OneCity>
{
    private const int Zoom = 16;

    [Theory, InlineData("report?kind=litter&q=", "report?kind=litter"), InlineData("problems?view=map&kind=litter&q=", "problems?kind=litter&view=map")]
    public async Task A_crossing_is_found_by_its_streets_and_leads_to_its_position(string page, string to)
    {
        using var visitor = city.Site.CreateClient();
        var found = await visitor.PageAsync("/" + page + Uri.EscapeDataString("文兴路和开源街的路口"));
        var link = Regex.Match(found, $"href=\"({Regex.Escape(to)}&lon=113[.][0-9]+&lat=40[.][0-9]+&address=[^\"]+)\">文兴路与开源街路口");
        Assert.True(link.Success, found);
        var there = await visitor.PageAsync("/" + link.Groups[1].Value);
        Assert.Contains("文兴路与开源街路口", there);
        Assert.Contains(to[0] == 'r' ? "已带上位置" : "data-at=\"113.", there);
        Assert.Contains("没有找到“无此地名”", await visitor.PageAsync("/" + page + Uri.EscapeDataString("无此地名")));
        Assert.Contains("A place, a street, a crossing", await visitor.PageAsync("/en/" + page + "x"));
    }

    [Fact]
    public async Task The_public_map_leads_to_a_report_of_the_place_that_was_found()
    {
        using var visitor = city.Site.CreateClient();
        var page = await visitor.PageAsync("/problems?view=map&lon=113.34&lat=40.08&address=" + Uri.EscapeDataString("文兴路"));
        var link = Regex.Match(page, "href=\"(report[?]lon=113[^\"]+)\"");
        var kinds = await visitor.PageAsync("/" + link.Groups[1].Value);
        Assert.Matches("href=\"report[?]kind=litter&lon=113.34[^\"]*&address=[^\"]+\"", kinds);
    }

    [Fact]
    public async Task A_point_that_is_somebodys_home_is_shown_to_nobody_and_everything_else_is()
    {
        using var visitor = city.Site.CreateClient();
        var (lon, lat) = city.Corner;
        var id = Guid.CreateVersion7();
        await city.Site.DoAsync(new EnterCase(id, "litter", "三楼窗外扔垃圾", CaseSource.Hotline, (int)(lon * 1e7), (int)(lat * 1e7), "3 号楼 2 单元"));
        var number = await city.Site.AskAsync<AppDb, string>(db => db.Set<CaseRow>().Where(c => c.Id == id).Select(c => c.Number).SingleAsync());
        await city.Site.DoAsync(new PublishCase(id, "窗外有垃圾", "文兴社区"));
        Assert.Equal(JsonValueKind.Object, await GeometryAsync(visitor, number));
        await UntilAsync(async () => (await TileAsync(visitor, lon, lat)).Contains(number, StringComparison.Ordinal));

        using var checker = await city.Site.SignInAsync(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, "140213066000"));
        Assert.Contains("图上的点是人家里", await checker.Http.PageAsync($"/cases/{id}"));
        using var hidden = await checker.Http.SendAsync($"/cases/{id}", "act-Publish", ("Act.PublicText", "窗外有垃圾"), ("Act.Address", ""), ("Act.HidePoint", "true"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, hidden.StatusCode);
        Assert.Matches("name=\"Act.HidePoint\" value=\"true\" checked", await checker.Http.PageAsync($"/cases/{id}"));
        Assert.Equal(JsonValueKind.Null, await GeometryAsync(visitor, number));
        await UntilAsync(async () => !(await TileAsync(visitor, lon, lat)).Contains(number, StringComparison.Ordinal));
        Assert.Contains("窗外有垃圾", await visitor.PageAsync($"/problems/{number}"));
        Assert.DoesNotContain(number, await visitor.PageAsync(FormattableString.Invariant($"/report?kind=litter&lon={lon}&lat={lat}")));
        await using var scope = city.Site.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<AppDb>().Set<CaseRow>().AnyAsync(c => c.Id == id && c.LonE7 != null)); // staff still go there
    }

    private static async Task<JsonValueKind> GeometryAsync(HttpClient visitor, string number)
    {
        using var all = JsonDocument.Parse(await visitor.GetStringAsync(new Uri("/problems/cases.geojson?kind=litter", UriKind.Relative)));
        return all.RootElement.GetProperty("features").EnumerateArray().Single(f => f.GetProperty("properties").GetProperty("number").GetString() == number).GetProperty("geometry").ValueKind;
    }

    private static Task<string> TileAsync(HttpClient visitor, double lon, double lat)
    {
        var side = 1 << Zoom;
        var (x, y) = ((int)((lon + 180) / 360 * side), (int)((1 - Math.Asinh(Math.Tan(lat * Math.PI / 180)) / Math.PI) / 2 * side));
        return visitor.GetStringAsync(new Uri($"/problems/map/{Zoom}/{x}/{y}?kind=litter", UriKind.Relative));
    }

    /// <summary>What any node commits is on the map within two seconds.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var since = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), "the map does not show it");
            await Task.Delay(100);
        }
    }
}
