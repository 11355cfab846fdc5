using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Points.Redeeming;

/// <summary>交付礼品 at the station, against the code its member shows.</summary>
/// <param name="Code">As typed or scanned.</param>
internal sealed record HandOverGift(Guid Redemption, string Code) : ICommand;

/// <summary>退回: the member, or the station, lets it go.</summary>
internal sealed record ReleaseRedemption(Guid Redemption) : ICommand;

internal sealed class HandOverGiftHandler(DerivedCodes codes) : Handler<HandOverGift>
{
    public override Permission Needs => PointsPermissions.HandOver;
    public override Target? TargetOf(HandOverGift command, IWrite write) => Redemptions.Find(command.Redemption, write) is { } row ? new(row.Place) : null;
    protected override (string Kind, string Id)? RefusalsOf(HandOverGift command) => ("redemption", command.Redemption.ToString());

    public override Answer Run(HandOverGift command, IWrite write)
    {
        var row = Redemptions.Find(command.Redemption, write)!;
        if (row.MemberId == write.Actor.Id) return No("points.own-gift", "不能把礼品交给自己，请另一位同事来交。", "Nobody hands a gift to themselves; a colleague has to.");
        if (Redemptions.Settled(row) is { } settled) return settled;
        if (!codes.Fits(Redemptions.CodePurpose, row.Id.ToString(), Input.Text("code", command.Code, 1, 40).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal))) return No("points.wrong-code", "领取码不对，请对方再出示一次。", "The code is not right; ask to see it again.", "code");
        Settlement.HandOver(row, write);
        return new Answer.Done("redemption", row.Id);
    }
}

internal sealed class ReleaseRedemptionHandler : Handler<ReleaseRedemption>
{
    public override Permission Needs => PointsPermissions.Own;
    public override Target? TargetOf(ReleaseRedemption command, IWrite write) => Redemptions.Find(command.Redemption, write) is { } row ? new(PersonId: row.MemberId) : null;

    public override Answer Run(ReleaseRedemption command, IWrite write)
    {
        var row = Redemptions.Find(command.Redemption, write)!;
        if (Redemptions.Settled(row) is { } settled) return settled;
        Settlement.Release(row, write);
        return new Answer.Done("redemption", row.Id);
    }
}

internal static class Redemptions
{
    public const string CodePurpose = "points.redemption";

    public static RedemptionRow? Find(Guid id, IWrite write) => write.Db.Set<RedemptionRow>().AsTracking().SingleOrDefault(r => r.Id == id);

    /// <returns>Null while it waits.</returns>
    public static Answer.Refused? Settled(RedemptionRow row) => row.State switch
    {
        RedemptionState.HandedOver => new("points.handed-over", "这件礼品已经领走了。", "This gift has been fetched already."),
        RedemptionState.Released => new("points.released", "这次兑换已经退回，积分在原来的账上。", "This one went back; the points are where they were."),
        _ => null,
    };
}
