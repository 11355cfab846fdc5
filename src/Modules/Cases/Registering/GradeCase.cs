using Wutong.Cases.Kinds;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Registering;

/// <summary>改类别、定缓急: while the case runs. The deadline that runs stays; more or less time is given by an extension.</summary>
/// <param name="Kind">Null: as it is.</param>
/// <param name="Priority">Null: as it is.</param>
internal sealed record GradeCase(Guid Case, string? Kind = null, CasePriority? Priority = null, string? Note = null) : ICaseCommand;

internal sealed class GradeCaseHandler(CaseRegister register, CaseKinds kinds) : CaseHandler<GradeCase>(register)
{
    public override Permission Needs => CasesPermissions.Register;

    protected override Answer Run(CaseRow row, GradeCase command, IWrite write)
    {
        var note = Input.Optional("note", command.Note, 1000);
        var kind = command.Kind is { } code && code != row.KindCode ? kinds.ToChoose(code, write.Db) : null;
        var priority = row.AnotherPriority(command.Priority);
        if (kind is null && priority is null && CaseMoves.After(row.Stage, CaseMove.Grade) is not null) return No("cases.same-grade", "类别和缓急都没有变。", "Neither the kind nor the urgency is another than before.", "priority");
        return Register.Moved(row, CaseMove.Grade, write, new(note, Priority: priority), () =>
        {
            if (kind is not null) (row.KindCode, row.KindVersion) = (kind.Code, kind.Version);
        });
    }
}
