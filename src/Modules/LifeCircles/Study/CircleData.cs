using Wutong.Geo;
using Wutong.Territory;

namespace Wutong.LifeCircles.Study;

/// <summary>设施类别: one kind of facility, e.g. 农贸市场.</summary>
/// <param name="DutyZh">What a resident does there, in a word or two: 买菜 / Shopping.</param>
/// <param name="Icon">A name from the frame's icons.</param>
internal sealed record FacilityKind(string Code, string NameZh, string NameEn, string DutyZh, string DutyEn, string Icon);

/// <summary>设施: a place of one kind. <paramref name="Kind"/> is an index into the kinds.</summary>
/// <param name="OpeningHours">OpenStreetMap's <c>opening_hours</c> syntax; null when not known.</param>
/// <param name="OpenedOn">First day of use; null when it always was.</param>
/// <param name="ClosedOn">First day without it; null when it is in use.</param>
/// <param name="ReplacedByCode">The facility that took its place.</param>
internal sealed record Facility(
    string Code, int Kind, string NameZh, string? NameEn, GeoPoint At, string? OpeningHours, DateOnly? OpenedOn = null, DateOnly? ClosedOn = null, string? ReplacedByCode = null)
{
    public bool IsInUseOn(DateOnly day) => (OpenedOn is not { } opened || opened <= day) && (ClosedOn is not { } closed || closed > day);
}

/// <summary>住处: an entrance where people live, with residents by age band, whole people.</summary>
/// <param name="Area">Index into the communities, or -1 when it lies in none.</param>
internal sealed record Home(string Code, string EstateZh, string? EstateEn, GeoPoint At, int Area, int Children, int Adults, int Elderly)
{
    public int People => Children + Adults + Elderly;
}

/// <summary>What a study is made of besides the streets. Communities 社区 are the areas coverage is told for; the others stand above them.</summary>
internal sealed record CircleData(
    IReadOnlyList<FacilityKind> Kinds, IReadOnlyList<Facility> Facilities, IReadOnlyList<Home> Homes,
    IReadOnlyList<AreaShape> Communities, IReadOnlyList<AreaShape> Above);
