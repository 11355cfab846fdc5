using Wutong.Cases.Commanding;
using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Tasks;

namespace Wutong.Cases.Checking;

/// <summary>核查通过: somebody who did not handle it has seen that the closing condition holds. The whole case closes, every unit's part with it.</summary>
/// <param name="OutcomeNumber">For a penalty: the number of the competent unit's own case.</param>
/// <param name="PublicText">What the public reads.</param>
internal sealed record PassCase(Guid Case, CaseOutcome Outcome, string? OutcomeNumber = null, string? Note = null, string? PublicText = null) : ICaseCommand;

internal sealed class PassCaseHandler(CaseRegister register, ITasks tasks) : CaseHandler<PassCase>(register)
{
    public override Permission Needs => CasesPermissions.Check;

    protected override Answer Run(CaseRow row, PassCase command, IWrite write)
    {
        var (note, told, number) = (Input.Optional("note", command.Note, 900), Input.Optional("publicText", command.PublicText, 1000), Input.Optional("outcomeNumber", command.OutcomeNumber, 64));
        var outcome = Input.OneOf("outcome", command.Outcome);
        if (outcome == CaseOutcome.Penalty && number is null) throw new BadInputException("outcomeNumber", "立案处罚要写执法单位的案号。", "A penalty needs the number of the competent unit's own case.");
        if (SendBackCaseHandler.TheSame(row, write) is { } same) return same;
        var text = number is null ? note : $"{number} {note}".TrimEnd();
        if (Register.Moved(row, CaseMove.Pass, write, new(text, told), () => (row.ClosedAtUtc, row.Outcome, row.SupervisedUntilUtc, row.NeedsCommand) = (write.Now, outcome, null, false)) is Answer.Refused no) return no;
        foreach (var part in CaseParts.Standing(row.Id, write).Where(p => p.State != PartState.Passed))
        {
            part.State = PartState.Passed;
            if (tasks.Move(part.TaskId, TaskMove.Close, note, write) is Answer.Refused refused) return refused;
        }
        return new Answer.Done("case", row.Id);
    }
}

/// <summary>打回返工: not as the closing condition says, with what is missing.</summary>
/// <param name="Units">Whose part is sent back; empty: the lead's.</param>
internal sealed record SendBackCase(Guid Case, string Reason, IReadOnlyList<Guid>? Units = null) : ICaseCommand;

internal sealed class SendBackCaseHandler(CaseRegister register, ITasks tasks, CaseKinds kinds) : CaseHandler<SendBackCase>(register)
{
    public override Permission Needs => CasesPermissions.Check;

    protected override Answer Run(CaseRow row, SendBackCase command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        if (TheSame(row, write) is { } same) return same;
        if (CaseMoves.After(row.Stage, CaseMove.SendBack) is null) return CaseRegister.NotNow(row, CaseMove.SendBack);
        var standing = CaseParts.Standing(row.Id, write);
        if (standing.Count == 0) return No("cases.settled-on-spot", "这件是当场处置的，没有责任单位可返工；请按没有解决立案派遣。", "This one was settled on the spot and no unit has it; register and dispatch it instead.");
        var wanted = command.Units is { Count: > 0 } units ? standing.Where(p => units.Contains(p.UnitId)).ToList() : standing.Where(p => p.IsLead).ToList();
        if (wanted.Count == 0) throw new BadInputException("units", "选的单位没有在办这件案卷。", "The units chosen have no part in this case.");
        var answer = Register.Moved(row, CaseMove.SendBack, write, new(reason, UnitId: wanted[0].UnitId), () => (row.ReworkCount, row.DoneAtUtc) = (row.ReworkCount + 1, null));
        foreach (var part in wanted)
        {
            part.State = PartState.Working;
            if (tasks.Move(part.TaskId, TaskMove.SendBack, reason, write, limit: kinds.Of(row, write.Db).Limits.Handle) is Answer.Refused refused) return refused;
        }
        return answer;
    }

    /// <returns>Null when the actor has handled no part of it.</returns>
    internal static Answer.Refused? TheSame(CaseRow row, IWrite write) => row.SettledById is { } settler && settler == write.Actor.Id
        ? new("cases.own-work", "当场处置的是您自己，请由别人核查。", "You settled this yourself; somebody else has to check it.")
        : null;
}

/// <summary>回访: the reporter is content, or the case is handled again.</summary>
internal sealed record VisitAgain(Guid Case, bool IsSatisfied, string Note) : ICaseCommand;

internal sealed class VisitAgainHandler(CaseRegister register, CaseParts parts) : CaseHandler<VisitAgain>(register)
{
    public override Permission Needs => CasesPermissions.Check;

    protected override Answer Run(CaseRow row, VisitAgain command, IWrite write)
    {
        var note = Input.Text("note", command.Note, 2, 1000);
        return command.IsSatisfied ? Register.Moved(row, CaseMove.ConfirmSatisfied, write, new(note)) : Reopening.Reopen(row, note, Register, parts, write);
    }
}
