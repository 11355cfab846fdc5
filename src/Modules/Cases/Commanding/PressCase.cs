using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Cases.Commanding;

/// <summary>催办: every unit that still has something to do is urged, each once a day.</summary>
internal sealed record UrgeCase(Guid Case, string? Note = null) : ICaseCommand;

internal sealed class UrgeCaseHandler(CaseRegister register, ITasks tasks) : CaseHandler<UrgeCase>(register)
{
    public override Permission Needs => CasesPermissions.Press;

    protected override Answer Run(CaseRow row, UrgeCase command, IWrite write)
    {
        var note = Input.Optional("note", command.Note, 1000);
        if (CaseMoves.After(row.Stage, CaseMove.Urge) is null) return CaseRegister.NotNow(row, CaseMove.Urge);
        Answer.Refused? last = null;
        var urged = 0;
        foreach (var part in CaseParts.Standing(row.Id, write).Where(p => p.State is PartState.Given or PartState.Working))
        {
            if (tasks.Move(part.TaskId, TaskMove.Urge, note, write) is Answer.Refused no) last = no;
            else urged++;
        }
        return urged == 0 && last is not null ? last : Register.Moved(row, CaseMove.Urge, write, new(note));
    }
}

/// <summary>督办: stands at the top of every list until a moment, with the reason.</summary>
internal sealed record SuperviseCase(Guid Case, string Reason, DateTimeOffset Until) : ICaseCommand;

internal sealed class SuperviseCaseHandler(CaseRegister register, ITasks tasks) : CaseHandler<SuperviseCase>(register)
{
    public override Permission Needs => CasesPermissions.Press;

    protected override Answer Run(CaseRow row, SuperviseCase command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        var until = Input.WithinAYear("until", command.Until, write.Now);
        if (Register.Moved(row, CaseMove.Supervise, write, new(reason), () => row.SupervisedUntilUtc = until) is Answer.Refused no) return no;
        foreach (var part in CaseParts.Standing(row.Id, write).Where(p => p.State != PartState.Passed))
            if (tasks.Move(part.TaskId, TaskMove.Supervise, reason, write, command.Until) is Answer.Refused refused) return refused;
        return new Answer.Done("case", row.Id);
    }
}

/// <summary>批示.</summary>
internal sealed record InstructCase(Guid Case, string Text) : ICaseCommand;

internal sealed class InstructCaseHandler(CaseRegister register, ITasks tasks) : CaseHandler<InstructCase>(register)
{
    public override Permission Needs => CasesPermissions.Press;

    protected override Answer Run(CaseRow row, InstructCase command, IWrite write)
    {
        var text = Input.Text("text", command.Text, 2, 1000);
        if (Register.Moved(row, CaseMove.Instruct, write, new(text)) is Answer.Refused no) return no;
        foreach (var part in CaseParts.Standing(row.Id, write).Where(p => p.State != PartState.Passed))
            if (tasks.Move(part.TaskId, TaskMove.Instruct, text, write) is Answer.Refused refused) return refused;
        return new Answer.Done("case", row.Id);
    }
}

/// <summary>记进展: words for the timeline, public if they are meant to be.</summary>
internal sealed record TellCase(Guid Case, string Text, bool IsPublic) : ICaseCommand;

internal sealed class TellCaseHandler(CaseRegister register) : CaseHandler<TellCase>(register)
{
    public override Permission Needs => CasesPermissions.Dispatch;

    protected override Answer Run(CaseRow row, TellCase command, IWrite write)
    {
        var text = Input.Text("text", command.Text, 2, 1000);
        return Register.Moved(row, CaseMove.Tell, write, new(text, command.IsPublic ? text : null));
    }
}

/// <summary>超期升级: the clock's own, once a stage.</summary>
internal sealed record EscalateCase(Guid Case) : ICaseCommand;

internal sealed class EscalateCaseHandler(CaseRegister register) : CaseHandler<EscalateCase>(register)
{
    public override Permission Needs => CasesPermissions.Escalate;

    protected override Answer Run(CaseRow row, EscalateCase command, IWrite write)
    {
        if (row.EscalatedAtUtc is not null || !row.Clock.IsLate(write.Now)) return No("cases.not-late", "没有超期，或这一步已经升级过。", "It is not late, or this stage was escalated before.");
        return Register.Moved(row, CaseMove.Escalate, write, before: () => row.EscalatedAtUtc = write.Now);
    }
}
