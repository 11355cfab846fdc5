using Wutong.Stations.Audits;
using Wutong.Stations.Instructors;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;

namespace Wutong.Stations.Demonstration;

/// <summary>The plan and what stands on the ground: three zones, the model street with a corner in each of its shops, a corner on each street, a station in each community, the two hubs, and the twelve instructors who serve them.</summary>
internal sealed class DemonstrationPlaces(DemonstrationLife life, DemonstrationGround ground)
{
    private const int Zones = 3, Shops = 36, Instructors = 12;
    private static readonly string[] All = ["hot-water", "charging", "heating", "first-aid", "seats", "reading", "wifi", "notices"], NoWater = ["charging", "first-aid", "seats", "reading", "notices"], Corner = ["hot-water", "charging", "first-aid", "seats"];
    private static readonly string[] Hours = ["Mo-Su 07:00-22:00", "24/7", "Mo-Su 08:00-20:00", "Mo-Fr 08:00-21:00; Sa-Su 09:00-18:00"];
    private static readonly (string Kind, string Word)[] Trades = [("catering", "面馆"), ("retail", "便利店"), ("services", "理发店"), ("catering", "快餐店"), ("retail", "水果店"), ("repair", "手机维修"), ("services", "洗衣店"), ("leisure", "书店"), ("catering", "茶饮店"), ("retail", "药店")];
    private const string Names = "甲乙丙丁戊己庚辛壬癸子丑";

    public async Task LiveAsync()
    {
        await PlanAsync();
        await CornersAsync();
        var stations = await StationsAsync();
        var hubs = await HubsAsync();
        await InstructorsAsync(stations, hubs);
        await AuditsAsync(stations);
    }

    private async Task PlanAsync()
    {
        await life.RunAsync(new DeclarePart(PlanPart.ModelStreet, ground.Street.Code, ground.Model.Code));
        foreach (var (road, _) in ground.Roads) await life.RunAsync(new DeclarePart(PlanPart.Road, ground.Street.Code, road.Code));
        var fromWest = ground.Communities.OrderBy(c => c.Centre.LonE7).ToList();
        for (var i = 0; i < Zones; i++)
        {
            var code = $"{ground.Street.Code}-Z{i + 1}";
            var members = fromWest.Where((_, at) => at * Zones / fromWest.Count == i).Select(c => c.Code).ToList();
            await life.RunAsync("territory.add-zone", new { entry = new { code, nameZh = $"清远第{"一二三"[i]}片区 示例", areaCode = ground.Street.Code, members, nameEn = $"Qingyuan Zone {i + 1} (sample)" } });
            await life.RunAsync(new DeclarePart(PlanPart.Zone, ground.Street.Code, code));
        }
    }

    private async Task CornersAsync()
    {
        foreach (var (door, i) in ground.Doors(Shops).Select((door, i) => (door, i)))
        {
            var (kind, word) = Trades[i % Trades.Length];
            var (number, name) = ($"{i + 1} 号", $"大西街{i + 1}号{word} 示例");
            var shop = await life.RunAsync("streets.add-shop", new { shop = new { name, road = ground.Model.Code, door = number, kind, area = door.Community } });
            await life.RunAsync(new RegisterStation(new(StationKind.Corner, $"{name.Replace(" 示例", "", StringComparison.Ordinal)}服务角 示例", $"大西街 {number}店内", door.At.LonE7, door.At.LatE7, door.Community, ground.Model.Code, shop, Hours[i % Hours.Length], i % 5 == 4 ? All : Corner)));
        }
        foreach (var (road, drawn) in ground.Roads)
        {
            var at = DemonstrationGround.Middle(drawn[0]);
            await life.RunAsync(new RegisterStation(new(StationKind.Corner, $"{road.NameZh}服务角 示例", $"{road.NameZh}中段，临街", at.LonE7, at.LatE7, drawn[0].Place.Community, road.Code, null, Hours[0], Corner)));
        }
    }

    private async Task<List<string>> StationsAsync()
    {
        var stations = new List<string>();
        foreach (var (community, i) in ground.Communities.Select((c, i) => (c, i)))
        {
            var home = ground.Homes.GetValueOrDefault(community.Code);
            var (at, where) = (home?.At ?? community.Centre, home?.NameZh ?? community.NameZh);
            stations.Add(await life.RunAsync(new RegisterStation(new(StationKind.Station, $"{Plain(community.NameZh)}小哥驿站 示例", $"{where}门口，社区服务站一层", at.LonE7, at.LatE7, community.Code, null, null, Hours[i % Hours.Length], i % 4 == 3 ? NoWater : All))));
        }
        return stations;
    }

    private async Task<List<string>> HubsAsync()
    {
        var hubs = new List<string>();
        foreach (var ((at, community), name) in ground.Doors(2).Zip(["华林", "百盛"]))
            hubs.Add(await life.RunAsync(new RegisterStation(new(StationKind.Hub, $"{name}小哥枢纽 示例", $"{name}商业体一层，员工通道旁", at.LonE7, at.LatE7, community, ground.Model.Code, null, "Mo-Su 08:00-23:00", All))));
        return hubs;
    }

    private async Task InstructorsAsync(List<string> stations, List<string> hubs)
    {
        for (var i = 0; i < Instructors; i++)
        {
            var community = ground.Communities[i % ground.Communities.Count];
            var id = Guid.Parse(await life.RunAsync(new AppointInstructor($"指导员{Names[i]}", $"{Plain(community.NameZh)}党总支 示例", ground.Street.Code, life.Today.AddDays(-120 + i))));
            await life.RunAsync(new AssignInstructor(id, stations[i % stations.Count]));
            if (i < hubs.Count) await life.RunAsync(new AssignInstructor(id, hubs[i]));
        }
    }

    private async Task AuditsAsync(List<string> stations)
    {
        foreach (var (code, i) in stations.Take(4).Select((code, i) => (code, i)))
            await life.RunAsync(new RecordAudit(code, life.Today.AddDays(-20 + i), new Dictionary<string, int> { ["equipment"] = i == 3 ? 6 : 9, ["hours"] = 9, ["cleanliness"] = 8 + i % 2, ["safety"] = 9, ["service"] = 8 }, IsMet: i != 3, i == 3 ? 2 : 4, i == 3 ? "没有热水，微波炉还没有装" : "配置齐全，标识醒目"));
    }

    /// <summary>A name without the mark that it is a sample, to be put into a longer one that bears it.</summary>
    private static string Plain(string name) => name.Replace("示例", "", StringComparison.Ordinal).Trim();
}
