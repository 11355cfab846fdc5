using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Tasks;

/// <summary>任务事件: one thing that happened to a task; what the figures of tasks count.</summary>
internal sealed class TaskEventRow : FactRow, IOfUnit
{
    public required Guid TaskId { get; init; }
    public required TaskMove Move { get; init; }
    public required Guid ActorId { get; init; }
    public Guid? UnitId { get; init; }

    /// <summary>The deadline this event set: giving, giving again and extending do.</summary>
    public DateTime? DueAtUtc { get; init; }

    /// <summary>1, 2, 3 within the task: the deadline that holds is the one of the last round.</summary>
    public required int Round { get; init; }

    /// <summary>Reason, note, instruction.</summary>
    public string? Text { get; init; }

    /// <summary>Of the task, so that a record can be told without joining.</summary>
    public required string TaskNumber { get; init; }
    public required string TaskTitle { get; init; }
}

/// <summary>凭据: what was handed in with an event.</summary>
internal sealed class TaskEvidenceRow : Platform.Data.IAppendOnly
{
    public required Guid Id { get; init; }
    public required Guid TaskId { get; init; }
    public required Guid EventId { get; init; }
    public required EvidenceKind Kind { get; init; }

    /// <summary>A file of the platform's; null for a visit.</summary>
    public Guid? FileId { get; init; }

    /// <summary>What is to be seen; for a visit, what was found.</summary>
    public required string Text { get; init; }
}
