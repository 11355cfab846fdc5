using Wutong.Platform.Access;

namespace Wutong.Platform.Laws;

internal static class LawPermissions
{
    public static Permission Read { get; } = new("laws.read", "看规律检查", "Read the checks of laws");
}
