using Wutong.Platform.Access;

namespace Wutong.LifeCircles.Register;

internal static class CirclePermissions
{
    /// <summary>Streets, areas, facilities and homes are put in as a new edition.</summary>
    public static Permission Import { get; } = new("circles.import", "导入生活圈台账", "Import the life-circle register");
}
