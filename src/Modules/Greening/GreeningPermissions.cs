using Wutong.Platform.Access;

namespace Wutong.Greening;

internal static class GreeningPermissions
{
    /// <summary>What anybody may see: sites, containers, what flowers, the forecast.</summary>
    public static Permission View { get; } = new("greening.view", "看园林点位和花期", "See greening sites and what flowers");

    /// <summary>The register, varieties, plantings, care plans, weather, nurseries.</summary>
    public static Permission Keep { get; } = new("greening.keep", "维护园林台账", "Keep the register of greening");

    /// <summary>巡查, and what follows from it: replanting, encroachment.</summary>
    public static Permission Inspect { get; } = new("greening.inspect", "巡查园林点位", "Inspect greening sites");

    /// <summary>The program's own: giving the day's care tasks.</summary>
    public static Permission Upkeep { get; } = new("greening.upkeep", "派发当天的养护任务", "Give the day's care tasks");
}
