using Wutong.Platform.Access;

namespace Wutong.Stations;

internal static class StationsPermissions
{
    /// <summary>What anybody may see: stations, coverage, the plan, rules, activities, who serves which station.</summary>
    public static Permission View { get; } = new("stations.view", "看驿站和服务", "See stations and what they offer");

    /// <summary>The register: stations, corners, hubs, their photographs; activities held; enterprises.</summary>
    public static Permission Keep { get; } = new("stations.keep", "维护驿站台账", "Keep the register of stations");

    /// <summary>达标检查.</summary>
    public static Permission Audit { get; } = new("stations.audit", "检查驿站是否达标", "Audit stations by the standard");

    /// <summary>What the subdistrict decides: the plan, instructors, mechanisms and rules.</summary>
    public static Permission Govern { get; } = new("stations.govern", "维护驿站规划、指导员和制度", "Keep the plan, the instructors and the rules");
}
