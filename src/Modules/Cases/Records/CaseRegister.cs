using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Platform.Data;
using Wutong.Platform.Time.Calendars;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Records;

/// <summary>What is said with a move.</summary>
/// <param name="Text">For whoever works on it.</param>
/// <param name="PublicText">For the public timeline.</param>
/// <param name="UnitId">The unit it is about; null: the lead.</param>
/// <param name="Due">The deadline of the lead's task, where it has one of its own: the case's clock takes it over.</param>
/// <param name="Priority">How urgent it is from now on; null: as before.</param>
internal readonly record struct Said(string? Text = null, string? PublicText = null, Guid? UnitId = null, DateTime? Due = null, CasePriority? Priority = null);

/// <summary>What every handler of cases does: find the case, move it by the table, start its clock, write the event.</summary>
internal sealed class CaseRegister(CaseKinds kinds, IWorkCalendars calendars)
{
    private static readonly HotQuery<Guid, CaseRow?> ById = new((db, id) => db.Set<CaseRow>().AsTracking().SingleOrDefault(c => c.Id == id));

    public static CaseRow? Find(Guid id, IWrite write) => ById.Run(write.Db, id);

    /// <summary>Makes the move if the table allows it.</summary>
    /// <param name="before">What the row needs to have before its stage is set; only run when the move is allowed.</param>
    public Answer Moved(CaseRow row, CaseMove move, IWrite write, Said said = default, Action? before = null)
    {
        if (CaseMoves.After(row.Stage, move) is not { } to) return NotNow(row, move);
        before?.Invoke();
        row.Priority = said.Priority ?? row.Priority;
        var (was, leaves) = (row.Clock, row.Stage != to);
        var clock = was.After(move, to, write.Now, kinds.Of(row, write.Db).Limits, calendars.Now(write.Db), said.Due);
        if (clock.StartUtc != was.StartUtc) row.EscalatedAtUtc = null;
        if (to != CaseStage.Suspended) row.SuspendedUntilUtc = null;
        row.Stand(to, clock);
        Write(row, move, write, said, wasLate: leaves && was.IsLate(write.Now));
        return new Answer.Done("case", row.Id);
    }

    /// <summary>The clock of a case just reported.</summary>
    public CaseClock Begin(CaseKind kind, DateTime atUtc, IWrite write) => CaseClock.Begin(atUtc, kind.Limits, calendars.Now(write.Db));

    public static void Write(CaseRow row, CaseMove move, IWrite write, Said said = default, bool wasLate = false)
    {
        row.Steps++;
        row.ChangedAtUtc = CaseMoves.IsOver(row.Stage) ? row.ClosedAtUtc ?? row.StageAtUtc : write.Now;
        write.Insert(new CaseEventRow
        {
            Id = write.NewId(), CaseId = row.Id, Move = move, Stage = row.Stage, Ordinal = row.Steps, ActorId = write.Actor.Id, UnitId = said.UnitId ?? row.UnitId, DueAtUtc = row.DueAtUtc, WasLate = wasLate,
            Text = said.Text, PublicText = said.PublicText, Priority = said.Priority, CaseNumber = row.Number, KindCode = row.KindCode, Place = row.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now,
        });
        write.Tell(TopicOf(move), "case", row.Id.ToString());
    }

    public static Answer.Refused NotNow(CaseRow row, CaseMove move)
    {
        var (stage, wanted) = (CaseWords.Of(row.Stage), CaseWords.Of(move));
        return new Answer.Refused("cases.not-now", $"案卷 {row.Number} 现在是“{stage.Chinese}”，不能{wanted.Chinese}；请刷新看看最新情况。",
            $"Case {row.Number} is “{stage.English}” now; it cannot be {wanted.English}. Open it again to see how it stands.");
    }

    /// <summary>The topic of the outbox: "case.register".</summary>
    public static string TopicOf(CaseMove move) => Topics[move];

    private static readonly Dictionary<CaseMove, string> Topics = Enum.GetValues<CaseMove>()
        .ToDictionary(m => m, m => "case." + string.Concat(m.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())));
}
