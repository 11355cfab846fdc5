using Wutong.Platform.Access;

namespace Wutong.Posts;

internal static class PostsPermissions
{
    public static Permission View { get; } = new("posts.view", "看服务岗位", "See service posts");

    /// <summary>Claims and serves, oneself.</summary>
    public static Permission Serve { get; } = new("posts.serve", "认领岗位", "Claim posts");

    /// <summary>Posts, shifts, and what was served, within reach.</summary>
    public static Permission Keep { get; } = new("posts.keep", "管理服务岗位", "Keep service posts");

    /// <summary>The program's own: who did not come.</summary>
    public static Permission Upkeep { get; } = new("posts.upkeep", "班次到时处理", "Close shifts that are over");
}
