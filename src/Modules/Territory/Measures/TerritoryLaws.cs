using Wutong.Platform.Access;
using Wutong.Platform.Laws;
using Wutong.Territory.Registers;

namespace Wutong.Territory.Measures;

/// <summary>辖区台账的规律.</summary>
internal static class TerritoryLaws
{
    private const int PlainDigits = 12, GridDigits = 15;

    public static Law CodeIsShaped { get; } = new("territory.code-is-shaped", "区划代码是 12 位，网格是社区的 12 位加 3 位", "An area's code has 12 digits, a grid's its community's 12 and 3 more",
        db => db.Set<AreaRow>().Where(a => a.IsOpen && (a.Level == AreaLevel.Grid ? a.Code.Length != GridDigits || a.ParentCode == null || !a.Code.StartsWith(a.ParentCode) : a.Code.Length != PlainDigits))
            .OrderBy(a => a.Code).Select(a => new LawBreach("area", a.Code, $"辖区 {a.Code} 的代码不合规", $"the code of area {a.Code} is not as it must be")));

    /// <remarks>A parent at a higher level also means that there is no loop.</remarks>
    public static Law ParentIsAbove { get; } = new("territory.parent-is-above", "每个辖区的上级都在册，且高一级", "An area's parent is open and at a higher level",
        db => db.Set<AreaRow>().Where(a => a.IsOpen && a.ParentCode != null && !db.Set<AreaRow>().Any(p => p.Code == a.ParentCode && p.IsOpen && p.Level < a.Level && (a.Level != AreaLevel.Grid || p.Level == AreaLevel.Community)))
            .OrderBy(a => a.Code).Select(a => new LawBreach("area", a.Code, $"辖区 {a.Code} 的上级 {a.ParentCode} 不在册或不高一级", $"the parent {a.ParentCode} of area {a.Code} is not open or not above it")));

    public static Law PlaceIsTheChain { get; } = new("territory.place-is-the-chain", "辖区记下的所在，等于它的上级的所在加它自己", "The chain kept with an area is its parent's and itself",
        db => db.Set<AreaRow>().Where(a => a.IsOpen && !(
                (a.Level == AreaLevel.District ? a.DistrictCode == a.Code : a.Level == AreaLevel.Subdistrict ? a.StreetCode == a.Code : a.Level == AreaLevel.Community ? a.CommunityCode == a.Code : a.GridCode == a.Code)
                && (a.ParentCode == null || db.Set<AreaRow>().Any(p => p.Code == a.ParentCode && (a.Level == AreaLevel.District || p.DistrictCode == a.DistrictCode)
                    && (a.Level == AreaLevel.Subdistrict || p.StreetCode == a.StreetCode) && (a.Level == AreaLevel.Community || p.CommunityCode == a.CommunityCode)))))
            .OrderBy(a => a.Code).Select(a => new LawBreach("area", a.Code, $"辖区 {a.Code} 记下的所在和上级不一致", $"the chain kept with area {a.Code} is not its parent's")));

    public static Law EstateHasAnArea { get; } = StandsInAnArea<EstateRow>("estate", "小区", "estate");
    public static Law RoadHasAnArea { get; } = StandsInAnArea<RoadRow>("road", "道路", "road");
    public static Law SectionHasAnArea { get; } = StandsInAnArea<SectionRow>("section", "路段", "section");
    public static Law ZoneHasAnArea { get; } = StandsInAnArea<ZoneRow>("zone", "片区", "zone");

    public static Law ZoneIsOfItsStreet { get; } = new("territory.zone-is-of-its-street", "片区属于街道，由这个街道的社区组成，或者有自己的边界", "A zone is of a subdistrict, and is made of its areas or has an outline",
        db => db.Set<ZoneRow>().Where(z => z.IsOpen && (z.StreetCode != z.AreaCode || z.Members.Any() == (z.Outline != null)
                || z.Members.Any(m => !db.Set<AreaRow>().Any(a => a.Code == m.AreaCode && a.IsOpen && a.StreetCode == z.AreaCode && a.Code != z.AreaCode))))
            .OrderBy(z => z.Code).Select(z => new LawBreach("zone", z.Code, $"片区 {z.Code} 的组成和它的街道不一致", $"zone {z.Code} is not made of areas of its subdistrict")));

    public static Law SectionHasItsRoad { get; } = new("territory.section-has-its-road", "每个路段的道路都在册", "A section's road is open",
        db => db.Set<SectionRow>().Where(s => s.IsOpen && !db.Set<RoadRow>().Any(r => r.Code == s.RoadCode && r.IsOpen))
            .OrderBy(s => s.Code).Select(s => new LawBreach("section", s.Code, $"路段 {s.Code} 的道路 {s.RoadCode} 不在册", $"the road {s.RoadCode} of section {s.Code} is not open")));

    public static IReadOnlyList<Law> All { get; } =
        [CodeIsShaped, ParentIsAbove, PlaceIsTheChain, EstateHasAnArea, RoadHasAnArea, SectionHasAnArea, ZoneHasAnArea, ZoneIsOfItsStreet, SectionHasItsRoad];

    private static Law StandsInAnArea<T>(string kind, string chinese, string english) where T : EntryRow => new($"territory.{kind}-has-an-area", $"{chinese}登记在一个在册的辖区，所在和它一致", $"A {english} stands in an open area and keeps its chain",
        db => db.Set<T>().Where(e => e.IsOpen && !db.Set<AreaRow>().Any(a => a.Code == e.AreaCode && a.IsOpen
                && a.DistrictCode == e.DistrictCode && a.StreetCode == e.StreetCode && a.CommunityCode == e.CommunityCode && a.GridCode == e.GridCode))
            .OrderBy(e => e.Code).Select(e => new LawBreach(kind, e.Code, $"{chinese} {e.Code} 的辖区 {e.AreaCode} 不在册或所在不一致", $"the area {e.AreaCode} of {english} {e.Code} is not open or its chain differs")));
}
