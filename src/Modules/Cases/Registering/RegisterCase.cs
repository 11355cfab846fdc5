using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Registering;

/// <summary>立案: it is so, it is of this kind, and the kind's entry condition holds.</summary>
/// <param name="Kind">The kind it really is; null: as reported.</param>
/// <param name="Priority">缓急; null: as it is.</param>
internal sealed record RegisterCase(Guid Case, string? Kind = null, string? Note = null, CasePriority? Priority = null) : ICaseCommand;

internal sealed class RegisterCaseHandler(CaseRegister register, CaseKinds kinds) : CaseHandler<RegisterCase>(register)
{
    public override Permission Needs => CasesPermissions.Register;

    protected override Answer Run(CaseRow row, RegisterCase command, IWrite write)
    {
        var note = Input.Optional("note", command.Note, 1000);
        var (kind, priority) = (kinds.ToChoose(command.Kind ?? row.KindCode, write.Db), row.AnotherPriority(command.Priority));
        if (row.Place.Finest is null) return No("cases.unplaced", "这件还没有定位，请先在地图上定位。", "This case has no place yet; put it on the map first.");
        if (row.Stage is CaseStage.Done or CaseStage.Closed && row.SettledById is null) return CaseRegister.NotNow(row, CaseMove.Register); // the unit that had it goes on with it
        return Register.Moved(row, CaseMove.Register, write, new(note, Priority: priority), () => (row.KindCode, row.KindVersion, row.SettledById, row.DoneAtUtc, row.ClosedAtUtc, row.Outcome) = (kind.Code, kind.Version, null, null, null, null));
    }
}
