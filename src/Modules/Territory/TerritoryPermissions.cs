using Wutong.Platform.Access;

namespace Wutong.Territory;

internal static class TerritoryPermissions
{
    /// <summary>Areas, zones, estates and roads are put in from files.</summary>
    public static Permission Import { get; } = new("territory.import", "导入辖区台账", "Import the area register");
}
