using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Marking;

/// <summary>案卷带动地段: what becomes of a case is what becomes of the place it lies at, in the same transaction.</summary>
internal sealed class CasePlaceFollower(UnownedRegister register, CaseMarks marks) : IFollower
{
    /// <summary>Asked of every case that anything happens to, most of which lie at no such place.</summary>
    private const string IsMarked = "SELECT 1 FROM unowned_case WHERE case_id = @0";

    public string Kind => "case";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        var caseId = Guid.Parse(id);
        if (!write.Sql(IsMarked).With(caseId).First(static _ => true, false)) return null;
        var mark = UnownedRegister.MarkOf(caseId, write)!;
        var (row, found) = (UnownedRegister.Find(mark.PlaceId, write)!, CaseRegister.Find(caseId, write)!);
        if (row.State == UnownedState.Withdrawn) return null;
        return topic switch
        {
            "case.dispatch" or "case.add-joint" => marks.Working(row, found, write),
            "case.return" => Left(row, found, CaseMove.Return, write),
            "case.return-joint" => Left(row, found, CaseMove.ReturnJoint, write),
            "case.recall" => row.LeadId is null || CaseMarks.HasWork(row, write) ? null : Told(row, UnownedMove.Release, new(ReasonOf(found, CaseMove.Recall, write), row.LeadId, found), write),
            "case.pass" => Told(row, UnownedMove.Clear, new(Case: found), write),
            "case.reopen" => Told(row, UnownedMove.Again, new(ReasonOf(found, CaseMove.Reopen, write), Case: found), write) ?? marks.Working(row, found, write),
            "case.reject" or "case.mark-duplicate" => marks.Unmark(row, mark, found, found.Stage == CaseStage.Rejected ? "案卷不予立案" : "案卷是重复件", write) as Answer.Refused,
            _ => null,
        };
    }

    /// <summary>退出: with the unit's name and its reason. The first receiver may not while nobody owns the place; the rules say so.</summary>
    private Answer.Refused? Left(UnownedPlaceRow row, CaseRow found, CaseMove move, IWrite write)
    {
        var said = LastOf(found, move, write);
        return UnownedRegister.Standing(row, write).Has(said.UnitId) ? Told(row, UnownedMove.Leave, new(said.Text, said.UnitId, found), write) : null;
    }

    /// <summary>What was said on the case; of a private one 不公开 it stays there, for more people read the place.</summary>
    private static string? ReasonOf(CaseRow found, CaseMove move, IWrite write) => found.IsPrivate ? null : LastOf(found, move, write).Text;

    private static CaseEventRow LastOf(CaseRow found, CaseMove move, IWrite write) => write.Db.Set<CaseEventRow>().Standing().AsNoTracking().Where(e => e.CaseId == found.Id && e.Move == move).OrderByDescending(e => e.Ordinal).First();

    private Answer.Refused? Told(UnownedPlaceRow row, UnownedMove move, UnownedSaid said, IWrite write) => register.Moved(row, move, write, said) as Answer.Refused;
}
