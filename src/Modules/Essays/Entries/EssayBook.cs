using Microsoft.EntityFrameworkCore;
using Wutong.Essays.Calls;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;

namespace Wutong.Essays.Entries;

/// <summary>What every handler of essays does: find one, write what happened to it.</summary>
internal static class EssayBook
{
    public const string Kind = "essay", CallKind = "essay-call", WorkKind = "essay-work";

    public static Answer.Refused JudgesDoNotRun { get; } = new("essays.judges-do-not-run", "您是这次征文的评委，不能经办，请另一位同事来办。", "You judge this contest and do not run it; a colleague has to.");

    public static CallRow? FindCall(string? number, IWrite write) => write.Db.Set<CallRow>().AsTracking().SingleOrDefault(c => c.Number == number);
    public static EntryRow? FindEntry(string? number, IWrite write) => write.Db.Set<EntryRow>().AsTracking().SingleOrDefault(e => e.Number == number);
    public static CallRow CallOf(EntryRow entry, IWrite write) => write.Db.Set<CallRow>().AsTracking().Single(c => c.Id == entry.CallId);
    public static bool IsJudge(CallRow call, Guid account, IWrite write) => write.Db.Set<JudgeRow>().Any(j => j.CallId == call.Id && j.AccountId == account);
    public static Answer Done(CallRow call) => new Answer.Done(CallKind, call.Number);
    public static Answer Done(EntryRow entry) => new Answer.Done(Kind, entry.Number);

    public static void Happened(EntryRow entry, EssayStep step, CallRow call, IWrite write) =>
        write.Db.Add(new EssayEventRow { Id = write.NewId(), EntryId = entry.Id, Step = step, CallNumber = call.Number, Place = entry.Place, HappenedAtUtc = write.Now, RecordedAtUtc = write.Now });

    /// <summary>作废: what had happened no longer holds.</summary>
    public static void Undo(EntryRow entry, EssayStep step, IWrite write)
    {
        var last = write.Db.Set<EssayEventRow>().Standing(write.Now).Where(e => e.EntryId == entry.Id && e.Step == step).OrderByDescending(e => e.Id).First();
        write.Db.Add(new EssayEventRow { Id = write.NewId(), EntryId = entry.Id, Step = step, CallNumber = last.CallNumber, Place = entry.Place, HappenedAtUtc = last.HappenedAtUtc, RecordedAtUtc = write.Now, CorrectsId = last.Id, IsVoid = true });
    }
}
