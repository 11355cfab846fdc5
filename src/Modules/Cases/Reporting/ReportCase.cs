using System.Text.Json.Serialization;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;
using Wutong.Territory;

namespace Wutong.Cases.Reporting;

/// <summary>反映问题.</summary>
/// <param name="Id">Made by the reporter's device: unique for ever, so that what is sent twice is one case.</param>
/// <param name="LonE7">WGS-84; both or neither.</param>
/// <param name="Address">In words; enough without a position.</param>
/// <param name="Answers">To the kind's questions, by code.</param>
/// <param name="Photos">Files put in before, by an account.</param>
internal sealed record ReportCase(
    Guid Id, string Kind, string Text, int? LonE7 = null, int? LatE7 = null, string? Address = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null, bool IsPrivate = false, IReadOnlyList<Guid>? Photos = null) : ICommand
{
    /// <summary>Photographs that came along with it; never by JSON, for they name content by its hash.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

internal sealed class ReportCaseHandler(CaseOpening opening, CasesSettings settings) : Handler<ReportCase>
{
    public override Permission Needs => CasesPermissions.Report;
    public override Target TargetOf(ReportCase command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(ReportCase command, IWrite write)
    {
        if (!settings.AnonymousReports && write.Actor.Kind == ActorKind.Visitor) return new Answer.Denied(IsVisitor: true);
        return opening.Open(new(command.Id, command.Kind, command.LonE7, command.LatE7, command.Address, command.Text, command.Answers, command.IsPrivate, CaseSource.Resident, null, write.Actor.IsSignedIn ? write.Actor.Id : null) { Photos = command.Photos ?? [], Taken = command.Taken }, write, isForResidents: true);
    }
}

/// <summary>登记案卷, by staff: for somebody who telephoned, from an order of the hotline, from a patrol.</summary>
/// <param name="OutsideNumber">12345 工单号 and the like; the same one twice is one case.</param>
/// <param name="OriginKind">起因: the kind of the record it was found on, "walk"; null: none.</param>
/// <param name="OriginId">Which record.</param>
internal sealed record EnterCase(
    Guid Id, string Kind, string Text, CaseSource Source, int? LonE7 = null, int? LatE7 = null, string? Address = null, string? Area = null, string? OutsideNumber = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null, bool IsPrivate = false, IReadOnlyList<Guid>? Photos = null, string? OriginKind = null, string? OriginId = null) : ICommand
{
    /// <summary>As <see cref="ReportCase.Taken"/>.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

internal sealed class EnterCaseHandler(CaseOpening opening, IAreaRegister areas, OriginRules origins) : Handler<EnterCase>
{
    public override Permission Needs => CasesPermissions.Enter;

    public override Target TargetOf(EnterCase command, IWrite write) => new(PlaceOf(command, write));

    public override Answer Run(EnterCase command, IWrite write) => opening.Open(
        new(command.Id, command.Kind, command.LonE7, command.LatE7, command.Address, command.Text, command.Answers, command.IsPrivate, Input.OneOf("source", command.Source), command.OutsideNumber, null) 
        { Place = PlaceOf(command, write), Origin = origins.Checked(command.OriginKind, command.OriginId, write), Photos = command.Photos ?? [], Taken = command.Taken }, write, isForResidents: false);

    private Place PlaceOf(EnterCase command, IWrite write) =>
        (command is { LonE7: { } lon, LatE7: { } lat } && CaseOpening.PointOf(lon, lat) is { } point ? areas.PlaceAt(point, write) : command.Area is { } code ? areas.PlaceOf(code, write) : null)
        ?? throw new BadInputException("area", "这个位置不在本区，请改位置或选辖区。", "This place lies outside the district; change it, or choose an area.");
}
