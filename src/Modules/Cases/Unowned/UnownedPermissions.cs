using Wutong.Platform.Access;

namespace Wutong.Cases.Unowned;

internal static class UnownedPermissions
{
    public static Permission See { get; } = new("unowned.see", "看三不管地段", "See places nobody owns");

    /// <summary>Whoever finds one.</summary>
    public static Permission Register { get; } = new("unowned.register", "登记三不管地段", "Register places nobody owns");

    /// <summary>指挥: correct, withdraw, say who leads, name the owner.</summary>
    public static Permission Keep { get; } = new("unowned.keep", "管理三不管地段", "Keep the register of places nobody owns");

    /// <summary>监督 and 指挥: which case lies there.</summary>
    public static Permission Mark { get; } = new("unowned.mark", "标记案卷所在地段", "Mark cases as lying at such a place");

    /// <summary>认领、不认领: the unit itself, or who noted what it said at a meeting.</summary>
    public static Permission Answer { get; } = new("unowned.answer", "认领或不认领地段", "Claim or refuse such a place");

    /// <summary>联合验收: the unit itself and nobody for it.</summary>
    public static Permission Accept { get; } = new("unowned.accept", "联合验收地段", "Accept such a place as cleared");
}
