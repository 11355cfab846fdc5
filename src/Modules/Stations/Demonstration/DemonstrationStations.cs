using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Stations.Register;
using Wutong.Territory;

namespace Wutong.Stations.Demonstration;

/// <summary>演示驿站: the plan of 清远街道 一条街、两个点、三区域、全覆盖, its stations, instructors, activities, mechanisms and rules; all through the door. Places and texts are made up, the numbers are those the source states.</summary>
internal sealed class DemonstrationStations(IConfiguration configuration) : IStartupWork
{
    private const string Qingyuan = "140213055000", ModelStreet = "大西街";

    public string Name => "demonstration-stations";
    public int Order => 230; // after the accounts, the tasks and the cases

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<StationRow>().AnyAsync(ct)) return;
        if (await GroundAsync(services, ct) is not { } ground) return;
        var life = new DemonstrationLife(services.GetRequiredService<WriteDoor>(), services.GetRequiredService<TimeProvider>(), ct);
        progress.Report(0.1, "正在登记清远街道的驿站、服务角和枢纽", "Registering stations, corners and hubs");
        await new DemonstrationPlaces(life, ground).LiveAsync();
        progress.Report(0.6, "正在登记大西街的企业", "Registering enterprises");
        await new DemonstrationFirms(life, ground).LiveAsync();
        progress.Report(0.9, "正在写机制、制度和活动", "Writing mechanisms, rules and activities");
        await new DemonstrationWork(life, ground).LiveAsync();
    }

    /// <returns>Null where the schematic city is another one.</returns>
    private static async Task<DemonstrationGround?> GroundAsync(IServiceProvider services, CancellationToken ct)
    {
        var (areas, sections, roads, estates) = (services.GetRequiredService<IAreas>(), services.GetRequiredService<IRoadSections>(), services.GetRequiredService<IEntries<Road>>(), services.GetRequiredService<IEntries<Estate>>());
        var all = Actor.Program("demonstration").ReachOf(StationsPermissions.View, services.GetRequiredService<Rights>());
        if (await areas.FindAsync(Qingyuan, ct) is not { } street) return null;
        var named = new List<Road>();
        await foreach (var road in roads.AllAsync(all, null).WithCancellation(ct)) named.Add(road);
        if (named.Find(r => r.NameZh == ModelStreet) is not { } model) return null;
        var communities = (await areas.ListAsync(AreaLevel.Community, Qingyuan, null, 500, ct)).Items;
        var homes = new Dictionary<string, Estate>(StringComparer.Ordinal);
        foreach (var community in communities)
            if ((await estates.ListAsync(all, community.Code, null, 1, ct)).Items is [var estate]) homes[community.Code] = estate;
        var own = new List<(Road Road, IReadOnlyList<RoadSection> Drawn)>();
        foreach (var road in await LongestAsync(sections, named, model.Code, ct)) own.Add((road, await DrawnAsync(sections, road.Code, ct)));
        var (along, index) = (await DrawnAsync(sections, model.Code, ct), await services.GetRequiredService<IAreaLookup>().NowAsync(ct));
        return along.Count == 0 ? null : new(street, communities, homes, model, along, own, index);
    }

    /// <summary>The streets that run through most communities of the subdistrict, most first.</summary>
    private static async Task<IReadOnlyList<Road>> LongestAsync(IRoadSections sections, List<Road> named, string model, CancellationToken ct)
    {
        var within = new List<(Road Road, int Communities)>();
        foreach (var some in named.Where(r => r.Code != model).Chunk(500))
        {
            var of = await sections.OfAsync([.. some.Select(r => r.Code)], ct);
            within.AddRange(some.Select(r => (r, of[r.Code].Count(s => s.Place.Street == Qingyuan))).Where(r => r.Item2 > 0));
        }
        return [.. within.OrderByDescending(r => r.Communities).ThenBy(r => r.Road.Code, StringComparer.Ordinal).Take(DemonstrationGround.MostRoads).Select(r => r.Road)];
    }

    private static async Task<IReadOnlyList<RoadSection>> DrawnAsync(IRoadSections sections, string road, CancellationToken ct) =>
        [.. (await sections.DrawnAsync(road, ct)).Where(s => s.Place.Street == Qingyuan && s.Line is { Rings.Count: > 0 })];
}
