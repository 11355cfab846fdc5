namespace Wutong.Platform.Access;

/// <summary>授权: one role held by somebody, for an area or a unit.</summary>
/// <param name="Level">The level of <paramref name="AreaCode"/>; null unless the role is given for an area.</param>
public sealed record Grant(Role Role, AreaLevel? Level = null, string? AreaCode = null, Guid? UnitId = null)
{
    public static Grant For(Role role) => new(role);
    public static Grant ForArea(Role role, AreaLevel level, string code) => new(role, level, code);
    public static Grant ForUnit(Role role, Guid unit) => new(role, UnitId: unit);
}
