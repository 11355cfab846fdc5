using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Language;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Cases.Correcting;

/// <summary>更正: a new row that names the wrong one; both stay.</summary>
/// <param name="HappenedAt">When it really happened; null: it did not happen at all 作废.</param>
internal sealed record CorrectCaseEvent(Guid Event, DateTimeOffset? HappenedAt, string Reason) : ICommand;

/// <remarks>A deadline that was told stays where it was: a correction says when a thing happened, and makes nobody late.</remarks>
internal sealed class CorrectCaseEventHandler(ITasks tasks) : Handler<CorrectCaseEvent>
{
    public const int MostReason = 1000;
    public override Permission Needs => CasesPermissions.Correct;
    public override IEnumerable<HotKey> Locks(CorrectCaseEvent command, Actor actor) => [HotKey.Of("case-event", command.Event)];
    public override Target? TargetOf(CorrectCaseEvent command, IWrite write) => Find(command, write) is { } wrong && CaseRegister.Find(wrong.CaseId, write) is { } row ? new(row.Place, row.UnitId) : null;
    protected override (string Kind, string Id)? RefusalsOf(CorrectCaseEvent command) => ("case_event", command.Event.ToString());

    public override Answer Run(CorrectCaseEvent command, IWrite write)
    {
        var (wrong, reason, at) = (Find(command, write)!, Input.Text("reason", command.Reason, 2, MostReason), command.HappenedAt?.UtcDateTime.ToMicroseconds());
        var (row, standing) = (CaseRegister.Find(wrong.CaseId, write)!, StandingOf(wrong.CaseId, write));
        if (wrong.IsVoid) return No("cases.void", "作废的记录不能再更正。", "A record made void cannot be corrected.");
        if (standing.All(e => e.Id != wrong.Id)) return No("cases.corrected", "这条记录已经更正过，请更正最新的那条。", "This record has been corrected already; correct the newest one.");
        if ((at is null ? Corrections.NotVoid(wrong.Move) : Corrections.NotRetimed(wrong.Move)) is { } no) return no;
        if (at is { } moment) CheckTime(moment, wrong, standing, write.Now);
        else if (wrong.Move == CaseMove.Withhold && row.PublishedAtUtc is null) return No("cases.words-are-gone", "撤下以后，当时公开的话没有留着，不能作废；要公开请重新公开。", "What was public then is not kept after it was withheld, so this cannot be made void; publish the case anew.");
        write.Insert(CorrectionOf(wrong, at, reason, standing, write));
        if (at is { } right) Retime(row, wrong, standing, right);
        else Undo(row, wrong, [.. standing.Where(e => e.Id != wrong.Id)], write);
        write.Tell("case.correct", "case", row.Id.ToString());
        return new Answer.Done("case", row.Id);
    }

    private static CaseEventRow CorrectionOf(CaseEventRow wrong, DateTime? at, string reason, IReadOnlyList<CaseEventRow> standing, IWrite write) => new()
    {
        Id = write.NewId(), CaseId = wrong.CaseId, Move = wrong.Move, Stage = wrong.Stage, Ordinal = wrong.Ordinal, ActorId = wrong.ActorId, UnitId = wrong.UnitId, DueAtUtc = wrong.DueAtUtc,
        WasLate = at is { } right ? Corrections.WasLate(standing, wrong, right) : wrong.WasLate, Text = wrong.Text, PublicText = wrong.PublicText, Priority = wrong.Priority, CaseNumber = wrong.CaseNumber, KindCode = wrong.KindCode, Place = wrong.Place,
        HappenedAtUtc = at ?? wrong.HappenedAtUtc, RecordedAtUtc = write.Now, CorrectsId = wrong.Id, IsVoid = at is null, CorrectedById = write.Actor.Id, CorrectionReason = reason,
    };

