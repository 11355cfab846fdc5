using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Time.Calendars;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Commanding;

/// <summary>派遣: a lead unit, and joint ones, each with a task of its own.</summary>
/// <param name="Limit">Null: as the kind says.</param>
internal sealed record DispatchCase(Guid Case, Guid Lead, IReadOnlyList<Guid>? Joint = null, WorkLimit? Limit = null, string? Note = null) : ICaseCommand;

internal sealed class DispatchCaseHandler(CaseRegister register, CaseParts parts, CaseKinds kinds, IWorkCalendars calendars) : CaseHandler<DispatchCase>(register)
{
    private const int MostJoint = 10;
    public override Permission Needs => CasesPermissions.Dispatch;

    protected override Answer Run(CaseRow row, DispatchCase command, IWrite write)
    {
        var (note, joint) = (Input.Optional("note", command.Note, 1000), command.Joint ?? []);
        if (joint.Count > MostJoint) throw new BadInputException("joint", $"协办单位最多 {MostJoint} 个。", $"At most {MostJoint} joint units.");
        if (joint.Contains(command.Lead) || joint.Distinct().Count() != joint.Count) throw new BadInputException("joint", "同一个单位只能选一次。", "Each unit can be chosen once.");
        if (command.Limit is { } limit) Input.Whole("limit.amount", limit.Amount, 1, 1000);
        if (parts.Unfit(command.Lead, "lead", write) is { } unfit) return unfit;
        foreach (var unit in joint)
            if (parts.Unfit(unit, "joint", write) is { } no) return no;
        if (CaseMoves.After(row.Stage, CaseMove.Dispatch) is null) return CaseRegister.NotNow(row, CaseMove.Dispatch);
        if (parts.Withdraw(row, "另行派遣", write) is { } kept) return kept; // joint units of a dispatch whose lead said no
        var due = calendars.Now(write.Db).Due(write.Now, command.Limit ?? kinds.Of(row, write.Db).Limits.Handle).DueUtc;
        var answer = Register.Moved(row, CaseMove.Dispatch, write, new(note, UnitId: command.Lead, Due: due), () => (row.UnitId, row.NeedsCommand) = (command.Lead, false));
        parts.Give(row, command.Lead, isLead: true, command.Limit, write);
        foreach (var unit in joint) parts.Give(row, unit, isLead: false, command.Limit, write);
        return answer;
    }
}

/// <summary>增派协办: one more unit helps.</summary>
internal sealed record AddJoint(Guid Case, Guid UnitId, string? Note = null) : ICaseCommand;

internal sealed class AddJointHandler(CaseRegister register, CaseParts parts) : CaseHandler<AddJoint>(register)
{
    public override Permission Needs => CasesPermissions.Dispatch;

    protected override Answer Run(CaseRow row, AddJoint command, IWrite write)
    {
        var note = Input.Optional("note", command.Note, 1000);
        if (parts.Unfit(command.UnitId, "unitId", write) is { } unfit) return unfit;
        if (CaseParts.Standing(row.Id, write).Exists(p => p.UnitId == command.UnitId)) return No("cases.already-joint", "这个单位已经在办这件案卷。", "This unit has a part in this case already.", "unitId");
        if (Register.Moved(row, CaseMove.AddJoint, write, new(note, UnitId: command.UnitId), () => row.NeedsCommand = false) is Answer.Refused no) return no;
        parts.Give(row, command.UnitId, isLead: false, null, write);
        return new Answer.Done("case", row.Id);
    }
}

/// <summary>收回: dispatched to the wrong unit; every part is taken back.</summary>
internal sealed record RecallCase(Guid Case, string Reason) : ICaseCommand;

internal sealed class RecallCaseHandler(CaseRegister register, CaseParts parts) : CaseHandler<RecallCase>(register)
{
    public override Permission Needs => CasesPermissions.Dispatch;

    protected override Answer Run(CaseRow row, RecallCase command, IWrite write)
    {
        var (reason, lead) = (Input.Text("reason", command.Reason, 2, 1000), row.UnitId);
        if (Register.Moved(row, CaseMove.Recall, write, new(reason, UnitId: lead), () => (row.UnitId, row.NeedsCommand) = (null, false)) is Answer.Refused no) return no;
        return (Answer?)parts.Withdraw(row, reason, write) ?? new Answer.Done("case", row.Id);
    }
}
