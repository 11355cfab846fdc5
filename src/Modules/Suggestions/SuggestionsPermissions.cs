using Wutong.Platform.Access;

namespace Wutong.Suggestions;

internal static class SuggestionsPermissions
{
    /// <summary>One's own, by anybody with an account.</summary>
    public static Permission Own { get; } = new("suggestions.own", "提建议", "Make suggestions");

    /// <summary>What becomes of those of one's area.</summary>
    public static Permission Decide { get; } = new("suggestions.decide", "办理建议", "Decide on suggestions");
}
