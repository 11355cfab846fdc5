using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Registering;

/// <summary>公开: anybody may read the case, in these words and with these photographs. Again: the words and photographs are changed.</summary>
/// <param name="Text">Without names, numbers and homes; null: the report as it came, which somebody has read and found fit.</param>
/// <param name="Address">Null: none is shown.</param>
/// <param name="Photos">Which of its photographs are shown, by their number in the case; covered first where they show faces or number plates.</param>
/// <param name="HidePoint">The point on the map is somebody's home: the public is told the area only.</param>
internal sealed record PublishCase(Guid Case, string? Text = null, string? Address = null, IReadOnlyList<int>? Photos = null, bool HidePoint = false) : ICaseCommand;

internal sealed class PublishCaseHandler(CaseRegister register) : CaseHandler<PublishCase>(register)
{
    public override Permission Needs => CasesPermissions.Publish;

    protected override Answer Run(CaseRow row, PublishCase command, IWrite write)
    {
        var (text, address) = (Input.Optional("text", command.Text, 4000) ?? row.Text, Input.Optional("address", command.Address, 200));
        if (row.IsPrivate) return No("cases.private", "反映人要求不公开，不能公开。", "The reporter asked for it not to be public.");
        if (row.Place.Finest is null) return No("cases.unplaced", "这件还没有定位，请先在地图上定位。", "This case has no place yet; put it on the map first.");
        var (photos, shown) = (write.Db.Set<CasePhotoRow>().AsTracking().Where(p => p.CaseId == row.Id).ToList(), command.Photos ?? []);
        if (shown.Except(photos.Select(p => p.Ordinal)).Any()) throw new BadInputException("photos", "有的照片不在这件案卷里，请刷新再选。", "Some photographs are not of this case; open it again and choose.");
        return Register.Moved(row, CaseMove.Publish, write, before: () =>
        {
            (row.PublishedAtUtc, row.PublicText, row.PublicAddress, row.HidesPoint) = (row.PublishedAtUtc ?? write.Now, text, address, command.HidePoint);
            foreach (var photo in photos) photo.IsPublic = shown.Contains(photo.Ordinal);
        });
    }
}

/// <summary>撤下: no longer public.</summary>
internal sealed record WithholdCase(Guid Case, string Reason) : ICaseCommand;

internal sealed class WithholdCaseHandler(CaseRegister register) : CaseHandler<WithholdCase>(register)
{
    public override Permission Needs => CasesPermissions.Publish;

    protected override Answer Run(CaseRow row, WithholdCase command, IWrite write)
    {
        var reason = Input.Text("reason", command.Reason, 2, 1000);
        if (row.PublishedAtUtc is null) return No("cases.not-public", "这件没有公开。", "This case is not public.");
        return Register.Moved(row, CaseMove.Withhold, write, new(reason), row.Withdraw);
    }
}
