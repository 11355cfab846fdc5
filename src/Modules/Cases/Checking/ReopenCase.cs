using Wutong.Cases.Commanding;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Checking;

/// <summary>重新处置: closed and not good, or rejected and yet so.</summary>
internal sealed record ReopenCase(Guid Case, string Reason) : ICaseCommand;

internal sealed class ReopenCaseHandler(CaseRegister register, CaseParts parts) : CaseHandler<ReopenCase>(register)
{
    public override Permission Needs => CasesPermissions.Check;
    protected override Answer Run(CaseRow row, ReopenCase command, IWrite write) => Reopening.Reopen(row, Input.Text("reason", command.Reason, 2, 1000), Register, parts, write);
}
