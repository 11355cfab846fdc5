using Wutong.Greening.Care;
using Wutong.Greening.Inspections;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;

namespace Wutong.Tests.Access;

/// <summary>A greening site in the grid of 文兴社区 with what belongs to it, by the words that stand for them in the access table.</summary>
internal static class GreenRecords
{
    public static async Task<IReadOnlyDictionary<string, string>> MakeAsync(Func<ICommand, Task<Answer.Done>> run, string grid, Guid unit)
    {
        var (words, today, day) = (new Dictionary<string, string>(StringComparer.Ordinal) { ["{green-today}"] = ChinaDay.Text(TimeProvider.System.ChinaToday) }, TimeProvider.System.ChinaToday, new DateOnly(2022, 8, 1));
        async Task<string> MakeOneAsync(string word, ICommand command) => words["{" + word + "}"] = (await run(command)).Id;
        var site = await MakeOneAsync("green-site", new AddSite(Site("测试街", grid)));
        await MakeOneAsync("closing-green-site", new AddSite(Site("要停的街", grid)));
        var container = await MakeOneAsync("green-container", new AddContainers(site, ContainerKind.Box, "花箱", 60));
        await MakeOneAsync("closing-green-container", new AddContainers(site, ContainerKind.Column, "花柱", 60));
        var variety = await MakeOneAsync("green-variety", new AddVariety(new("矮牵牛", "06-01", "09-30", 10, 60, "Petunia"), AccessWorld.Community));
        var nursery = await MakeOneAsync("green-nursery", new AddNursery("苗圃", AccessWorld.Community));
        await run(new ReceivePlants(nursery, variety, 100, day));
        await run(new Plant(container, variety, day, 20));
        await MakeOneAsync("green-inspection", new RecordInspection(site, [new(container, 2, 1)]));
        await MakeOneAsync("green-plan", new MakePlan(GreeningCare, [site], 1, 12, 5, unit, today.AddDays(30)));
        return words;
    }

    private const string GreeningCare = "weeding";

    private static SiteDraft Site(string name, string grid) => new(SiteKind.Street, name, "路口", 1_133_006_000, 400_803_000, grid);
}
