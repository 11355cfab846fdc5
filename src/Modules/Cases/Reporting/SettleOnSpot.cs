using System.Text.Json.Serialization;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Reporting;

/// <summary>自处置: found and mended on the spot; somebody else checks it from the pictures before and after, or goes and looks.</summary>
/// <param name="Note">What was done.</param>
/// <param name="Photos">After; files the actor put in before.</param>
internal sealed record SettleOnSpot(Guid Case, CaseOutcome Outcome, string Note, IReadOnlyList<Guid>? Photos = null) : ICaseCommand
{
    /// <summary>As <see cref="ReportCase.Taken"/>.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

internal sealed class SettleOnSpotHandler(CaseRegister register, CasePhotos photos) : CaseHandler<SettleOnSpot>(register)
{
    public override Permission Needs => CasesPermissions.Enter;

    protected override Answer Run(CaseRow row, SettleOnSpot command, IWrite write)
    {
        var (note, outcome) = (Input.Text("note", command.Note, 2, 1000), Input.OneOf("outcome", command.Outcome));
        if (row.Place.Finest is null) return No("cases.unplaced", "这件还没有定位，请先在地图上定位。", "This case has no place yet; put it on the map first.");
        return Register.Moved(row, CaseMove.SettleOnSpot, write, new(note), () =>
        {
            (row.SettledById, row.DoneAtUtc, row.Outcome) = (write.Actor.Id, write.Now, outcome);
            photos.Add(row.Id, [.. photos.Own(command.Photos, write), .. photos.Keep(command.Taken, write)], PhotoTime.After, null, write);
        });
    }
}
