using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Claims;

/// <summary>认领一个班次: a place, or the next one on the waiting list.</summary>
internal sealed record ClaimShift(Guid Shift) : ICommand;

/// <summary>退出: before it begins; whoever waits longest moves up.</summary>
internal sealed record WithdrawClaim(Guid Shift) : ICommand;

internal sealed class ClaimShiftHandler(IServiceLedger ledger, PostsSettings settings) : Handler<ClaimShift>
{
    public const int MostAhead = 20;

    public override Permission Needs => PostsPermissions.Serve;
    public override IEnumerable<HotKey> Locks(ClaimShift command, Actor actor) => [ClaimBook.LockOf(command.Shift), HotKey.Of("post-member", actor.Id)];
    public override Target TargetOf(ClaimShift command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(ClaimShift command, IWrite write)
    {
        var me = write.Actor.Id;
        if (ClaimBook.Shift(command.Shift, write) is not { } shift) return new Answer.Missing();
        if (shift.State is ShiftState.Cancelled) return No("posts.shift-cancelled", "这个班次取消了，请换一个。", "This shift was cancelled; choose another.");
        if (shift.BeginsAtUtc <= write.Now) return No("posts.shift-began", "这个班次已经开始，请换一个。", "This shift has begun; choose another.");
        if (!ledger.IsMember(me, write)) return No("posts.no-member", "先在“我的积分”里加入，再来认领。", "Join under \"My points\" first, then claim.");
        var mine = ClaimBook.Find(shift.Id, me, write);
        if (mine is { State: ClaimState.Holding or ClaimState.Waiting }) return new Answer.Done("post-claim", mine.Id.ToString(), WasBefore: true);
        if (Paused(me, write) is { } until) return No("posts.paused", $"前面有 {settings.Misses} 次认领了没有到，{ChinaDay.Text(ChinaDay.Of(until))} 起可以再认领；有原因的，请和社区说一声。", $"{settings.Misses} shifts were claimed and nobody came; claim again from {ChinaDay.Text(ChinaDay.Of(until))}. If there was a reason, tell the community.");
        var ahead = write.Db.Set<ClaimRow>().AsNoTracking().TagWith("posts.mine-ahead").Where(c => c.MemberId == me && c.EndsAtUtc > write.Now && (c.State == ClaimState.Holding || c.State == ClaimState.Waiting)).OrderBy(c => c.EndsAtUtc).Take(MostAhead).ToList();
        if (ahead.Count == MostAhead) return No("posts.too-many", $"您已经认领了 {MostAhead} 个班次，先做几个再来。", $"{MostAhead} shifts are yours already; serve some of them first.");
        if (ahead.Exists(c => c.BeginsAtUtc < shift.EndsAtUtc && shift.BeginsAtUtc < c.EndsAtUtc)) return No("posts.overlaps", "同一时间您已经认领了另一个班次。", "You have claimed another shift at that time.");
        return Claimed(shift, mine, me, write);
    }

    private static Answer.Done Claimed(ShiftRow shift, ClaimRow? mine, Guid me, IWrite write)
    {
        if (mine is null) write.Db.Add(mine = new() { Id = write.NewId(), ShiftId = shift.Id, PostId = shift.PostId, MemberId = me, BeginsAtUtc = shift.BeginsAtUtc, EndsAtUtc = shift.EndsAtUtc, State = ClaimState.Waiting, ClaimedAtUtc = write.Now, Place = shift.Place });
        else mine.ClaimedAtUtc = write.Now; // back at the end of the list
        var isFree = shift.Taken < shift.Places;
        if (isFree) shift.Taken++;
        ClaimBook.Step(mine, ClaimMove.Claim, isFree ? ClaimState.Holding : ClaimState.Waiting, write);
        return new("post-claim", mine.Id);
    }

    /// <returns>Until when this member claims nothing; null: may claim.</returns>
    private DateTime? Paused(Guid member, IWrite write)
    {
        if (settings.Misses == 0) return null;
        var since = write.Now.AddDays(-settings.WithinDays);
        var missed = write.Db.Set<ClaimRow>().AsNoTracking().TagWith("posts.my-misses").Where(c => c.MemberId == member && c.State == ClaimState.Missed && c.EndsAtUtc > since).OrderByDescending(c => c.EndsAtUtc).Take(settings.Misses).Select(c => c.EndsAtUtc).ToList();
        return missed.Count == settings.Misses && missed[0].AddDays(settings.PauseDays) is var until && until > write.Now ? until : null;
    }
}

internal sealed class WithdrawClaimHandler : Handler<WithdrawClaim>
{
    public override Permission Needs => PostsPermissions.Serve;
    public override IEnumerable<HotKey> Locks(WithdrawClaim command, Actor actor) => [ClaimBook.LockOf(command.Shift)];
    public override Target TargetOf(WithdrawClaim command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(WithdrawClaim command, IWrite write)
    {
        if (ClaimBook.Find(command.Shift, write.Actor.Id, write) is not { } claim) return No("posts.not-claimed", "您没有认领这个班次。", "You have not claimed this shift.");
        if (claim.State is ClaimState.Withdrawn) return new Answer.Done("post-claim", claim.Id.ToString(), WasBefore: true);
        if (claim.State is not (ClaimState.Holding or ClaimState.Waiting)) return No("posts.not-open", "这次认领已经不能退出了。", "This claim cannot be withdrawn any more.");
        if (claim.BeginsAtUtc <= write.Now) return No("posts.shift-began", "班次已经开始。来不了的，请和社区说一声。", "The shift has begun. If you cannot come, tell the community.");
        ClaimBook.GiveUp(claim, write);
        return new Answer.Done("post-claim", claim.Id);
    }
}
