using System.Globalization;
using Wutong.Geo;
using Wutong.Geo.Areas;
using Wutong.Geo.Osm;
using Wutong.LifeCircles.Study;
using Wutong.Platform.Errors;
using Wutong.Territory;

namespace Wutong.LifeCircles.Inputs;

/// <summary>Where a run's data comes from; what is null is taken from the extract.</summary>
internal sealed record InputFiles(string Osm, string? Facilities, string? Homes, string? Areas);

/// <summary>输入: everything a study needs besides the graph, and how it was obtained.</summary>
internal sealed record CircleInputs(CircleData Data, SourceNotes Notes)
{
    /// <summary>Reads the extract; what is wrong with it is said in one line.</summary>
    /// <exception cref="InputException">The file is missing or damaged, or holds no street.</exception>
    public static OsmExtract ReadOsm(string path, IProgress<double>? progress, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: there is no such file");
        try
        {
            var extract = OsmExtract.Read(path, OsmRules.Default, progress, ct);
            return extract.Streets.WayCount > 0 ? extract : throw new InputException($"{path}: holds no street a pedestrian may use");
        }
        catch (Exception e) when (e is OsmFileException or IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read as OpenStreetMap PBF: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>Reads the register files and fills in from the extract what they do not give.</summary>
    /// <param name="day">What is said of the facilities is said of those in use on this day; the data holds all.</param>
    /// <exception cref="InputException">A file cannot be used; names every wrong row and field.</exception>
    public static CircleInputs Gather(InputFiles files, OsmExtract extract, IReadOnlyList<FacilityKind> kinds, DateOnly day, CancellationToken ct)
    {
        var (facilities, facilitiesSaid) = Facilities(files, extract, kinds, day, ct);
        var areas = files.Areas is { } path ? AreaFile.Read(path, ct) : OsmAreas.Of(extract.Areas);
        var (homes, basis, ages, homesSaid) = Homes(files, extract, areas, ct);
        if (homes.Length == 0) throw new InputException($"{files.Homes ?? files.Osm}: gives no home to measure from");
        Said areasSaid;
        bool hexagons = areas.Communities.Count == 0;
        if (!hexagons) areasSaid = AreasSaid(files, areas, homes);
        else
        {
            (areas, homes) = HexAreas.Over(homes);
            areasSaid = new($"没有社区边界：以 {areas.Communities.Count} 个对边相距 500 米的六角格代替。", $"No areas: {areas.Communities.Count} hexagons, 500 m between opposite sides, stand in.");
        }
        return new(new(kinds, facilities, homes, WithPeople(areas.Communities, homes), areas.Above), new(basis, ages, homesSaid, areasSaid, facilitiesSaid, hexagons));
    }

    /// <summary>The same, without the facilities not in use on the day: what is measured.</summary>
    public CircleInputs InUseOn(DateOnly day) => this with { Data = Data with { Facilities = [.. Data.Facilities.Where(f => f.IsInUseOn(day))] } };

    private static (IReadOnlyList<Facility>, Said) Facilities(InputFiles files, OsmExtract extract, IReadOnlyList<FacilityKind> kinds, DateOnly day, CancellationToken ct)
    {
        IReadOnlyList<Facility> all = files.Facilities is { } path ? FacilityFile.Read(path, kinds, ct) : FromOsm(extract.Facilities, kinds);
        var inUse = all.Where(f => f.IsInUseOn(day)).ToList();
        int others = all.Count - inUse.Count;
        var missing = Enumerable.Range(0, kinds.Count).Where(k => !inUse.Exists(f => f.Kind == k)).Select(k => kinds[k]).ToList();
        var from = files.Facilities is { } file ? Path.GetFileName(file) : null;
        return (all, new(
            $"设施取自{from ?? " OSM"}：{N(inUse.Count)} 处{(others == 0 ? "" : $"，另有 {N(others)} 处 {day:yyyy-MM-dd} 未启用或已停用、不计")}{(missing.Count == 0 ? "" : $"；{string.Join("、", missing.Select(k => k.NameZh))}无数据")}。",
            $"Facilities from {from ?? "OSM"}: {N(inUse.Count)}{(others == 0 ? "" : $", and {N(others)} not in use on {day:yyyy-MM-dd}, not counted")}{(missing.Count == 0 ? "" : $"; no data for {string.Join(", ", missing.Select(k => k.NameEn))}")}."));
    }

    private static List<Facility> FromOsm(IReadOnlyList<OsmFacility> found, IReadOnlyList<FacilityKind> kinds)
    {
        var index = kinds.Select((k, i) => (k.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        return [.. found.Where(f => index.ContainsKey(f.Kind)).DistinctBy(f => f.OsmRef)
            .Select(f => new Facility(f.OsmRef, index[f.Kind], f.Name ?? kinds[index[f.Kind]].NameZh, f.NameEn ?? (f.Name is null ? kinds[index[f.Kind]].NameEn : null), f.At, f.OpeningHours))];
    }

    private static (Home[], PeopleBasis, bool Ages, Said) Homes(InputFiles files, OsmExtract extract, AreaSet areas, CancellationToken ct)
    {
        if (files.Homes is { } path)
        {
            var (homes, ages) = HomeFile.Read(path, ct);
            return (Placed(homes, areas), PeopleBasis.Residents, ages, new(
                $"住处取自{Path.GetFileName(path)}：{N(homes.Length)} 处、{N(homes.Sum(h => (long)h.People))} 人。", $"Homes from {Path.GetFileName(path)}: {N(homes.Length)}, {N(homes.Sum(h => (long)h.People))} people."));
        }
        if (!BuildingHomes.AreTooFew(extract))
        {
            var homes = BuildingHomes.Of(extract.Buildings, AreaOf(extract.Buildings.Count, i => extract.Buildings[i].At, areas), areas.Communities);
            return (homes, PeopleBasis.Estimate, false, new(
                $"住处取自 OSM 住宅楼：{N(homes.Length)} 栋；人数按建筑面积（占地×层数，未标层数作 1 层）每 {BuildingHomes.SquareMetresPerPerson} 平方米 1 人估算，不是登记人口。",
                $"Homes from OSM residential buildings: {N(homes.Length)}; people are estimated at one per {BuildingHomes.SquareMetresPerPerson} m² of floor (footprint times storeys, one where not tagged), not registered."));
        }
        var points = Placed(StreetHomes.Of(extract.Streets), areas);
        return (points, PeopleBasis.Points, false, new(
            $"住宅楼太少（{N(extract.Buildings.Count)} 栋，不到每 {BuildingHomes.StreetNodesPerBuilding} 个街道节点 1 栋）：住处沿街每 50 米取一点，共 {N(points.Length)} 点，每点计 1。",
            $"Too few residential buildings ({N(extract.Buildings.Count)}, fewer than one per {BuildingHomes.StreetNodesPerBuilding} street nodes): homes are taken every 50 m of street, {N(points.Length)} points, each counted as 1."));
    }

    private static Said AreasSaid(InputFiles files, AreaSet areas, Home[] homes)
    {
        int outside = homes.Count(h => h.Area < 0);
        var from = files.Areas is { } file ? Path.GetFileName(file) : null;
        return new($"社区边界取自{from ?? " OSM 行政边界"}：{areas.Communities.Count} 个{(outside == 0 ? "" : $"，{N(outside)} 处住处不在其中、不计")}。",
            $"Areas from {from ?? "OSM boundaries"}: {areas.Communities.Count}{(outside == 0 ? "" : $"; {N(outside)} homes lie in none and are not counted")}.");
    }

    private static Home[] Placed(Home[] homes, AreaSet areas)
    {
        if (areas.Communities.Count == 0) return homes;
        var areaOf = AreaOf(homes.Length, i => homes[i].At, areas);
        return [.. homes.Select((h, i) => h with { Area = areaOf[i] })];
    }

    private static int[] AreaOf(int count, Func<int, GeoPoint> at, AreaSet areas)
    {
        var areaOf = new int[count];
        if (areas.Communities.Count == 0) Array.Fill(areaOf, -1);
        else
        {
            var index = new AreaFinder(areas.Communities.Select(a => a.Boundary));
            Parallel.For(0, count, i => areaOf[i] = index.Find(at(i)));
        }
        return areaOf;
    }

    private static List<AreaShape> WithPeople(IReadOnlyList<AreaShape> areas, Home[] homes)
    {
        var people = new (int Children, int Adults, int Elderly)[areas.Count];
        foreach (var h in homes)
            if (h.Area >= 0) people[h.Area] = (people[h.Area].Children + h.Children, people[h.Area].Adults + h.Adults, people[h.Area].Elderly + h.Elderly);
        return [.. areas.Select((a, i) => a with { Area = a.Area with { Children = people[i].Children, Adults = people[i].Adults, Elderly = people[i].Elderly } })];
    }

    private static string N(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
