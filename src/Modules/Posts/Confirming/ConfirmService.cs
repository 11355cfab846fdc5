using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;

namespace Wutong.Posts.Confirming;

/// <summary>确认服务: by staff, never for oneself; points and hours come by the post's rule.</summary>
/// <param name="Minutes">Null: as signed. Otherwise what staff saw, with the reason.</param>
internal sealed record ConfirmService(Guid Shift, Guid Member, int? Minutes = null, string? Why = null) : ICommand;

internal sealed class ConfirmServiceHandler(IServiceLedger ledger) : Handler<ConfirmService>
{
    public const string Source = "post-claim";

    public override Permission Needs => PostsPermissions.Keep;
    public override IEnumerable<HotKey> Locks(ConfirmService command, Actor actor) => [ClaimBook.LockOf(command.Shift), ledger.LockOf(command.Member)];
    public override Target? TargetOf(ConfirmService command, IWrite write) => ClaimBook.Find(command.Shift, command.Member, write) is { } row ? new(row.Place) : null;

    public override Answer Run(ConfirmService command, IWrite write)
    {
        var claim = ClaimBook.Find(command.Shift, command.Member, write)!;
        if (claim.MemberId == write.Actor.Id) return No("posts.own-service", "不能确认自己的服务，请另一位同事来确认。", "Nobody confirms their own service; a colleague has to.");
        if (claim.State is ClaimState.Served) return No("posts.confirmed", "这次服务已经确认过了；记错的，请在积分台账里冲正。", "This service is confirmed; what is wrong is taken back in the ledger of points.");
        if (claim.State is not (ClaimState.Holding or ClaimState.Came or ClaimState.Left or ClaimState.Missed)) return No("posts.not-open", "这次认领没有可以确认的服务。", "There is no service to confirm.");
        if (write.Now < claim.EndsAtUtc && claim.State is not ClaimState.Left) return No("posts.not-over", "班次还没有结束。", "The shift is not over.");
        var (signed, why) = (ServiceMinutes.Of(claim), Input.Optional("why", command.Why, 200));
        if (signed is null && command.Minutes is null) throw new BadInputException("minutes", "没有签到或签退，请写明实际服务了几分钟。", "There was no signing in or out; say how many minutes were served.");
        var minutes = command.Minutes is { } seen ? Input.Whole("minutes", seen, 1, ServiceMinutes.MostOf(claim)) : signed!.Value;
        if (minutes != signed && why is null) throw new BadInputException("why", "和签到签退的不一样，请写明缘由。", "It is not what was signed; say why.");
        Serve(claim, minutes, why, write);
        return new Answer.Done("post-claim", claim.Id);
    }

    private void Serve(ClaimRow claim, int minutes, string? why, IWrite write)
    {
        var over = claim.LeftAtUtc is { } left && left < claim.EndsAtUtc ? left : claim.EndsAtUtc;
        var award = ledger.Earn(new(claim.MemberId, PostBook.Find(claim.PostId, write)!.Rule, Source, claim.Id.ToString(), minutes, over), write);
        (claim.Minutes, claim.Points, claim.TransferId) = (minutes, award.Points, award.Transfer);
        ClaimBook.Step(claim, ClaimMove.Serve, ClaimState.Served, write, over, minutes, why);
        write.Tell("post-claim.serve", "post-claim", claim.Id.ToString());
    }
}
