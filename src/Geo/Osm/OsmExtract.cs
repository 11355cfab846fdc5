using Wutong.Geo.Streets;

namespace Wutong.Geo.Osm;

/// <summary>提取结果: what one OpenStreetMap file says about walking: streets, facilities, homes, areas and the scenery a map is drawn on.</summary>
public sealed record OsmExtract
{
    public required StreetNetwork Streets { get; init; }
    public required IReadOnlyList<OsmFacility> Facilities { get; init; }
    public required IReadOnlyList<OsmBuilding> Buildings { get; init; }
    public required IReadOnlyList<OsmArea> Areas { get; init; }
    public required IReadOnlyList<OsmScenery> Scenery { get; init; }
}

/// <summary>设施: something a resident walks to, with the kind its tags were found to mean.</summary>
/// <param name="OsmRef">Where it stands in the file: n123, w123 or r123.</param>
/// <param name="OpeningHours">The raw <c>opening_hours</c> value, or null.</param>
public sealed record OsmFacility(string OsmRef, string Kind, string? Name, string? NameEn, GeoPoint At, string? OpeningHours);

/// <summary>住宅楼: a residential building by its centroid.</summary>
/// <param name="FootprintSquareMetres">Area of the outline on the ground.</param>
/// <param name="Levels">Storeys from <c>building:levels</c>; 1 when not tagged.</param>
public readonly record struct OsmBuilding(long WayId, GeoPoint At, float FootprintSquareMetres, int Levels);

/// <summary>行政区: an administrative boundary closed into rings.</summary>
/// <param name="Code">The <c>ref</c> or <c>ref:code</c> tag (a 12-digit 区划代码 in China), or null.</param>
/// <param name="AdminLevel">OpenStreetMap's <c>admin_level</c>, 2 to 11.</param>
public sealed record OsmArea(string OsmRef, string? Name, string? NameEn, int AdminLevel, string? Code, GeoRings Rings);

/// <summary>面: rings of points, each closed (first equals last); even-odd rule, so holes need no mark.</summary>
public sealed record GeoRings(IReadOnlyList<GeoPoint[]> Rings);

/// <summary>What a piece of scenery is.</summary>
public enum SceneryKind { Water, Park, Railway, Wall, River }

/// <summary>底图要素: an outline (water, park) or a line (railway, wall, river) drawn under the streets.</summary>
public sealed record OsmScenery(SceneryKind Kind, string? Name, string? NameEn, IReadOnlyList<GeoPoint[]> Lines, bool Filled);
