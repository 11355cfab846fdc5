using Wutong.Platform.Access;

namespace Wutong.Lists;

internal static class FourListsPermissions
{
    public static Permission See { get; } = new("four-lists.see", "看四清单", "See the four lists");

    /// <summary>One's own need, by whoever has an account.</summary>
    public static Permission Raise { get; } = new("four-lists.raise", "提出需求", "Say what is needed");

    /// <summary>What became of a need: staff of its area, and whose it is.</summary>
    public static Permission Hear { get; } = new("four-lists.hear", "听需求的回音", "Hear what became of needs");

    /// <summary>For somebody else: at the door, in a class, from a case.</summary>
    public static Permission Gather { get; } = new("four-lists.gather", "收集需求", "Gather needs");

    /// <summary>Met on the spot, closed without, opened again.</summary>
    public static Permission Answer { get; } = new("four-lists.answer", "回告需求", "Answer needs");
    public static Permission Offer { get; } = new("four-lists.offer", "提供资源", "Offer resources");

    /// <summary>Meetings, projects and what they link.</summary>
    public static Permission Keep { get; } = new("four-lists.keep", "对接立项、开联席会议", "Hold meetings and set up projects");

    /// <summary>认领: the unit itself, or who noted what it said at a meeting.</summary>
    public static Permission Claim { get; } = new("four-lists.claim", "认领项目", "Claim projects");

    /// <summary>Give a project's tasks, tell what it did.</summary>
    public static Permission Run { get; } = new("four-lists.run", "推进项目", "Run projects");
}
