using Wutong.Platform.Access;

namespace Wutong.Platform.Lists;

internal static class ListPermissions
{
    public static Permission See { get; } = new("lists.see", "看清单", "See named lists");
    public static Permission Keep { get; } = new("lists.keep", "维护清单", "Keep named lists");
}
