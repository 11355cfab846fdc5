using Wutong.Platform.Access;

namespace Wutong.Essays;

internal static class EssaysPermissions
{
    /// <summary>Calls, and the series.</summary>
    public static Permission View { get; } = new("essays.view", "看征文", "See essay contests");

    /// <summary>One's own entries, and the entries one is named to judge, by anybody with an account.</summary>
    public static Permission Own { get; } = new("essays.own", "投稿和评审", "Send in essays and judge them");

    /// <summary>Calls of one's area, their entries, awards and publication.</summary>
    public static Permission Keep { get; } = new("essays.keep", "主办征文", "Run essay contests");
}
