using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Reporting;
using Wutong.Cases.Views;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Cases.Others;

internal sealed class CaseDesk(CaseOpening opening, CaseRegister register, CaseParts parts, ITasks tasks, CasePhotos photos, Rights rights) : ICaseDesk
{
    public void Check(CaseReport report, IWrite write) => opening.Check(DraftOf(report), write, isForResidents: true);

    public Answer Open(CaseReport report, IWrite write)
    {
        var answer = opening.Open(DraftOf(report), write, isForResidents: true);
        if (answer is not Answer.Done { WasBefore: false } || report.Photos is not { } photos) return answer;
        write.Save(); // the photographs name files kept by this very command
        for (var i = 0; i < photos.Count; i++) write.Insert(new CasePhotoRow { CaseId = report.Id, Ordinal = i + 1, FileId = photos[i], Time = PhotoTime.Before, AddedAtUtc = write.Now });
        return answer;
    }

    public CaseStanding? Find(Guid id, IWrite write)
    {
        write.Save();
        return Standings(write, c => c.Id == id).SingleOrDefault();
    }

    public CaseStanding? Find(string number, IWrite write)
    {
        write.Save();
        return Standings(write, c => c.Number == number).SingleOrDefault();
    }

    public CaseStanding? FindSeen(Guid id, IWrite write) => Find(id, write) is { } found && CaseReading.InReach(write.Db, write.Actor, rights).TagWith("cases.seen").Any(c => c.Id == id) ? found : null;

    public Answer Tell(Guid id, string text, string? publicText, IWrite write) => CaseRegister.Find(id, write) is { } row
        ? register.Moved(row, CaseMove.Tell, write, new(Input.Text("text", text, 1, 1000), Input.Optional("publicText", publicText, 1000))) : new Answer.Missing();

    public Answer Reopen(Guid id, string reason, IWrite write) => CaseRegister.Find(id, write) is { } row ? Reopening.Reopen(row, Input.Text("reason", reason, 1, 1000), register, parts, write) : new Answer.Missing();

    public Answer Hand(Guid id, Guid unit, UnitStep done, string text, IWrite write)
    {
        if (CaseParts.Standing(id, write).Find(p => p.UnitId == unit) is not { } part) return new Answer.Refused("cases.no-part", "这个单位没有在办这件案卷。", "This unit has no part in this case.");
        if (part.State is not (PartState.Given or PartState.Working) || (done == UnitStep.Accepted && part.State != PartState.Given)) return new Answer.Refused("cases.part-moved", "这个单位的任务已经走到下一步。", "This unit's task has gone further already.");
        if (done == UnitStep.Handled && part.State == PartState.Given && tasks.Move(part.TaskId, TaskMove.Accept, null, write) is Answer.Refused no) return no;
        return tasks.Move(part.TaskId, done switch { UnitStep.Accepted => TaskMove.Accept, UnitStep.Returned => TaskMove.Return, _ => TaskMove.Done }, text, write);
    }

    public void AddPhoto(Guid id, Guid file, IWrite write) => photos.Add(id, [file], PhotoTime.Before, null, write);

    private static IQueryable<CaseStanding> Standings(IWrite write, System.Linq.Expressions.Expression<Func<CaseRow, bool>> which) => write.Db.Set<CaseRow>().AsNoTracking().TagWith("cases.standing").Where(which)
        .Select(c => new CaseStanding(c.Id, c.Number, c.KindCode, c.Stage, c.Source, c.UnitId, c.IsPrivate, c.Steps, c.LonE7, c.LatE7, c.PublishedAtUtc == null ? null : c.PublicText, c.PublicAddress));

    private static CaseDraft DraftOf(CaseReport report) => new(
        report.Id, report.Kind, report.LonE7, report.LatE7, report.Address, report.Text, report.Answers, IsPrivate: false, report.Source, report.OutsideNumber, report.Author)
    {
        Place = report.Place, Origin = report is { OriginKind: { } kind, OriginId: { } id } ? new(kind, id) : null,
    };
}
