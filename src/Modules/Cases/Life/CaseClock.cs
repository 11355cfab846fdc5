using Wutong.Platform.Time;

namespace Wutong.Cases.Life;

/// <summary>阶段时限: what each stage of a case may take; of its class.</summary>
/// <param name="Accept">受理: from being reported.</param>
/// <param name="Verify">核实.</param>
/// <param name="Dispatch">派遣: from being registered or returned.</param>
/// <param name="Handle">处置: from being dispatched, sent back or reopened.</param>
/// <param name="Check">核查: from being handled.</param>
public sealed record CaseLimits(WorkLimit Accept, WorkLimit Verify, WorkLimit Dispatch, WorkLimit Handle, WorkLimit Check);

/// <summary>阶段钟: the deadline that runs in a stage. A new stage starts its own clock; accepting goes on with the clock of dispatching, as the unit's time began then.</summary>
/// <param name="StartUtc">When it began.</param>
/// <param name="DueUtc">When it is used up; null while nothing runs: over, or suspended.</param>
/// <param name="SuspendedUtc">Since when it stands; null: it runs.</param>
/// <param name="Extensions">延期: how often it was given a new deadline.</param>
internal readonly record struct CaseClock(DateTime StartUtc, DateTime? DueUtc, DateTime? SuspendedUtc, int Extensions)
{
    /// <summary>The clock of a case just reported.</summary>
    public static CaseClock Begin(DateTime atUtc, CaseLimits limits, WorkCalendar calendar) => Start(atUtc, limits.Accept, calendar);

    /// <summary>The clock after a move that the table allows.</summary>
    /// <param name="to">The stage after it.</param>
    /// <param name="limits">Of the class the case has then.</param>
    /// <param name="calendar">In force at that moment: what a notice changes later moves no deadline that was told.</param>
    /// <param name="due">A deadline set for this case alone: an extension has one, a dispatch may.</param>
    /// <exception cref="ArgumentException">An extension without a deadline, or one that is not later than the deadline that holds.</exception>
    public CaseClock After(CaseMove move, CaseStage to, DateTime atUtc, CaseLimits limits, WorkCalendar calendar, DateTime? due = null) => move switch
    {
        CaseMove.Extend => due > DueUtc ? this with { DueUtc = due, Extensions = Extensions + 1 } : throw new ArgumentException($"a deadline after {DueUtc:u} was expected and {due:u} came", nameof(due)),
        CaseMove.Suspend => new(atUtc, null, atUtc, 0),
        _ when !Starts(move) => this,
        _ => LimitOf(to, limits) is { } limit ? new(atUtc, due ?? calendar.Due(atUtc, limit).DueUtc, null, 0) : new(atUtc, null, null, 0),
    };

    /// <summary>更正: the clock when what began it is found to have happened at another moment. A deadline that was told stays, as it stays when the calendar changes.</summary>
    public CaseClock BeganAt(DateTime atUtc) => this with { StartUtc = atUtc, SuspendedUtc = SuspendedUtc is null ? null : atUtc };

    /// <summary>Whether a move begins a clock of its own.</summary>
    public static bool Begins(CaseMove move) => Starts(move) || move == CaseMove.Suspend;

    /// <summary>Accepting goes on with the time the unit was given; words, pressing and what joint units do stop no clock.</summary>
    private static bool Starts(CaseMove move) => move is CaseMove.Report or CaseMove.Verify or CaseMove.Register or CaseMove.Reject or CaseMove.MarkDuplicate or CaseMove.Separate or CaseMove.Dispatch or CaseMove.Recall
        or CaseMove.Return or CaseMove.Finish or CaseMove.SettleOnSpot or CaseMove.Pass or CaseMove.SendBack or CaseMove.Reopen or CaseMove.Resume;

    /// <summary>Whether it was, or is, used up by a moment.</summary>
    public bool IsLate(DateTime atUtc) => DueUtc is { } due && due < atUtc;

    private static CaseClock Start(DateTime atUtc, WorkLimit limit, WorkCalendar calendar) => new(atUtc, calendar.Due(atUtc, limit).DueUtc, null, 0);

    private static WorkLimit? LimitOf(CaseStage stage, CaseLimits limits) => stage switch
    {
        CaseStage.Reported => limits.Accept,
        CaseStage.Verifying => limits.Verify,
        CaseStage.Registered or CaseStage.Returned => limits.Dispatch,
        CaseStage.Dispatched or CaseStage.Handling or CaseStage.Rework or CaseStage.Reopened => limits.Handle,
        CaseStage.Done => limits.Check,
        _ => null,
    };
}
