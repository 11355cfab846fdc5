using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Correcting;

/// <summary>可更正什么: what a correction may say of an event, by the table of moves; pure.</summary>
internal static class Corrections
{
    /// <summary>Done in this program and nowhere else: it happened when it was recorded.</summary>
    private static bool IsDoneHere(CaseMove move) => move is CaseMove.Publish or CaseMove.Withhold || CaseMoves.SideOf(move) == CaseSide.Clock;

    /// <summary>What it did stands with a unit's task.</summary>
    private static bool IsOfATask(CaseMove move) => move is CaseMove.Extend or CaseMove.AddJoint or CaseMove.ReturnJoint;

    public static bool CanBeRetimed(CaseMove move) => move != CaseMove.Report && !IsDoneHere(move);

    /// <summary>Only words beside the life can be said not to have been; a step is mended by the next step.</summary>
    public static bool CanBeVoid(CaseMove move) => !CaseMoves.IsStep(move) && !IsOfATask(move) && move != CaseMove.Grade && CaseMoves.SideOf(move) != CaseSide.Clock;

    public static bool CanBeCorrected(CaseMove move) => CanBeRetimed(move) || CanBeVoid(move);

    /// <returns>Null: its time may be corrected.</returns>
    public static Answer.Refused? NotRetimed(CaseMove move) => CanBeRetimed(move) ? null
        : move == CaseMove.Report ? new("cases.report-is-when-it-came", "上报时间就是收到它的时间，编号也从它来，不能更正。", "The time of a report is when it came in, and its number begins with it; it cannot be corrected.")
        : new("cases.done-here", $"“{CaseWords.Of(move).Chinese}”是在本系统里当场记下的，时间不会错。", $"“{CaseWords.Of(move).English}” was recorded here the moment it was done; its time cannot be wrong.");

    /// <returns>Null: it may be made void.</returns>
    public static Answer.Refused? NotVoid(CaseMove move) => CanBeVoid(move) ? null
        : CaseMoves.IsStep(move) ? new("cases.step-not-void", $"“{CaseWords.Of(move).Chinese}”改变过案卷的阶段，不能作废；请用下一步来改，时间记错了可以更正时间。", $"“{CaseWords.Of(move).English}” led to another stage and cannot be made void; the next step mends it, and a wrong time can be corrected.")
        : IsOfATask(move) ? new("cases.task-not-void", $"“{CaseWords.Of(move).Chinese}”是跟着单位的任务记下的，不能在案卷上作废；请到任务里办。", $"“{CaseWords.Of(move).English}” goes with a unit's task and cannot be made void on the case; see to it at the task.")
        : move == CaseMove.Grade ? new("cases.grade-not-void", "类别和缓急定过就算数，不能作废；请重新定一次。", "A kind or an urgency that was set stands and cannot be made void; set it anew.")
        : new("cases.clock-not-void", $"“{CaseWords.Of(move).Chinese}”是程序到时自己记的，不能更正。", $"“{CaseWords.Of(move).English}” was recorded by the clock itself and cannot be corrected.");

    /// <summary>The steps of the life before and after an event: its time lies between theirs. Words stand in nobody's way.</summary>
    /// <param name="standing">The case's events that stand, in the order of the life.</param>
    public static (CaseEventRow? Before, CaseEventRow? After) Around(IReadOnlyList<CaseEventRow> standing, CaseEventRow wrong) =>
        (standing.LastOrDefault(e => e.Ordinal < wrong.Ordinal && CaseMoves.IsStep(e.Move)), standing.FirstOrDefault(e => e.Ordinal > wrong.Ordinal && CaseMoves.IsStep(e.Move)));

    /// <summary>Whether the stage that an event ended had run over its time, had it happened at this moment.</summary>
    public static bool WasLate(IReadOnlyList<CaseEventRow> standing, CaseEventRow of, DateTime atUtc) =>
        standing.LastOrDefault(e => e.Ordinal < of.Ordinal) is { } before && before.Stage != of.Stage && before.DueAtUtc < atUtc;

    /// <summary>Whether the clock that runs now, or stands, began with this event.</summary>
    public static bool BeganTheClock(IReadOnlyList<CaseEventRow> standing, CaseEventRow of) => IsLast(standing, of, CaseClock.Begins);

    public static bool IsLast(IReadOnlyList<CaseEventRow> standing, CaseEventRow of, Func<CaseMove, bool> which) => which(of.Move) && !standing.Any(e => e.Ordinal > of.Ordinal && which(e.Move));
}
