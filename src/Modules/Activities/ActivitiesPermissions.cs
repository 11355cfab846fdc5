using Wutong.Platform.Access;

namespace Wutong.Activities;

internal static class ActivitiesPermissions
{
    public static Permission View { get; } = new("activities.view", "看活动", "See activities");

    /// <summary>Signs up, comes and says how it was, oneself.</summary>
    public static Permission Join { get; } = new("activities.join", "参加活动", "Take part in activities");

    /// <summary>Activities, who came, and what was done, within reach.</summary>
    public static Permission Keep { get; } = new("activities.keep", "办活动", "Keep activities");
}
