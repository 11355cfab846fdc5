using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Commanding;

/// <summary>申请挂账: the unit says why it cannot be done for now.</summary>
internal sealed record AskSuspension(Guid Case, string Reason) : ICaseCommand;

internal sealed class AskSuspensionHandler(CaseRegister register) : CaseHandler<AskSuspension>(register)
{
    public override Permission Needs => CasesPermissions.Work;

    protected override Answer Run(CaseRow row, AskSuspension command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        return Register.Moved(row, CaseMove.AskSuspension, write, new(reason), () => row.NeedsCommand = true);
    }
}

/// <summary>不同意挂账.</summary>
internal sealed record RefuseSuspension(Guid Case, string Reason) : ICaseCommand;

internal sealed class RefuseSuspensionHandler(CaseRegister register) : CaseHandler<RefuseSuspension>(register)
{
    public override Permission Needs => CasesPermissions.Dispatch;

    protected override Answer Run(CaseRow row, RefuseSuspension command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        if (!row.NeedsCommand) return No("cases.no-suspension-asked", "没有待答复的挂账申请。", "No suspension is waiting for an answer.");
        return Register.Moved(row, CaseMove.RefuseSuspension, write, new(reason), () => row.NeedsCommand = false);
    }
}

/// <summary>挂账: cannot be done for now; its clock stands, it is counted apart, and it is looked at again on a day.</summary>
/// <param name="PublicReason">What the public timeline says.</param>
internal sealed record SuspendCase(Guid Case, string Reason, DateTimeOffset Until, string PublicReason) : ICaseCommand;

internal sealed class SuspendCaseHandler(CaseRegister register, CaseParts parts) : CaseHandler<SuspendCase>(register)
{
    public override Permission Needs => CasesPermissions.Dispatch;

    protected override Answer Run(CaseRow row, SuspendCase command, IWrite write)
    {
        var (reason, told) = (Input.Text("reason", command.Reason, 2, 1000), Input.Text("publicReason", command.PublicReason, 2, 1000));
        var until = Input.WithinAYear("until", command.Until, write.Now);
        var lead = row.UnitId;
        if (Register.Moved(row, CaseMove.Suspend, write, new(reason, told, lead), () => (row.UnitId, row.NeedsCommand) = (null, false)) is Answer.Refused no) return no;
        row.SuspendedUntilUtc = until;
        return (Answer?)parts.Withdraw(row, "挂账：" + reason, write) ?? new Answer.Done("case", row.Id);
    }
}

/// <summary>恢复办理: dispatched anew, as who had it may have changed.</summary>
internal sealed record ResumeCase(Guid Case, string? Note = null) : ICaseCommand;

internal sealed class ResumeCaseHandler(CaseRegister register) : CaseHandler<ResumeCase>(register)
{
    public override Permission Needs => CasesPermissions.Dispatch;
    protected override Answer Run(CaseRow row, ResumeCase command, IWrite write) => Register.Moved(row, CaseMove.Resume, write, new(Input.Optional("note", command.Note, 1000)));
}
