using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;

namespace Wutong.Territory.Registers;

/// <summary>What a register entry is to be. A shape is WKT in degrees, in the system beside it; there is no shape without its system.</summary>
internal interface IDraft
{
    string Code { get; }
    string? Geometry { get; }
    CoordinateSystem? System { get; }
}

/// <param name="Geometry">POLYGON or MULTIPOLYGON; POINT when only the middle is known; null keeps what an area has.</param>
/// <param name="Households">户数; null keeps what is known.</param>
internal sealed record AreaDraft(
    string Code, string NameZh, AreaLevel Level, string? ParentCode = null, string? Geometry = null, CoordinateSystem? System = null, string? NameEn = null, bool IsVillage = false,
    int? Children = null, int? Adults = null, int? Elderly = null, int? Households = null) : IDraft;

/// <summary>片区: areas by name, or an outline; one of the two. Neither keeps the outline a zone has.</summary>
internal sealed record ZoneDraft(
    string Code, string NameZh, string AreaCode, IReadOnlyList<string>? Members = null, string? Geometry = null, CoordinateSystem? System = null, string? NameEn = null) : IDraft;

/// <param name="Geometry">POINT, POLYGON or MULTIPOLYGON; null keeps what an estate has.</param>
internal sealed record EstateDraft(
    string Code, string NameZh, string AreaCode, string? Geometry = null, CoordinateSystem? System = null, string? NameEn = null, int? Households = null) : IDraft;

internal sealed record RoadDraft(string Code, string NameZh, string AreaCode, string? NameEn = null) : IDraft
{
    string? IDraft.Geometry => null;
    CoordinateSystem? IDraft.System => null;
}

/// <param name="Geometry">LINESTRING or MULTILINESTRING; null keeps what a section has.</param>
internal sealed record SectionDraft(
    string Code, string RoadCode, string FromZh, string ToZh, string AreaCode, string? Geometry = null, CoordinateSystem? System = null) : IDraft;
