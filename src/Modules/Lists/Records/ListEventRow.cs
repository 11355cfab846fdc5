using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Lists.Records;

/// <summary>清单事件: one thing that happened to a record of the lists; what the figures count, and its timeline.</summary>
internal sealed class ListEventRow : FactRow, IOfUnit
{
    public required ListKind List { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>1, 2, 3 within the record.</summary>
    public required int Ordinal { get; init; }
    public required ListMove Move { get; init; }

    /// <summary>The record's state after it.</summary>
    public required int State { get; init; }
    public required Guid ActorId { get; init; }

    /// <summary>The unit whose it is: that offers, claims.</summary>
    public Guid? UnitId { get; init; }
    public NeedKind? Kind { get; init; }

    /// <summary>Of a link: the project.</summary>
    public Guid? ProjectId { get; init; }
    public Guid? TaskId { get; init; }
    public string? Text { get; init; }

    /// <summary>Of the record, so that it can be told without joining.</summary>
    public required string Number { get; init; }
    public required string Title { get; init; }
}
