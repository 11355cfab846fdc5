namespace Wutong.Activities.Outcomes;

/// <summary>活动照片, seen by anybody: who is in it has agreed, and whoever took it is named.</summary>
internal sealed class PhotoRow
{
    public required Guid ActivityId { get; init; }
    public required Guid FileId { get; init; }

    /// <summary>1, 2, 3 in the order they came.</summary>
    public required int Ordinal { get; init; }

    /// <summary>谁拍的.</summary>
    public required string Credit { get; init; }
}
