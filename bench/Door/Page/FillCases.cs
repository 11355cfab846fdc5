using Wutong.Bench.Door.Host;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.Bench.Door.Page;

/// <summary>A data folder for the Open311 bench: the demonstration district and public cases all over it, by commands.</summary>
internal sealed class FillCases(FillSite site)
{
    private const int AtOnce = 32, Newest = 2000;
    private static readonly string[] Kinds = ["lamp", "dirty-corner", "litter", "manhole", "rubble", "other"];

    public static async Task<int> RunAsync(string folder, int cases)
    {
        await using var site = await FillSite.StartAsync($"--Data={folder}", "--DemonstrationTasks=false");
        await new FillCases(site).EnterAsync(cases);
        return 0;
    }

    private async Task EnterAsync(int count)
    {
        var unit = await site.RunAsync("people.register-unit", new { code = "bench", nameZh = "环卫中心", kind = "company", areaCode = "140213000000" });
        var (areas, older) = (await AreasAsync(), Math.Max(0, count - Newest));
        foreach (var (from, to) in ((int, int)[])[(0, older), (older, count)]) // the newest last
            await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await EnterAsync(number, areas[number % areas.Count], number >= older && number % 2 == 0 ? unit : null));
    }

    private async Task EnterAsync(int number, Area area, Guid? unit)
    {
        var (kind, at) = (Kinds[number % Kinds.Length], area.Centre);
        var text = $"{area.NameZh}第 {number} 处：路边堆了杂物，挡住盲道，雨天积水，请派人看看";
        var id = await site.RunAsync("cases.enter", new { id = Guid.CreateVersion7(), kind, text, source = "patrol", lonE7 = at.LonE7, latE7 = at.LatE7, address = $"{area.NameZh} {number % 300} 号", answers = kind == "manhole" ? new { danger = (string[])["open"] } : null });
        await site.RunAsync("cases.publish", new Dictionary<string, object> { ["case"] = id, ["address"] = area.NameZh + "附近" });
        if (unit is not { } lead) return;
        await site.RunAsync("cases.register", new Dictionary<string, object> { ["case"] = id });
        await site.RunAsync("cases.dispatch", new Dictionary<string, object> { ["case"] = id, ["lead"] = lead });
    }

    private async Task<List<Area>> AreasAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (places, index) = (scope.ServiceProvider.GetRequiredService<IAreas>(), await scope.ServiceProvider.GetRequiredService<IAreaLookup>().NowAsync(default));
        return [.. (await places.ListAsync(AreaLevel.Community, null, null, 200, default)).Items.Where(a => index.At(a.Centre) is not null)];
    }
}
