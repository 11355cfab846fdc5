using Wutong.Geo;
using Wutong.Geo.Cities;
using Wutong.Geo.Maps;
using Wutong.Geo.Osm;
using Wutong.Geo.Walking;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Hosting;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Territory;

namespace Wutong.LifeCircles.Demonstration;

/// <summary>示意平城: fills an empty installation with the schematic Pingcheng, through the same files and the same writer an operator's import uses.</summary>
internal sealed class DemonstrationCity(CircleRegister register, DataFolder folder, TimeProvider time)
{
    private const string Name = "pingcheng", ClosedMarket = "140213056006-F001", TemporaryMarket = "140213056006-T001";
    private static readonly string[] GriddedCommunities = ["文兴社区", "永宁社区"]; // the ones the page names
    private const int EastE7 = 15_000; // some 130 m, in the same community
    private static readonly GeoPoint SouthWest = GeoPoint.FromDegrees(113.0, 39.9), NorthEast = GeoPoint.FromDegrees(113.6, 40.3);

    /// <summary>All of it or nothing; but another program that was first with the same city needs these streets too, so a refused save keeps them.</summary>
    public async Task BuildAsync(IStartupProgress progress, CancellationToken ct)
    {
        try { await MakeAsync(progress, ct); }
        catch
        {
            NetworkFiles.Of(folder, Name).Delete();
            throw;
        }
    }

    private async Task MakeAsync(IStartupProgress progress, CancellationToken ct)
    {
        progress.Report(0.02, "正在画示意平城的街道", "Drawing the streets of the schematic Pingcheng");
        string pbf = folder.File("networks", Name + ".osm.pbf");
        var city = await Task.Run(() => Write(pbf), ct);
        progress.Report(0.25, "正在读街道，建步行图", "Reading the streets, making the walking graph");
        var (graph, map) = await Task.Run(() => MakeNetwork(pbf, ct), ct);
        progress.Report(0.45, "正在登记 18 个街道、206 个社区（村），设施和住处", "Registering 18 subdistricts, 206 communities and villages, facilities and homes");
        await register.ReplaceAsync(new(EditionOf(graph), [.. ShapesOf(city)], [.. FacilitiesOf(city)], [.. city.Homes.Select(h => RowOf(h))])
        {
            Book = DemonstrationBook.Of(city, map),
            Progress = share => progress.Report(0.45 + 0.45 * share, "正在登记设施和住处", "Registering facilities and homes"),
        }, ct);
    }

    /// <summary>Draws the streets again when the register is there but the data folder lost them, or is another node's.</summary>
    public async Task RestoreFilesAsync(CancellationToken ct)
    {
        var files = NetworkFiles.Of(folder, Name);
        if (File.Exists(files.Graph) && File.Exists(files.Map)) return;
        string pbf = folder.File("networks", Name + ".osm.pbf");
        await Task.Run(() => { Write(pbf); MakeNetwork(pbf, ct); }, ct);
    }

    private static CityRegister Write(string pbf)
    {
        using var file = File.Create(pbf);
        using var writer = new PbfWriter(file, SouthWest, NorthEast);
        return Pingcheng.Generate(writer);
    }

    private (WalkGraph Graph, StreetMap Map) MakeNetwork(string pbf, CancellationToken ct)
    {
        var extract = OsmExtract.Read(pbf, OsmRules.Default, null, ct);
        var files = NetworkFiles.Of(folder, Name);
        var graph = WalkGraphBuilder.Build(extract.Streets).Graph;
        WalkGraphFile.Save(graph, files.Graph);
        var map = StreetMap.From(extract);
        StreetMapFile.Save(map, files.Map);
        return (graph, map);
    }

    private EditionRow EditionOf(WalkGraph graph) => new()
    {
        Number = 1, MadeAtUtc = time.UtcNow, SourceZh = "示意平城，程序生成", SourceEn = "Schematic Pingcheng, generated", IsDemonstration = true,
        PeopleBasis = PeopleBasis.Residents, AgesKnown = true, AreasAreHexagons = false, NetworkFile = Name, Nodes = graph.NodeCount, Arcs = graph.ArcCount,
    };

    private static IEnumerable<AreaShape> ShapesOf(CityRegister city)
    {
        var people = city.Homes.GroupBy(h => h.AreaCode).ToDictionary(g => g.Key, g => (g.Sum(h => h.Children), g.Sum(h => h.Adults), g.Sum(h => h.Elderly)), StringComparer.Ordinal);
        foreach (var area in city.Areas)
        {
            var (children, adults, elderly) = PeopleOf(area, city, people);
            var shape = new AreaShape(new(area.Code, area.Parent, (AreaLevel)(int)area.Level, area.IsVillage, area.Name, area.NameEn, area.Code, area.Centre, children, adults, elderly,
                DemonstrationBook.HouseholdsOf(children + adults + elderly)), area.Boundary);
            yield return shape;
            if (GriddedCommunities.Contains(area.Name))
                foreach (var grid in DemonstrationGrids.Of(shape, [.. city.Homes.Where(h => h.AreaCode == area.Code)])) yield return grid;
        }
    }

    /// <summary>Residents of a community, or of all the communities under an area, whatever its level.</summary>
    private static (int Children, int Adults, int Elderly) PeopleOf(CityArea area, CityRegister city, Dictionary<string, (int, int, int)> people)
    {
        if (area.Level == CityAreaLevel.Community) return people.GetValueOrDefault(area.Code);
        var sum = (Children: 0, Adults: 0, Elderly: 0);
        foreach (var child in city.Areas.Where(a => a.Parent == area.Code))
        {
            var (children, adults, elderly) = PeopleOf(child, city, people);
            sum = (sum.Children + children, sum.Adults + adults, sum.Elderly + elderly);
        }
        return sum;
    }

    /// <summary>Every facility of the city; one market has closed and a temporary one stands near it, so that the register shows what a closing looks like.</summary>
    private static IEnumerable<FacilityRow> FacilitiesOf(CityRegister city)
    {
        foreach (var f in city.Facilities)
        {
            if (f.Code != ClosedMarket)
            {
                yield return RowOf(f);
                continue;
            }
            yield return RowOf(f, closed: new(2022, 9, 12), replacedBy: TemporaryMarket);
            var near = f with { Code = TemporaryMarket, Name = "武定街道第六社区便民疏导点（临时） 示例", NameEn = "Wuding Community No. 6 Temporary Market (sample)", At = new(f.At.LonE7 + EastE7, f.At.LatE7) };
            yield return RowOf(near, opened: new(2022, 9, 20));
        }
    }

    private static FacilityRow RowOf(CityFacility f, DateOnly? opened = null, DateOnly? closed = null, string? replacedBy = null) => new()
    {
        Id = Guid.CreateVersion7(), Code = f.Code, KindCode = f.Kind, NameZh = f.Name, NameEn = f.NameEn, LonE7 = f.At.LonE7, LatE7 = f.At.LatE7,
        AreaCode = f.AreaCode, OpeningHours = f.OpeningHours, OpenedOn = opened, ClosedOn = closed, ReplacedByCode = replacedBy, Source = "demonstration",
    };

    private static HomeRow RowOf(CityHome h) => new()
    {
        Id = Guid.CreateVersion7(), Code = h.Code, EstateZh = h.Estate, EstateEn = h.EstateEn, LonE7 = h.At.LonE7, LatE7 = h.At.LatE7,
        AreaCode = h.AreaCode, Children = h.Children, Adults = h.Adults, Elderly = h.Elderly,
    };
}
