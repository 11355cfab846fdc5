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
    public OsmStatistics Statistics { get; init; } = new();

    /// <summary>读取 OSM PBF: reads an extract whole, on all cores.</summary>
    /// <param name="path">A file in OSM PBF, raw or zlib.</param>
    /// <param name="rules">What its tags mean; <see cref="OsmRules.Default"/> unless one has one's own.</param>
    /// <param name="progress">Told 0 to 1, at most once a percent, from worker threads.</param>
    /// <param name="ct">Looked at between blobs.</param>
    /// <exception cref="OsmFileException">The file cannot be read or is damaged anywhere: nothing of it is taken.</exception>
    /// <remarks>
    /// Memory: some 40 bytes for each node reference of a street, building or outline, and 64 MiB a core; never over 256 MiB + 32 times
    /// the file. The same file gives the same extract. Source: OpenStreetMap wiki, "PBF Format".
    /// </remarks>
    public static OsmExtract Read(string path, OsmRules rules, IProgress<double>? progress = null, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(rules);
        using var source = PbfSource.Of(path);
        return new OsmReading(source, rules, progress, ct).Run();
    }

    /// <summary>Reads an extract that is in memory.</summary>
    /// <inheritdoc cref="Read(string, OsmRules, IProgress{double}?, CancellationToken)"/>
    public static OsmExtract Read(ReadOnlyMemory<byte> bytes, OsmRules rules, IProgress<double>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        using var source = PbfSource.Of(bytes);
        return new OsmReading(source, rules, progress, ct).Run();
    }
}

/// <summary>设施: something a resident walks to, with the kind its tags were found to mean.</summary>
/// <param name="OsmRef">Where it stands in the file: n123, w123 or r123.</param>
/// <param name="OpeningHours">The raw <c>opening_hours</c> value, or null.</param>
public sealed record OsmFacility(string OsmRef, string Kind, string? Name, string? NameEn, GeoPoint At, string? OpeningHours);

/// <summary>住宅楼: a residential building by its centroid.</summary>
/// <param name="WayId">The way; for a multipolygon the relation's id, made negative.</param>
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
