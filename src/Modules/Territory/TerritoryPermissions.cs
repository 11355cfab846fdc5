using Wutong.Platform.Access;

namespace Wutong.Territory;

internal static class TerritoryPermissions
{
    /// <summary>The register may be read.</summary>
    public static Permission See { get; } = new("territory.see", "看辖区台账", "See the area register");

    /// <summary>One entry is added, changed or retired.</summary>
    public static Permission Keep { get; } = new("territory.keep", "维护辖区台账", "Keep the area register");

    /// <summary>Areas, zones, estates and roads are put in from files.</summary>
    public static Permission Import { get; } = new("territory.import", "导入辖区台账", "Import the area register");
}
