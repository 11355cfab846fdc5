using Wutong.Platform.Access;

namespace Wutong.Open311;

internal static class Open311Permissions
{
    /// <summary>Keys and connections: for whoever keeps the installation.</summary>
    public static Permission Manage { get; } = new("open311.manage", "管理对外接口", "Manage connections with other systems");

    /// <summary>What a key's holder does, and the bells: the program's own.</summary>
    public static Permission Exchange { get; } = new("open311.exchange", "与其他系统交换案卷", "Exchange cases with other systems");
}
