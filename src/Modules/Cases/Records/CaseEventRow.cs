using Wutong.Cases.Life;
using Wutong.Platform.Access;
using Wutong.Platform.Figures;

namespace Wutong.Cases.Records;

/// <summary>案卷事件: one thing that happened to a case; what the figures of cases count, and its timeline.</summary>
internal sealed class CaseEventRow : FactRow, IOfUnit
{
    public required Guid CaseId { get; init; }
    public required CaseMove Move { get; init; }

    /// <summary>The stage after it.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>1, 2, 3 within the case: the order of events. A correction has the one of the event it stands in place of.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Who did it; a correction changes that as little as the rest.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>The unit it is about: that was given, returned, handled.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The deadline that runs after it.</summary>
    public DateTime? DueAtUtc { get; init; }

    /// <summary>Whether the stage that it ended had run over its time.</summary>
    public required bool WasLate { get; init; }

    /// <summary>Reason, note: for whoever works on it.</summary>
    public string? Text { get; init; }

    /// <summary>What the public timeline says beside the step's own name.</summary>
    public string? PublicText { get; init; }

    /// <summary>How urgent the case is from then on; null: this event did not say.</summary>
    public CasePriority? Priority { get; init; }
    public required string CaseNumber { get; init; }
    public required string KindCode { get; init; }

    /// <summary>更正人: who recorded this correction; null: it is none, but what was recorded first.</summary>
    public Guid? CorrectedById { get; init; }

    /// <summary>更正原因.</summary>
    public string? CorrectionReason { get; init; }
}
