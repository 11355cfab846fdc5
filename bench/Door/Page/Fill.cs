using Wutong.Bench.Door.Host;
using Wutong.Bench.Door.Soak;
using Wutong.Platform.Access;
using Wutong.Territory;

namespace Wutong.Bench.Door.Page;

/// <summary>A data folder for the page bench: the demonstration district, tasks given by commands in several streets, and a street clerk who is signed in.</summary>
internal sealed class Fill(FillSite site)
{
    private const string Street = "140213066000";
    private const int Streets = 6, AtOnce = 32;

    /// <summary>Prints the clerk's session token, and nothing else.</summary>
    public static async Task<int> RunAsync(string folder, int tasks)
    {
        await using var site = await FillSite.StartAsync($"--Data={folder}");
        await new Fill(site).GiveAsync(tasks);
        await Console.Out.WriteLineAsync("token " + await site.SignInAsync(Roles.Subdistrict, Street));
        return 0;
    }

    /// <summary>Every other task is the clerk's street's: some thousands stand behind the page's fifty rows.</summary>
    private async Task GiveAsync(int count)
    {
        var (unit, streets) = (await site.RunAsync("people.register-unit", new { code = "bench", nameZh = "环卫中心", kind = "company", areaCode = Street }), await OthersAsync());
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
            await site.RunAsync("tasks.give", Load.GiveTask($"清理第 {number} 处道边杂物", unit.ToString(), number % 2 == 0 ? Street : streets[number / 2 % streets.Count])));
    }

    private async Task<List<string>> OthersAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<IAreas>().ListAsync(AreaLevel.Subdistrict, null, null, Streets, default);
        return [.. page.Items.Select(a => a.Code).Where(c => c != Street)];
    }
}
