using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Unowned.Answering;

/// <summary>认领: the unit says that the place is its own, and why; the owner is set by who keeps the register.</summary>
internal sealed record ClaimUnowned(Guid Place, Guid UnitId, string Reason) : IUnownedUnitCommand;

internal sealed class ClaimUnownedHandler(UnownedRegister register) : UnownedHandler<ClaimUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Answer;
    protected override Answer Run(UnownedPlaceRow row, ClaimUnowned command, IWrite write) =>
        (Answer?)Register.Closed(command.UnitId, write) ?? Register.Moved(row, UnownedMove.Claim, write, new(Input.Text("reason", command.Reason, 2, 1000), command.UnitId));
}

/// <summary>不认领: the unit says that the place is not its own, and why.</summary>
internal sealed record RefuseUnowned(Guid Place, Guid UnitId, string Reason) : IUnownedUnitCommand;

internal sealed class RefuseUnownedHandler(UnownedRegister register) : UnownedHandler<RefuseUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Answer;
    protected override Answer Run(UnownedPlaceRow row, RefuseUnowned command, IWrite write) =>
        Register.Moved(row, UnownedMove.Refuse, write, new(Input.Text("reason", command.Reason, 2, 1000), Register.UnitOf(command.UnitId, write).Id));
}

/// <summary>联合验收: one unit's own word that the place is as it should be.</summary>
internal sealed record AcceptUnowned(Guid Place, Guid UnitId, string? Note = null) : IUnownedUnitCommand;

internal sealed class AcceptUnownedHandler(UnownedRegister register) : UnownedHandler<AcceptUnowned>(register)
{
    public override Permission Needs => UnownedPermissions.Accept;
    protected override Answer Run(UnownedPlaceRow row, AcceptUnowned command, IWrite write) =>
        Register.Moved(row, UnownedMove.Accept, write, new(Input.Optional("note", command.Note, 1000), Register.UnitOf(command.UnitId, write).Id));
}
