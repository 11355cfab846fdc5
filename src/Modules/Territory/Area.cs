using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.Platform.Access;

namespace Wutong.Territory;

/// <summary>辖区: one area as others see it.</summary>
/// <param name="Code">区划代码: 12 digits, a grid's 15.</param>
/// <param name="ParentCode">The code above it; null for the district.</param>
/// <param name="IsVillage">A village 村 rather than an urban community.</param>
/// <param name="NameEn">Null when it has no English name.</param>
/// <param name="SortKey">What lists are ordered by, then the code; byte order, up to 64 characters.</param>
/// <param name="Children">Residents by age band, whole people.</param>
/// <param name="Households">户数; null when not known.</param>
/// <param name="IsOpen">False for an area that is no more: records that name it still find its name.</param>
public sealed record Area(
    string Code, string? ParentCode, AreaLevel Level, bool IsVillage, string NameZh, string? NameEn, string SortKey,
    GeoPoint Centre, int Children, int Adults, int Elderly, int? Households = null, bool IsOpen = true)
{
    public int Population => Children + Adults + Elderly;
}

/// <summary>辖区和边界: an area with its boundary.</summary>
public sealed record AreaShape(Area Area, GeoRings Boundary);
