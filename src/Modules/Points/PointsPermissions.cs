using Wutong.Platform.Access;

namespace Wutong.Points;

internal static class PointsPermissions
{
    /// <summary>One's own account, by whoever takes part.</summary>
    public static Permission Own { get; } = new("points.own", "用自己的积分", "Use one's own points");

    /// <summary>Members' accounts, by staff, within reach.</summary>
    public static Permission See { get; } = new("points.see", "看积分台账", "See the points ledger");

    /// <summary>Asks for an entry by hand; another one decides.</summary>
    public static Permission Enter { get; } = new("points.enter", "提出和审批手工入账", "Ask for and decide entries by hand");

    public static Permission Gifts { get; } = new("points.gifts", "管理礼品和库存", "Keep gifts and stock");

    public static Permission HandOver { get; } = new("points.hand-over", "交付礼品", "Hand gifts over");

    /// <summary>Rules and stars.</summary>
    public static Permission Configure { get; } = new("points.configure", "发布积分规则", "Publish rules of points");

    /// <summary>The program's own: what lapses and what was not fetched.</summary>
    public static Permission Upkeep { get; } = new("points.upkeep", "到期处理", "Let points lapse");
}
