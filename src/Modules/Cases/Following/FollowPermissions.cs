using Wutong.Platform.Access;

namespace Wutong.Cases.Following;

internal static class FollowPermissions
{
    /// <summary>Whoever has an account, for themselves.</summary>
    public static Permission Follow { get; } = new("cases.follow", "关注辖区", "Follow areas");

    /// <summary>Numbers of public cases: anybody.</summary>
    public static Permission SeeNews { get; } = new("cases.see-news", "看辖区新进展", "See what is new in an area");

    /// <summary>The program's own.</summary>
    public static Permission TellNews { get; } = new("cases.tell-news", "告诉辖区新进展", "Tell what is new in an area");
}
