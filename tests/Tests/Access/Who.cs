using Wutong.Platform.Access;

namespace Wutong.Tests.Access;

/// <summary>One reader of each role, set down in 文兴街道, its 文兴社区 or that community's grid.</summary>
internal sealed record Who(string Role, Func<AccessWorld, Grant[]> Grants)
{
    public static readonly IReadOnlyList<Who> All =
    [
        new("visitor", _ => []), new("resident", _ => []),
        new("system", _ => [Grant.For(Roles.System)]), new("security", _ => [Grant.For(Roles.Security)]), new("auditor", _ => [Grant.For(Roles.Auditor)]),
        new("district", _ => [Grant.ForArea(Roles.District, AreaLevel.District, AccessWorld.District)]),
        new("subdistrict", _ => [Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, AccessWorld.Street)]),
        new("community", _ => [Grant.ForArea(Roles.Community, AreaLevel.Community, AccessWorld.Community)]),
        new("grid", w => [Grant.ForArea(Roles.GridWorker, AreaLevel.Grid, w.Grid)]),
        new("checker", _ => [Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, AccessWorld.Street)]),
        new("handler", w => [Grant.ForUnit(Roles.Handler, w.Unit)]), new("unit-lead", w => [Grant.ForUnit(Roles.UnitLead, w.Unit)]),
        new("editor", _ => [Grant.ForArea(Roles.Editor, AreaLevel.District, AccessWorld.District)]),
    ];
}
