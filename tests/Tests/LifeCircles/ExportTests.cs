using System.Net;
using System.Text.Json;
using MiniExcelLibs;
using Wutong.LifeCircles.Runs;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

/// <summary>An imported city is what the site serves, and its tables are files.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task An_imported_city_replaces_the_demonstration_and_its_tables_can_be_taken_away()
    {
        var data = TempFolder.New();
        await using (var before = new Site().With("Data", data).With("Demonstration", "false"))
        {
            using var early = before.CreateClient();
            await ReadyAsync(early, "/health/ready"); // its own start-up work seeds the defaults first
            var report = await before.AskAsync<ICircleImport, ImportReport>(import => import.RunAsync(new(Cli.City().Pbf, Schematic: true), null, default));
            Assert.Equal((1, false), (report.Edition, report.LocalCodes)); // a generated city has 12-digit codes of its own
        }
        await using var site = new Site().With("Data", data);
        using var client = site.CreateClient();
        using var areas = JsonDocument.Parse(await ReadyAsync(client, "/api/circle/communities.geojson?pace=elderly"));
        Assert.True(areas.RootElement.GetProperty("schematic").GetBoolean());
        Assert.True(areas.RootElement.GetProperty("features").GetArrayLength() >= 30);
        Assert.StartsWith("99", areas.RootElement.GetProperty("features")[0].GetProperty("properties").GetProperty("code").GetString(), StringComparison.Ordinal);

        var csv = await client.GetStringAsync(new Uri("/circle/export.csv", UriKind.Relative));
        Assert.Contains("编号,社区", csv, StringComparison.Ordinal);
        Assert.Contains("示意数据", csv, StringComparison.Ordinal);
        Assert.Contains("Code,Community", await client.GetStringAsync(new Uri("/en/circle/export.csv", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("编号,类别,名称", await client.GetStringAsync(new Uri("/facilities/export.csv", UriKind.Relative)), StringComparison.Ordinal);
        var first = areas.RootElement.GetProperty("features")[0].GetProperty("properties").GetProperty("code").GetString();
        foreach (var address in new[] { "/circle/export.xlsx", "/facilities/export.xlsx", $"/circle/{first}/export.xlsx" })
        {
            using var workbook = new MemoryStream(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
            Assert.Contains("口径", workbook.GetSheetNames());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/circle/000000000000/export.xlsx", UriKind.Relative))).StatusCode);
    }

    private static async Task<string> ReadyAsync(HttpClient client, string address)
    {
        for (int tries = 0; ; tries++)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries > 300) return await answer.Content.ReadAsStringAsync();
            await Task.Delay(100);
        }
    }
}
