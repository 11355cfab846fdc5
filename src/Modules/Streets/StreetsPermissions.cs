using Wutong.Platform.Access;

namespace Wutong.Streets;

internal static class StreetsPermissions
{
    /// <summary>The public boards: who answers for which road.</summary>
    public static Permission Board { get; } = new("streets.board", "看路长公示牌", "See the boards of road chiefs");

    /// <summary>The staff's side of it: gaps, history, shops.</summary>
    public static Permission See { get; } = new("streets.see", "看街面台账", "See the registers of the streets");

    /// <summary>Visits and inspections.</summary>
    public static Permission Look { get; } = new("streets.look", "走访和检查商户", "Visit and inspect shops");
    public static Permission Keep { get; } = new("streets.keep", "维护街面台账", "Keep the registers of the streets");
}
