using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;
using Wutong.Platform.Data;

namespace Wutong.Territory;

/// <summary>What zones, estates, roads and sections all tell.</summary>
public interface IEntry
{
    string Code { get; }
    string NameZh { get; }
    string? NameEn { get; }
    string SortKey { get; }
    Place Place { get; }
    bool IsOpen { get; }
}

/// <summary>片区: a named set of areas under a subdistrict, or an outline of its own.</summary>
/// <param name="Members">Codes of the areas it is made of; empty when it has an outline.</param>
public sealed record Zone(string Code, string NameZh, string? NameEn, string SortKey, Place Place, bool IsOpen, IReadOnlyList<string> Members, GeoRings? Outline) : IEntry;

/// <summary>小区.</summary>
/// <param name="Households">户数; null when not known.</param>
/// <param name="Outline">Null when only a point is known.</param>
public sealed record Estate(string Code, string NameZh, string? NameEn, string SortKey, Place Place, bool IsOpen, GeoPoint At, GeoRings? Outline, int? Households) : IEntry;

/// <summary>道路.</summary>
public sealed record Road(string Code, string NameZh, string? NameEn, string SortKey, Place Place, bool IsOpen) : IEntry;

/// <summary>路段: a stretch of a road, from one crossing to another.</summary>
/// <param name="Line">Lines; null when not drawn.</param>
public sealed record RoadSection(string Code, string NameZh, string? NameEn, string SortKey, Place Place, bool IsOpen, string RoadCode, string FromZh, string ToZh, GeoRings? Line) : IEntry;

/// <summary>What other modules may ask of <see cref="Zone"/>, <see cref="Estate"/>, <see cref="Road"/> and <see cref="RoadSection"/>. One call, one query; registered per scope.</summary>
public interface IEntries<T> where T : class, IEntry
{
    /// <returns>Null when no entry, open or closed, has this code.</returns>
    Task<T?> FindAsync(string code, CancellationToken ct);

    /// <summary>Open entries in list order, those in an area (of any level) or all, cut to what the reader may see.</summary>
    /// <param name="size">1 to 500.</param>
    Task<PageOf<T>> ListAsync(Reach reach, string? areaCode, PageKey? page, int size, CancellationToken ct);

    Task<int> CountAsync(Reach reach, string? areaCode, CancellationToken ct);

    /// <summary>All of them, for an export.</summary>
    IAsyncEnumerable<T> AllAsync(Reach reach, string? areaCode);
}
