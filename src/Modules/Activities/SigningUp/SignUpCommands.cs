using Wutong.Activities.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Writing;
using Wutong.Points;

namespace Wutong.Activities.SigningUp;

/// <summary>报名: a place, or the next one on the waiting list.</summary>
/// <param name="AsHelper">志愿者: serves there, and is confirmed afterwards.</param>
internal sealed record SignUp(Guid Activity, bool AsHelper = false) : ICommand;

/// <summary>退出 before it begins; whoever waits longest moves up.</summary>
internal sealed record WithdrawSignUp(Guid Activity) : ICommand;

internal sealed class SignUpHandler(IServiceLedger ledger) : Handler<SignUp>
{
    public const int MostAhead = 30;

    public override Permission Needs => ActivitiesPermissions.Join;
    public override IEnumerable<HotKey> Locks(SignUp command, Actor actor) => [ActivityBook.LockOf(command.Activity)];
    public override Target TargetOf(SignUp command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(SignUp command, IWrite write)
    {
        var me = write.Actor.Id;
        if (ActivityBook.Find(command.Activity, write) is not { } activity) return new Answer.Missing();
        if (activity.State is not ActivityState.Planned || activity.BeginsAtUtc <= write.Now) return No("activities.no-sign-up", "这次活动现在不能报名。", "Nobody can sign up for this activity now.");
        if ((command.AsHelper ? activity.Helpers : activity.Places) == 0) return No("activities.open-to-all", command.AsHelper ? "这次活动没有招志愿者。" : "这次活动不用报名，直接来就行。", command.AsHelper ? "No volunteers are wanted at this activity." : "No sign-up is needed: just come.");
        var mine = SignUpBook.Find(activity.Id, me, write);
        if (mine is { State: SignUpState.Holding or SignUpState.Waiting }) return mine.IsHelper == command.AsHelper ? new Answer.Done(SignUpBook.Kind, mine.Id.ToString(), WasBefore: true) : No("activities.signed-up", "您已经报过名了；要换，先退出。", "You have signed up; withdraw first to change it.");
        if (command.AsHelper && !ledger.IsMember(me, write)) return No("activities.no-member", "先在“我的积分”里加入，再来当志愿者。", "Join under \"My points\" first, then volunteer.");
        if (write.Db.Set<SignUpRow>().Count(s => s.AccountId == me && s.BeginsAtUtc > write.Now && (s.State == SignUpState.Holding || s.State == SignUpState.Waiting)) >= MostAhead) return No("activities.too-many", $"您已经报了 {MostAhead} 个活动，先参加几个再来。", $"You have signed up for {MostAhead} activities; take part in some of them first.");
        if (mine is null) mine = SignUpBook.New(activity, me, command.AsHelper, SignUpState.Waiting, write);
        else (mine.IsHelper, mine.State, mine.SignedAtUtc, mine.BeginsAtUtc, mine.Place) = (command.AsHelper, SignUpState.Waiting, write.Now, activity.BeginsAtUtc, activity.Place); // back at the end of the list
        if (SignUpBook.IsFree(activity, command.AsHelper)) SignUpBook.Seat(activity, mine);
        return new Answer.Done(SignUpBook.Kind, mine.Id);
    }
}

internal sealed class WithdrawSignUpHandler : Handler<WithdrawSignUp>
{
    public override Permission Needs => ActivitiesPermissions.Join;
    public override IEnumerable<HotKey> Locks(WithdrawSignUp command, Actor actor) => [ActivityBook.LockOf(command.Activity)];
    public override Target TargetOf(WithdrawSignUp command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(WithdrawSignUp command, IWrite write)
    {
        if (SignUpBook.Find(command.Activity, write.Actor.Id, write) is not { } mine) return No("activities.not-signed-up", "您没有报名。", "You have not signed up.");
        if (mine.State is SignUpState.Withdrawn) return new Answer.Done(SignUpBook.Kind, mine.Id.ToString(), WasBefore: true);
        if (mine.State is not (SignUpState.Holding or SignUpState.Waiting) || mine.BeginsAtUtc <= write.Now) return No("activities.began", "活动已经开始，不用退了；来不了没有关系。", "It has begun; there is no need to withdraw, and not coming is no matter.");
        SignUpBook.GiveUp(ActivityBook.Find(command.Activity, write)!, mine, write);
        return new Answer.Done(SignUpBook.Kind, mine.Id);
    }
}
