using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Cases.Commanding;

/// <summary>任务带动案卷: what a unit does with its task is what becomes of the case, in the same transaction.</summary>
/// <remarks>What the case itself did to its tasks is recognised by the stage the case has then, and left alone.</remarks>
internal sealed class CaseTaskFollower(CaseRegister register, CasePhotos photos, ITasks tasks) : IFollower
{
    /// <summary>Asked of every task that anything happens to, most of which belong to no case: 3 us where a query of the context takes 60.</summary>
    private const string IsPart = "SELECT 1 FROM case_part WHERE task_id = @0";

    public string Kind => "task";

    public Answer.Refused? Follow(string topic, string id, IWrite write)
    {
        var taskId = Guid.Parse(id);
        if (!write.Sql(IsPart).With(taskId).First(static _ => true, false)) return null;
        var part = write.Db.Set<CasePartRow>().AsTracking().Single(p => p.TaskId == taskId);
        var (row, task) = (CaseRegister.Find(part.CaseId, write)!, tasks.Find(part.TaskId, write)!);
        return topic switch
        {
            "task.accept" => Accepted(row, part, write),
            "task.return" => Returned(row, part, task, write),
            "task.done" => Done(row, part, task, write),
            "task.close" => row.Stage == CaseStage.Closed ? null : OnTheCase(row, "核查结案", "checked"),
            "task.sent-back" => SentBack(row, part, task, write),
            "task.withdraw" => part.State is PartState.Withdrawn ? null : OnTheCase(row, "收回", "recalled"),
            "task.give" => task.State == TaskState.Given && part.State == PartState.Given ? null : OnTheCase(row, "重新派遣", "dispatched again"),
            "task.extend" => Extended(row, part, task, write),
            _ => null,
        };
    }

    private Answer.Refused? Accepted(CaseRow row, CasePartRow part, IWrite write)
    {
        part.State = PartState.Working;
        return part.IsLead && row.Stage is CaseStage.Dispatched or CaseStage.Reopened ? Moved(row, CaseMove.Accept, new(UnitId: part.UnitId), write) : null;
    }

    private Answer.Refused? Returned(CaseRow row, CasePartRow part, TaskStanding task, IWrite write)
    {
        part.State = PartState.Returned;
        if (!part.IsLead) return Moved(row, CaseMove.ReturnJoint, new(task.LastText, UnitId: part.UnitId), write, () => row.NeedsCommand = true) ?? FinishedWith(row, write);
        return Moved(row, CaseMove.Return, new(task.LastText, UnitId: part.UnitId), write, () => (row.UnitId, row.ReturnCount, row.NeedsCommand) = (null, row.ReturnCount + 1, false));
    }

    private Answer.Refused? Done(CaseRow row, CasePartRow part, TaskStanding task, IWrite write)
    {
        part.State = PartState.Done;
        photos.Add(row.Id, tasks.PhotosOf(part.TaskId, write), PhotoTime.After, part.UnitId, write);
        return FinishedWith(row, write, task.LastText);
    }

    /// <summary>处置完成 once every unit has handed in its part, the lead among them.</summary>
    private Answer.Refused? FinishedWith(CaseRow row, IWrite write, string? text = null)
    {
        var parts = CaseParts.Standing(row.Id, write);
        if (CaseMoves.After(row.Stage, CaseMove.Finish) is null || !parts.Exists(p => p.IsLead) || parts.Exists(p => p.State is PartState.Given or PartState.Working)) return null;
        return Moved(row, CaseMove.Finish, new(text), write, () => row.DoneAtUtc = write.Now);
    }

    private Answer.Refused? SentBack(CaseRow row, CasePartRow part, TaskStanding task, IWrite write)
    {
        part.State = PartState.Working;
        return row.Stage != CaseStage.Done ? null
            : Moved(row, CaseMove.SendBack, new(task.LastText, UnitId: part.UnitId, Due: task.DueAtUtc), write, () => (row.ReworkCount, row.DoneAtUtc) = (row.ReworkCount + 1, null));
    }

    /// <summary>延期: the case has as long as the part that has longest.</summary>
    private Answer.Refused? Extended(CaseRow row, CasePartRow part, TaskStanding task, IWrite write) =>
        task.DueAtUtc > row.DueAtUtc ? Moved(row, CaseMove.Extend, new(UnitId: part.UnitId, Due: task.DueAtUtc), write) : null;

    private Answer.Refused? Moved(CaseRow row, CaseMove move, Said said, IWrite write, Action? before = null) => register.Moved(row, move, write, said, before) as Answer.Refused;

    private static Answer.Refused OnTheCase(CaseRow row, string zh, string en) =>
        new("cases.on-the-case", $"这项任务属于案卷 {row.Number}，请在案卷页上{zh}。", $"This task belongs to case {row.Number}; it is {en} on the case's own page.");
}
