using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Writing;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Claims;

/// <summary>认领册, in handlers: the one way a claim takes a step.</summary>
internal static class ClaimBook
{
    /// <summary>Locks for whoever changes a shift or its claims (PostgreSQL).</summary>
    public static HotKey LockOf(Guid shift) => HotKey.Of("post-shift", shift);

    public static ShiftRow? Shift(Guid id, IWrite write) => write.Db.Set<ShiftRow>().AsTracking().SingleOrDefault(s => s.Id == id);

    public static IQueryable<ClaimRow> Of(Guid shift, IWrite write) => write.Db.Set<ClaimRow>().AsTracking().Where(c => c.ShiftId == shift);

    public static ClaimRow? Find(Guid shift, Guid member, IWrite write) => Of(shift, write).SingleOrDefault(c => c.MemberId == member);

    /// <summary>Has a place, or had one when the shift began.</summary>
    public static bool HasPlace(ClaimState state) => state is ClaimState.Holding or ClaimState.Came or ClaimState.Left or ClaimState.Served or ClaimState.Missed or ClaimState.Excused;

    /// <param name="happenedAtUtc">Null: now.</param>
    public static void Step(ClaimRow claim, ClaimMove move, ClaimState to, IWrite write, DateTime? happenedAtUtc = null, int? minutes = null, string? why = null)
    {
        var post = PostBook.Find(claim.PostId, write)!;
        (claim.State, claim.Steps) = (to, claim.Steps + 1);
        write.Db.Add(new ClaimEventRow
        {
            Id = write.NewId(), ClaimId = claim.Id, ShiftId = claim.ShiftId, PostId = claim.PostId, Ordinal = claim.Steps, Move = move, State = to, Minutes = minutes, Why = why, PostNumber = post.Number, PostName = post.Name,
            Place = claim.Place, HappenedAtUtc = happenedAtUtc ?? write.Now, RecordedAtUtc = write.Now,
        });
    }

    /// <summary>退出: the place becomes free for whoever waits longest.</summary>
    public static void GiveUp(ClaimRow claim, IWrite write)
    {
        var hadPlace = claim.State is ClaimState.Holding;
        Step(claim, ClaimMove.Withdraw, ClaimState.Withdrawn, write);
        if (!hadPlace) return;
        var shift = Shift(claim.ShiftId, write)!;
        shift.Taken--;
        MoveUp(shift, write);
    }

    /// <summary>递补: whoever waits longest takes the place that became free, and is told.</summary>
    private static void MoveUp(ShiftRow shift, IWrite write)
    {
        write.Save();
        if (Of(shift.Id, write).Where(c => c.State == ClaimState.Waiting).OrderBy(c => c.ClaimedAtUtc).ThenBy(c => c.Id).FirstOrDefault() is not { } next) return;
        Step(next, ClaimMove.MoveUp, ClaimState.Holding, write);
        shift.Taken++;
        write.Tell("post-claim.move-up", "post-claim", next.Id.ToString());
    }
}
