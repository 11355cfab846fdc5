using System.Collections.Frozen;

namespace Wutong.Cases.Life;

/// <summary>允许的流转: the one table of allowed moves, and whose each is. What is not here is refused.</summary>
internal static class CaseMoves
{
    /// <summary>Whose move each is.</summary>
    private static readonly FrozenDictionary<CaseMove, CaseSide> Sides = new Dictionary<CaseMove, CaseSide>
    {
        [CaseMove.Report] = CaseSide.Finder, [CaseMove.SettleOnSpot] = CaseSide.Finder,
        [CaseMove.Verify] = CaseSide.Supervision, [CaseMove.Register] = CaseSide.Supervision, [CaseMove.Reject] = CaseSide.Supervision, [CaseMove.MarkDuplicate] = CaseSide.Supervision,
        [CaseMove.Separate] = CaseSide.Supervision, [CaseMove.Grade] = CaseSide.Supervision, [CaseMove.Pass] = CaseSide.Supervision, [CaseMove.SendBack] = CaseSide.Supervision, [CaseMove.Reopen] = CaseSide.Supervision,
        [CaseMove.ConfirmSatisfied] = CaseSide.Supervision, [CaseMove.Publish] = CaseSide.Supervision, [CaseMove.Withhold] = CaseSide.Supervision,
        [CaseMove.Dispatch] = CaseSide.Command, [CaseMove.Recall] = CaseSide.Command, [CaseMove.AddJoint] = CaseSide.Command, [CaseMove.RefuseSuspension] = CaseSide.Command, [CaseMove.Tell] = CaseSide.Command,
        [CaseMove.Suspend] = CaseSide.Command, [CaseMove.Resume] = CaseSide.Command, [CaseMove.Extend] = CaseSide.Command,
        [CaseMove.Urge] = CaseSide.Command, [CaseMove.Supervise] = CaseSide.Command, [CaseMove.Instruct] = CaseSide.Command,
        [CaseMove.Accept] = CaseSide.Unit, [CaseMove.Return] = CaseSide.Unit, [CaseMove.Finish] = CaseSide.Unit, [CaseMove.ReturnJoint] = CaseSide.Unit, [CaseMove.AskSuspension] = CaseSide.Unit,
        [CaseMove.Escalate] = CaseSide.Clock,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(CaseStage From, CaseMove Move), CaseStage> Allowed = new Dictionary<(CaseStage, CaseMove), CaseStage>
    {
        [(CaseStage.Reported, CaseMove.Verify)] = CaseStage.Verifying,
        [(CaseStage.Reported, CaseMove.Register)] = CaseStage.Registered, // seen by the supervisor already
        [(CaseStage.Reported, CaseMove.Reject)] = CaseStage.Rejected,
        [(CaseStage.Reported, CaseMove.MarkDuplicate)] = CaseStage.Duplicate,
        [(CaseStage.Reported, CaseMove.SettleOnSpot)] = CaseStage.Done,
        [(CaseStage.Verifying, CaseMove.Register)] = CaseStage.Registered,
        [(CaseStage.Verifying, CaseMove.Reject)] = CaseStage.Rejected,
        [(CaseStage.Verifying, CaseMove.MarkDuplicate)] = CaseStage.Duplicate,
        [(CaseStage.Registered, CaseMove.MarkDuplicate)] = CaseStage.Duplicate,
        [(CaseStage.Registered, CaseMove.Dispatch)] = CaseStage.Dispatched,
        [(CaseStage.Registered, CaseMove.Suspend)] = CaseStage.Suspended,
        [(CaseStage.Dispatched, CaseMove.Accept)] = CaseStage.Handling,
        [(CaseStage.Dispatched, CaseMove.Return)] = CaseStage.Returned,
        [(CaseStage.Dispatched, CaseMove.Recall)] = CaseStage.Registered,
        [(CaseStage.Dispatched, CaseMove.Suspend)] = CaseStage.Suspended,
        [(CaseStage.Returned, CaseMove.Dispatch)] = CaseStage.Dispatched,
        [(CaseStage.Returned, CaseMove.Suspend)] = CaseStage.Suspended,
        [(CaseStage.Handling, CaseMove.Finish)] = CaseStage.Done,
        [(CaseStage.Handling, CaseMove.Return)] = CaseStage.Returned,
        [(CaseStage.Handling, CaseMove.Recall)] = CaseStage.Registered,
        [(CaseStage.Handling, CaseMove.Suspend)] = CaseStage.Suspended,
        [(CaseStage.Done, CaseMove.Pass)] = CaseStage.Closed,
        [(CaseStage.Done, CaseMove.SendBack)] = CaseStage.Rework,
        [(CaseStage.Done, CaseMove.Register)] = CaseStage.Registered, // settled on the spot, and not good: nobody has it yet
        [(CaseStage.Closed, CaseMove.Register)] = CaseStage.Registered, // the same, found later
        [(CaseStage.Rework, CaseMove.Finish)] = CaseStage.Done,
        [(CaseStage.Rework, CaseMove.Return)] = CaseStage.Returned,
        [(CaseStage.Rework, CaseMove.Recall)] = CaseStage.Registered,
        [(CaseStage.Rework, CaseMove.Suspend)] = CaseStage.Suspended,
        [(CaseStage.Reopened, CaseMove.Accept)] = CaseStage.Handling,
        [(CaseStage.Reopened, CaseMove.Return)] = CaseStage.Returned,
        [(CaseStage.Reopened, CaseMove.Recall)] = CaseStage.Registered,
        [(CaseStage.Reopened, CaseMove.Suspend)] = CaseStage.Suspended,
        [(CaseStage.Suspended, CaseMove.Resume)] = CaseStage.Registered, // dispatched anew: who had it may have changed
        [(CaseStage.Closed, CaseMove.Reopen)] = CaseStage.Reopened,
        [(CaseStage.Closed, CaseMove.ConfirmSatisfied)] = CaseStage.Closed,
        [(CaseStage.Rejected, CaseMove.Reopen)] = CaseStage.Verifying,
        [(CaseStage.Duplicate, CaseMove.Separate)] = CaseStage.Verifying,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<CaseMove> Steps = Allowed.Where(a => a.Key.From != a.Value).Select(a => a.Key.Move).Append(CaseMove.Report).ToFrozenSet();

    private static readonly FrozenSet<CaseStage> WithUnit = [CaseStage.Dispatched, CaseStage.Handling, CaseStage.Rework, CaseStage.Reopened];

    public static CaseSide SideOf(CaseMove move) => Sides[move];

    /// <summary>一步: by the table it leads from one stage to another. The rest is said or done beside the life.</summary>
    public static bool IsStep(CaseMove move) => Steps.Contains(move);

    /// <summary>A case in one of these needs nothing more.</summary>
    public static bool IsOver(CaseStage stage) => stage is CaseStage.Closed or CaseStage.Rejected or CaseStage.Duplicate;

    /// <returns>The stage after the move; null when it is not allowed.</returns>
    public static CaseStage? After(CaseStage from, CaseMove move) => Allowed.TryGetValue((from, move), out var to) ? to : move switch
    {
        CaseMove.Extend or CaseMove.Urge or CaseMove.AddJoint or CaseMove.ReturnJoint or CaseMove.AskSuspension or CaseMove.RefuseSuspension when WithUnit.Contains(from) => from,
        CaseMove.Supervise or CaseMove.Instruct or CaseMove.Tell or CaseMove.Grade when !IsOver(from) => from,
        CaseMove.Publish when from is not (CaseStage.Rejected or CaseStage.Duplicate) => from,
        CaseMove.Withhold => from,
        CaseMove.Escalate when !IsOver(from) && from != CaseStage.Suspended => from,
        _ => null,
    };

    /// <summary>Whose move is awaited; null: nobody's.</summary>
    public static CaseSide? WaitsFor(CaseStage stage) => stage switch
    {
        CaseStage.Reported or CaseStage.Verifying or CaseStage.Done => CaseSide.Supervision,
        CaseStage.Registered or CaseStage.Returned or CaseStage.Suspended => CaseSide.Command,
        CaseStage.Dispatched or CaseStage.Handling or CaseStage.Rework or CaseStage.Reopened => CaseSide.Unit,
        _ => null,
    };
}
