using Wutong.Platform.Figures;

namespace Wutong.Activities.SigningUp;

/// <summary>志愿服务 at an activity, confirmed; whose it was stands in the sign-up.</summary>
internal sealed class HelpRow : FactRow
{
    public required Guid SignUpId { get; init; }
    public required Guid ActivityId { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required int Minutes { get; init; }
}
