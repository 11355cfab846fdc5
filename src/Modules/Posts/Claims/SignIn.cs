using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Posts.Shifts;

namespace Wutong.Posts.Claims;

/// <summary>签到: by the code shown at the post, from half an hour before the shift until its end.</summary>
internal sealed record SignIn(Guid Shift, string Code) : ICommand;

/// <summary>签退: by the same code, within an hour after the end at the latest.</summary>
internal sealed record SignOut(Guid Shift, string Code) : ICommand;

/// <summary>What both have in common: one's own claim, and the code that changes every half minute.</summary>
internal abstract class SigningHandler<TCommand>(RotatingCodes codes) : Handler<TCommand> where TCommand : class, ICommand
{
    public const int MostMisses = 5;

    protected abstract (Guid Shift, string Code) Said(TCommand command);

    /// <returns>Null when nothing stands in the way.</returns>
    protected abstract Answer? Before(ClaimRow claim, IWrite write);

    protected abstract void Sign(ClaimRow claim, IWrite write);

    public sealed override Permission Needs => PostsPermissions.Serve;
    public sealed override IEnumerable<HotKey> Locks(TCommand command, Actor actor) => [ClaimBook.LockOf(Said(command).Shift)];
    public sealed override Target TargetOf(TCommand command, IWrite write) => Target.Own(write.Actor);

    /// <returns>After a wrong code <see cref="OneTimeCodes.Missed"/>, so that it is counted: nothing was signed.</returns>
    public sealed override Answer Run(TCommand command, IWrite write)
    {
        var (shift, code) = Said(command);
        if (ClaimBook.Find(shift, write.Actor.Id, write) is not { } claim) return No("posts.not-claimed", "您没有认领这个班次。", "You have not claimed this shift.");
        if (Before(claim, write) is { } no) return no;
        if (claim.Misses >= MostMisses) return No("posts.too-many-codes", "输错太多次，请让现场的工作人员替您记。", "Too many wrong codes; ask the staff there to note it for you.", "code");
        if (!codes.Accepts(ShiftCode.Purpose, shift.ToString(), Input.Text("code", code, 1, 20)))
        {
            claim.Misses++;
            return OneTimeCodes.Missed(claim.Id);
        }
        claim.Misses = 0;
        Sign(claim, write);
        return new Answer.Done("post-claim", claim.Id);
    }
}

internal sealed class SignInHandler(RotatingCodes codes) : SigningHandler<SignIn>(codes)
{
    private const int MinutesBefore = 30;

    protected override (Guid, string) Said(SignIn command) => (command.Shift, command.Code);

    protected override Answer? Before(ClaimRow claim, IWrite write) => claim.State switch
    {
        ClaimState.Came => new Answer.Done("post-claim", claim.Id.ToString(), WasBefore: true),
        not ClaimState.Holding => No("posts.not-open", "这次认领现在不能签到。", "This claim cannot be signed in now."),
        _ when write.Now < claim.BeginsAtUtc.AddMinutes(-MinutesBefore) => No("posts.too-early", $"开始前 {MinutesBefore} 分钟起可以签到。", $"Signing in begins {MinutesBefore} minutes before the shift."),
        _ when write.Now >= claim.EndsAtUtc => No("posts.shift-over", "班次已经结束。来过的，请和社区说一声。", "The shift is over. If you were there, tell the community."),
        _ => null,
    };

    protected override void Sign(ClaimRow claim, IWrite write)
    {
        claim.CameAtUtc = write.Now;
        ClaimBook.Step(claim, ClaimMove.Come, ClaimState.Came, write);
    }
}

internal sealed class SignOutHandler(RotatingCodes codes) : SigningHandler<SignOut>(codes)
{
    private const int MinutesAfter = 60;

    protected override (Guid, string) Said(SignOut command) => (command.Shift, command.Code);

    protected override Answer? Before(ClaimRow claim, IWrite write) => claim.State switch
    {
        ClaimState.Left => new Answer.Done("post-claim", claim.Id.ToString(), WasBefore: true),
        not ClaimState.Came => No("posts.not-signed-in", "还没有签到。", "There is no signing in yet."),
        _ when write.Now > claim.EndsAtUtc.AddMinutes(MinutesAfter) => No("posts.shift-over", "结束一小时了，请让现场的工作人员替您记。", "It ended an hour ago; ask the staff there to note it for you."),
        _ => null,
    };

    protected override void Sign(ClaimRow claim, IWrite write)
    {
        claim.LeftAtUtc = write.Now;
        ClaimBook.Step(claim, ClaimMove.Leave, ClaimState.Left, write);
    }
}