    /// <exception cref="BadInputException">The same as it was, in the future, past a step beside it, or past the deadline it set.</exception>
    private static void CheckTime(DateTime at, CaseEventRow wrong, IReadOnlyList<CaseEventRow> standing, DateTime nowUtc)
    {
        var (before, after) = Corrections.Around(standing, wrong);
        if (at == wrong.HappenedAtUtc) throw Bad("和原来记的时间一样，没有要更正的。", "This is the time that was recorded; there is nothing to correct.");
        if (at > nowUtc) throw Bad("时间不能在将来。", "The time may not lie in the future.");
        if (before is not null && at < before.HappenedAtUtc) throw Bad($"不能早于前一步“{CaseWords.Of(before.Move).Chinese}”（{Lang.Chinese.Moment(before.HappenedAtUtc)}）。", $"Not before the step before it, “{CaseWords.Of(before.Move).English}” ({Lang.English.Moment(before.HappenedAtUtc)}).");
        if (after is not null && at > after.HappenedAtUtc) throw Bad($"不能晚于后一步“{CaseWords.Of(after.Move).Chinese}”（{Lang.Chinese.Moment(after.HappenedAtUtc)}）。", $"Not after the step after it, “{CaseWords.Of(after.Move).English}” ({Lang.English.Moment(after.HappenedAtUtc)}).");
        if (CaseClock.Begins(wrong.Move) && wrong.DueAtUtc is { } due && at > due) throw Bad($"这一步以后的期限是 {Lang.Chinese.Moment(due)}，已经告知、不跟着改，时间不能比它晚。", $"The deadline after this step, {Lang.English.Moment(due)}, was told and stays; the time cannot lie beyond it.");

        static BadInputException Bad(string zh, string en) => new("happenedAt", zh, en);
    }

    /// <summary>What the case keeps of its events follows: when its stage began, when it was handled, when it was closed. Its deadline was told, and stays.</summary>
    private static void Retime(CaseRow row, CaseEventRow wrong, IReadOnlyList<CaseEventRow> standing, DateTime at)
    {
        if (Corrections.BeganTheClock(standing, wrong)) row.Stand(row.Stage, row.Clock.BeganAt(at));
        if (row.DoneAtUtc is not null && Corrections.IsLast(standing, wrong, m => m is CaseMove.Finish or CaseMove.SettleOnSpot)) row.DoneAtUtc = at;
        if (row.ClosedAtUtc is not null && Corrections.IsLast(standing, wrong, m => m is CaseMove.Pass)) row.ClosedAtUtc = at;
        if (CaseMoves.IsOver(row.Stage)) row.ChangedAtUtc = row.ClosedAtUtc ?? row.StageAtUtc;
    }

    /// <param name="left">What stands without it.</param>
    private void Undo(CaseRow row, CaseEventRow wrong, IReadOnlyList<CaseEventRow> left, IWrite write)
    {
        if (wrong.Move == CaseMove.Supervise && left.All(e => e.Move != CaseMove.Supervise || e.Ordinal < wrong.Ordinal)) EndSupervision(row, write);
        if (wrong.Move is CaseMove.AskSuspension or CaseMove.RefuseSuspension) row.NeedsCommand = left.Select(e => AsksCommand(e.Move)).LastOrDefault(a => a is not null) ?? false;
        if (wrong.Move == CaseMove.Publish && left.LastOrDefault(e => e.Move is CaseMove.Publish or CaseMove.Withhold) is not { Move: CaseMove.Publish }) row.Withdraw();
    }

    private void EndSupervision(CaseRow row, IWrite write)
    {
        if (row.SupervisedUntilUtc is not { } until) return;
        row.SupervisedUntilUtc = null;
        row.Stand(row.Stage, row.Clock);
        foreach (var part in CaseParts.Standing(row.Id, write)) tasks.EndSupervision(part.TaskId, until, write);
    }

    /// <returns>What the move leaves for who dispatches to answer; null: it leaves that as it was.</returns>
    private static bool? AsksCommand(CaseMove move) => move switch
    {
        CaseMove.AskSuspension or CaseMove.ReturnJoint => true,
        CaseMove.RefuseSuspension or CaseMove.AddJoint or CaseMove.Dispatch or CaseMove.Recall or CaseMove.Return or CaseMove.Suspend or CaseMove.Pass => false,
        _ => null,
    };

    private static List<CaseEventRow> StandingOf(Guid caseId, IWrite write) => [.. write.Db.Set<CaseEventRow>().Standing().AsNoTracking().TagWith("cases.standing").Where(e => e.CaseId == caseId).OrderBy(e => e.Ordinal)];

    private static CaseEventRow? Find(CorrectCaseEvent command, IWrite write) => write.Db.Set<CaseEventRow>().AsNoTracking().SingleOrDefault(e => e.Id == command.Event);
}
