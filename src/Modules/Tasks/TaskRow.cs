using Wutong.Platform.Access;
using Wutong.Platform.Time;

namespace Wutong.Tasks;

/// <summary>任务: who does what by when, with what evidence. What is here beyond the order itself is a projection of its events, kept by the same command.</summary>
internal sealed class TaskRow : PlacedRow, IOfUnit
{
    public required Guid Id { get; init; }

    /// <summary>编号: what people call it by, "0919-K7QM2".</summary>
    public required string Number { get; init; }
    public required string Title { get; init; }

    /// <summary>完成标准.</summary>
    public required string Standard { get; init; }
    public required EvidenceKind Evidence { get; init; }

    /// <summary>责任单位; null only while a task is returned and not given again.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>具体办理人, an account of the unit's; null: whoever of the unit.</summary>
    public Guid? PersonId { get; set; }
    public required Guid GivenById { get; set; }

    /// <summary>Where it came from: "case", "project"; with the record's id.</summary>
    public string? SourceKind { get; init; }
    public string? SourceId { get; init; }
    public required WorkUnit LimitUnit { get; set; }
    public required int LimitAmount { get; set; }
    public required DateTime GivenAtUtc { get; set; }
    public required DateTime DueAtUtc { get; set; }
    public required TaskState State { get; set; }
    public required Waiting WaitsFor { get; set; }

    /// <summary>What the inbox is ordered by: supervised ones first, then the next due.</summary>
    public required string InboxKey { get; set; }
    public DateTime? DoneAtUtc { get; set; }

    /// <summary>Who said it was done: may not check it.</summary>
    public Guid? DoneById { get; set; }
    public DateTime? ClosedAtUtc { get; set; }
    public int ReworkCount { get; set; }
    public int UrgeCount { get; set; }
    public DateTime? LastUrgedAtUtc { get; set; }

    /// <summary>督办 stands until then; null: not supervised.</summary>
    public DateTime? SupervisedUntilUtc { get; set; }
    public DateTime? EscalatedAtUtc { get; set; }

    /// <summary>What the unit asks for; null: nothing asked.</summary>
    public DateTime? AskedDueAtUtc { get; set; }

    public WorkLimit Limit => new(LimitUnit, LimitAmount);

    /// <summary>Something is for who gives tasks out there: returned, more time asked for, or escalated.</summary>
    public bool NeedsGiver { get; set; }

    /// <summary>Makes the state and all that follows from it agree.</summary>
    public void Stand(TaskState state)
    {
        State = state;
        WaitsFor = TaskMoves.WaitsFor(state);
        NeedsGiver = WaitsFor == Waiting.Giver || (WaitsFor == Waiting.Unit && (AskedDueAtUtc is not null || EscalatedAtUtc is not null));
        InboxKey = KeyOf(SupervisedUntilUtc is not null, DueAtUtc);
    }

    public static string KeyOf(bool isSupervised, DateTime dueAtUtc) => $"{(isSupervised ? 0 : 1)}{dueAtUtc:yyyyMMddHHmmss}";
}
