using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Kinds;
using Wutong.Cases.Records;
using Wutong.People;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Cases.Commanding;

/// <summary>主办与协办: gives each unit its task, and takes tasks back.</summary>
internal sealed class CaseParts(ITasks tasks, IUnitRegister units, CaseKinds kinds)
{
    private const int MostTitle = 100;

    /// <summary>Parts that stand: not returned, not taken back, not of a round before.</summary>
    public static List<CasePartRow> Standing(Guid caseId, IWrite write)
    {
        write.Save();
        return [.. write.Db.Set<CasePartRow>().AsTracking().Where(p => p.CaseId == caseId && p.State != PartState.Returned && p.State != PartState.Withdrawn && p.State != PartState.Earlier).OrderByDescending(p => p.IsLead).ThenBy(p => p.GivenAtUtc)];
    }

    /// <exception cref="BadInputException">There is no such unit.</exception>
    /// <returns>Null when the unit can be given a part.</returns>
    public Answer.Refused? Unfit(Guid unitId, string field, IWrite write) => units.Find(unitId, write) switch
    {
        null => throw new BadInputException(field, "没有这个单位，请从列表里选。", "There is no such unit; choose one from the list."),
        { IsOpen: false } unit => new("cases.unit-closed", $"{unit.NameZh}已经停用，请换一个单位。", $"{unit.NameEn ?? unit.NameZh} is closed; choose another unit.", field),
        _ => null,
    };

    public void Give(CaseRow row, Guid unit, bool isLead, WorkLimit? limit, IWrite write)
    {
        var kind = kinds.Of(row, write.Db);
        var title = $"{(row.Priority is CasePriority.Normal ? "" : CaseWords.Of(row.Priority).Chinese + " · ")}{kind.NameZh}：{row.Address ?? row.Text}";
        var task = tasks.Give(new(title.Length > MostTitle ? title[..MostTitle] : title, kind.ClosingZh, row.Place, unit, kind.Evidence, limit ?? kind.Limits.Handle, SourceKind: "case", SourceId: row.Id.ToString()), write);
        write.Insert(new CasePartRow { TaskId = task, CaseId = row.Id, UnitId = unit, IsLead = isLead, GivenAtUtc = write.Now, State = PartState.Given, ListNumber = IsFirst(row.Id, unit, write) ? row.Number : null });
    }

    private static bool IsFirst(Guid caseId, Guid unit, IWrite write) => !write.Db.Set<CasePartRow>().AsNoTracking().Any(p => p.UnitId == unit && p.CaseId == caseId);

    /// <summary>收回: every part that is not done with.</summary>
    /// <returns>Null, or the refusal of a task that cannot be taken back.</returns>
    public Answer.Refused? Withdraw(CaseRow row, string reason, IWrite write)
    {
        foreach (var part in Standing(row.Id, write).Where(p => p.State != PartState.Passed))
        {
            part.State = PartState.Withdrawn;
            if (tasks.Move(part.TaskId, TaskMove.Withdraw, reason, write) is Answer.Refused no) return no;
        }
        return null;
    }
}
