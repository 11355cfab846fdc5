using Microsoft.EntityFrameworkCore;
using System.Globalization;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Posts.Claims;

namespace Wutong.Posts.Confirming;

/// <summary>记未到: claimed, and nobody came.</summary>
internal sealed record MissService(Guid Shift, Guid Member) : ICommand;

/// <summary>说明原因: it does not count against them.</summary>
internal sealed record ExcuseMiss(Guid Shift, Guid Member, string Why) : ICommand;

/// <summary>班次到时处理: a day after the shift, whoever neither signed in nor was confirmed counts as not having come; so many at a time.</summary>
internal sealed record CloseShifts : ICommand;

internal sealed class MissServiceHandler : Handler<MissService>
{
    public override Permission Needs => PostsPermissions.Keep;
    public override IEnumerable<HotKey> Locks(MissService command, Actor actor) => [ClaimBook.LockOf(command.Shift)];
    public override Target? TargetOf(MissService command, IWrite write) => ClaimBook.Find(command.Shift, command.Member, write) is { } row ? new(row.Place) : null;

    public override Answer Run(MissService command, IWrite write)
    {
        var claim = ClaimBook.Find(command.Shift, command.Member, write)!;
        if (claim.State is not ClaimState.Holding) return No("posts.not-open", "这次认领不能记未到。", "This claim cannot be noted as missed.");
        if (write.Now < claim.EndsAtUtc) return No("posts.not-over", "班次还没有结束。", "The shift is not over.");
        Missing.Note(claim, write);
        return new Answer.Done("post-claim", claim.Id);
    }
}

internal sealed class ExcuseMissHandler : Handler<ExcuseMiss>
{
    public override Permission Needs => PostsPermissions.Keep;
    public override IEnumerable<HotKey> Locks(ExcuseMiss command, Actor actor) => [ClaimBook.LockOf(command.Shift)];
    public override Target? TargetOf(ExcuseMiss command, IWrite write) => ClaimBook.Find(command.Shift, command.Member, write) is { } row ? new(row.Place) : null;

    public override Answer Run(ExcuseMiss command, IWrite write)
    {
        var claim = ClaimBook.Find(command.Shift, command.Member, write)!;
        if (claim.MemberId == write.Actor.Id) return No("posts.own-service", "不能替自己说明，请另一位同事来记。", "Nobody excuses themselves; a colleague has to.");
        if (claim.State is not ClaimState.Missed) return No("posts.not-missed", "这次没有记未到。", "This one is not noted as missed.");
        ClaimBook.Step(claim, ClaimMove.Excuse, ClaimState.Excused, write, why: Input.Text("why", command.Why, 2, 200));
        return new Answer.Done("post-claim", claim.Id);
    }
}

internal sealed class CloseShiftsHandler : Handler<CloseShifts>
{
    public const int MostAtOnce = 200, HoursAfter = 24;
    public override Permission Needs => PostsPermissions.Upkeep;
    public override Target TargetOf(CloseShifts command, IWrite write) => Target.Installation;

    /// <returns>How many there were, as the id.</returns>
    public override Answer Run(CloseShifts command, IWrite write)
    {
        var until = write.Now.AddHours(-HoursAfter);
        var late = write.Db.Set<ClaimRow>().AsTracking().TagWith("posts.not-come").Where(c => c.State == ClaimState.Holding && c.EndsAtUtc <= until).OrderBy(c => c.EndsAtUtc).Take(MostAtOnce).ToList();
        foreach (var claim in late) Missing.Note(claim, write);
        return new Answer.Done("post-misses", late.Count.ToString(CultureInfo.InvariantCulture));
    }
}

internal static class Missing
{
    public static void Note(ClaimRow claim, IWrite write)
    {
        ClaimBook.Step(claim, ClaimMove.Miss, ClaimState.Missed, write, claim.EndsAtUtc);
        write.Tell("post-claim.miss", "post-claim", claim.Id.ToString());
    }
}
