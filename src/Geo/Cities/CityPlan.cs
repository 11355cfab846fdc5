using Wutong.Geo.Osm;

namespace Wutong.Geo.Cities;

/// <summary>A subdistrict or community before its boundary is known.</summary>
/// <param name="Provision">How well it is served, 0 to about 1.2.</param>
internal sealed record PlannedArea(string Code, string Name, string NameEn, bool IsVillage, int Parent, double Provision);

/// <summary>A line or outline drawn under the streets, in plane metres.</summary>
internal sealed record PlannedLine((double X, double Y)[] Points, OsmTag[] Tags, bool Closed);

/// <summary>A facility placed by hand.</summary>
internal sealed record PlannedFacility(string Kind, string Name, string NameEn, double X, double Y, string? Hours);

/// <summary>A named thing at a point of the street plan, whole metres.</summary>
internal sealed record PlannedPoint(int X, int Y, OsmTag[] Tags);

/// <summary>城市方案: all that is decided before anything is drawn. Everything after follows from it.</summary>
internal sealed record CityPlan
{
    public required ulong Seed { get; init; }
    public required CityFrame Frame { get; init; }
    public required (string Code, string Name, string NameEn) District { get; init; }
    public required IReadOnlyList<PlannedArea> Subdistricts { get; init; }

    /// <summary>Communities; a block's <see cref="Block.Community"/> is an index into this.</summary>
    public required IReadOnlyList<PlannedArea> Communities { get; init; }
    public required IReadOnlyList<Cut> Cuts { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
    public IReadOnlyList<PlannedLine> Lines { get; init; } = [];
    public IReadOnlyList<PlannedFacility> Facilities { get; init; } = [];

    /// <summary>Points of cuts with tags of their own (a city gate) or needed for their place (the top of a stair).</summary>
    public IReadOnlyList<PlannedPoint> Points { get; init; } = [];

    /// <summary>Residents in all; null: as many as the buildings hold.</summary>
    public int? Population { get; init; }

    /// <summary>True: a home for each building; false: one for each estate, at its gate.</summary>
    public bool HomePerBuilding { get; init; } = true;
}
