using Wutong.Platform.Figures;

namespace Wutong.Activities.Register;

/// <summary>活动的一步, as a fact. That it was held happened when it began.</summary>
internal sealed class ActivityEventRow : FactRow
{
    public required Guid ActivityId { get; init; }

    /// <summary>1, 2, 3 within its activity.</summary>
    public required int Ordinal { get; init; }
    public required ActivityMove Move { get; init; }
    public required ActivityState State { get; init; }

    /// <summary>What it was then, so that a figure's records read without another table.</summary>
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public Guid? SeriesId { get; init; }
    public string? OriginKind { get; init; }
    public Guid? OriginId { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum ActivityMove
{
    /// <summary>预告.</summary>
    Plan = 1,
    /// <summary>更改.</summary>
    Change = 2,
    /// <summary>取消.</summary>
    Cancel = 3,
    /// <summary>办结: it was held.</summary>
    Hold = 4,
}
