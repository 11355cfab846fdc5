using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Commanding;

/// <summary>督办到期: no longer at the top; the clock's own.</summary>
internal sealed record EndCaseSupervision(Guid Case) : ICaseCommand;

internal sealed class EndCaseSupervisionHandler(CaseRegister register) : CaseHandler<EndCaseSupervision>(register)
{
    public override Permission Needs => CasesPermissions.Escalate;

    protected override Answer Run(CaseRow row, EndCaseSupervision command, IWrite write)
    {
        if (row.SupervisedUntilUtc is not { } until || until > write.Now) return No("cases.supervised-still", "督办还没有到期。", "The supervision has not run out.");
        row.SupervisedUntilUtc = null;
        row.Stand(row.Stage, row.Clock);
        return new Answer.Done("case", row.Id);
    }
}
