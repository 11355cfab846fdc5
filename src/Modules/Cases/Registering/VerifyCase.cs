using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Registering;

/// <summary>派人核实: somebody of the supervision side goes and looks.</summary>
internal sealed record VerifyCase(Guid Case, string? Note = null) : ICaseCommand;

internal sealed class VerifyCaseHandler(CaseRegister register) : CaseHandler<VerifyCase>(register)
{
    public override Permission Needs => CasesPermissions.Register;
    protected override Answer Run(CaseRow row, VerifyCase command, IWrite write) => Register.Moved(row, CaseMove.Verify, write, new(Input.Optional("note", command.Note, 1000)));
}
