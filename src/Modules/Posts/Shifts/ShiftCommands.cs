using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;

namespace Wutong.Posts.Shifts;

/// <summary>排班: one shift, or the same one every week.</summary>
/// <param name="Day">In Beijing, as are the times.</param>
/// <param name="Places">How many can claim it.</param>
/// <param name="Weeks">How many weeks, this one counted.</param>
internal sealed record PlanShifts(Guid Post, DateOnly Day, TimeOnly From, TimeOnly Until, int Places, int Weeks = 1) : ICommand;

/// <summary>取消班次 before it begins; whoever claimed it is told why.</summary>
internal sealed record CancelShift(Guid Shift, string Why) : ICommand;

internal sealed class PlanShiftsHandler : Handler<PlanShifts>
{
    public const int MostPlaces = 200, MostWeeks = 12, MostDaysAhead = 92;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15), Longest = TimeSpan.FromHours(8);

    public override Permission Needs => PostsPermissions.Keep;
    public override Target? TargetOf(PlanShifts command, IWrite write) => PostBook.Find(command.Post, write) is { } row ? Target.Of(row) : null;

    /// <returns>The first of them.</returns>
    public override Answer Run(PlanShifts command, IWrite write)
    {
        var post = PostBook.Find(command.Post, write)!;
        if (!post.IsOpen) return No("posts.is-closed", "这个岗位已经撤了，先恢复再排班。", "This post is closed; open it again first.");
        var (places, weeks) = (Input.Whole("places", command.Places, 1, MostPlaces), Input.Whole("weeks", command.Weeks, 1, MostWeeks));
        if (command.Until <= command.From || command.Until - command.From < Shortest || command.Until - command.From > Longest) throw new BadInputException("until", "结束要比开始晚 15 分钟到 8 小时。", "It has to end 15 minutes to 8 hours after it begins.");
        if (ChinaDay.Utc(command.Day, command.From) <= write.Now) throw new BadInputException("day", "这个时间已经过了。", "That time is over.");
        if (command.Day > ChinaDay.Of(write.Now).AddDays(MostDaysAhead)) throw new BadInputException("day", $"最多排到 {MostDaysAhead} 天以后。", $"Shifts are planned {MostDaysAhead} days ahead at most.");
        var shifts = Enumerable.Range(0, weeks).Select(week => Shift(post, command.Day.AddDays(7 * week), command, places, write)).ToList();
        var (from, to) = (shifts[0].BeginsAtUtc, shifts[^1].EndsAtUtc);
        var standing = write.Db.Set<ShiftRow>().AsNoTracking().TagWith("posts.shifts-beside").Where(s => s.PostId == post.Id && s.State == ShiftState.Planned && s.BeginsAtUtc < to && s.EndsAtUtc > from).ToList();
        if (shifts.Find(s => standing.Exists(o => o.BeginsAtUtc < s.EndsAtUtc && s.BeginsAtUtc < o.EndsAtUtc)) is { } twice)
            return No("posts.shifts-overlap", $"{ChinaDay.Text(ChinaDay.Of(twice.BeginsAtUtc))} 这个时段已经有班了。", $"There is a shift at that time on {ChinaDay.Text(ChinaDay.Of(twice.BeginsAtUtc))} already.", "day");
        write.Db.AddRange(shifts);
        return new Answer.Done("post-shift", shifts[0].Id);
    }

    private static ShiftRow Shift(PostRow post, DateOnly day, PlanShifts command, int places, IWrite write) => new()
    {
        Id = write.NewId(), PostId = post.Id, BeginsAtUtc = ChinaDay.Utc(day, command.From), EndsAtUtc = ChinaDay.Utc(day, command.Until), Places = places, Taken = 0, State = ShiftState.Planned, Place = post.Place,
    };
}

internal sealed class CancelShiftHandler : Handler<CancelShift>
{
    public override Permission Needs => PostsPermissions.Keep;
    public override IEnumerable<HotKey> Locks(CancelShift command, Actor actor) => [ClaimBook.LockOf(command.Shift)];
    public override Target? TargetOf(CancelShift command, IWrite write) => ClaimBook.Shift(command.Shift, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(CancelShift command, IWrite write)
    {
        var shift = ClaimBook.Shift(command.Shift, write)!;
        var why = Input.Text("why", command.Why, 2, 200);
        if (shift.State is ShiftState.Cancelled) return No("posts.shift-cancelled", "这个班次已经取消了。", "This shift is cancelled already.");
        if (shift.BeginsAtUtc <= write.Now) return No("posts.shift-began", "班次已经开始，不能取消了。", "The shift has begun and cannot be cancelled.");
        foreach (var claim in ClaimBook.Of(shift.Id, write).Where(c => c.State == ClaimState.Holding || c.State == ClaimState.Waiting).ToList())
        {
            ClaimBook.Step(claim, ClaimMove.Cancel, ClaimState.Cancelled, write);
            write.Tell("post-claim.cancel", "post-claim", claim.Id.ToString());
        }
        (shift.State, shift.Why, shift.Taken) = (ShiftState.Cancelled, why, 0);
        return new Answer.Done("post-shift", shift.Id);
    }
}
