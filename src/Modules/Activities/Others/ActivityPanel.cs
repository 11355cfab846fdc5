namespace Wutong.Activities;

/// <summary>A section another module puts on an activity's page.</summary>
/// <param name="Component">A component with one parameter, <c>Activity</c>: an <see cref="ActivityEntry"/>; it shows nothing where it has nothing to say.</param>
public sealed record ActivityPanel(Type Component, int Order)
{
    /// <summary>活动, as the origin of another module's record.</summary>
    public const string Kind = "activity";
}
