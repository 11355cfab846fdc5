using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Registering;

/// <summary>不予立案, with the reason the reporter reads.</summary>
internal sealed record RejectCase(Guid Case, string Reason) : ICaseCommand;

internal sealed class RejectCaseHandler(CaseRegister register) : CaseHandler<RejectCase>(register)
{
    public override Permission Needs => CasesPermissions.Register;

    protected override Answer Run(CaseRow row, RejectCase command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        return Register.Moved(row, CaseMove.Reject, write, new(reason, reason));
    }
}
