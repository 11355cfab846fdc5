using Wutong.Activities.Register;
using Wutong.Activities.SigningUp;
using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Attending;

/// <summary>扫码到场: by the code shown there, from half an hour before it begins until it ends; whether signed up or not.</summary>
internal sealed record ComeByCode(Guid Activity, string Code) : ICommand;

/// <summary>记到场: of those who signed up, by the organiser's list.</summary>
internal sealed record NoteAttendance(Guid Activity, IReadOnlyList<Guid> Accounts) : IActivityCommand;

/// <summary>撤销到场: it was noted wrongly.</summary>
internal sealed record TakeBackAttendance(Guid Activity, Guid Account) : IActivityCommand;

internal sealed class ComeByCodeHandler(RotatingCodes codes) : Handler<ComeByCode>
{
    public const int MostMisses = 5, MinutesBefore = 30;

    public override Permission Needs => ActivitiesPermissions.Join;
    public override IEnumerable<HotKey> Locks(ComeByCode command, Actor actor) => [ActivityBook.LockOf(command.Activity)];
    public override Target TargetOf(ComeByCode command, IWrite write) => Target.Own(write.Actor);

    /// <returns>After a wrong code <see cref="OneTimeCodes.Missed"/>, so that it is counted: nothing was noted.</returns>
    public override Answer Run(ComeByCode command, IWrite write)
    {
        var me = write.Actor.Id;
        if (ActivityBook.Find(command.Activity, write) is not { HasCode: true, State: not ActivityState.Cancelled } activity) return new Answer.Missing();
        if (AttendanceBook.Find(activity.Id, AttendanceRow.Account, me, write) is { } noted) return new Answer.Done("activity-attendance", noted.Id.ToString(), WasBefore: true);
        if (write.Now < activity.BeginsAtUtc.AddMinutes(-MinutesBefore)) return No("activities.too-early", $"开始前 {MinutesBefore} 分钟起可以扫码。", $"The code works from {MinutesBefore} minutes before it begins.");
        if (write.Now >= activity.EndsAtUtc) return No("activities.over", "活动已经结束。来过的，请主办的人替您记。", "It is over. If you were there, ask who held it to note it.");
        var mine = SignUpBook.Find(activity.Id, me, write) ?? SignUpBook.New(activity, me, isHelper: false, SignUpState.There, write);
        if (mine.Misses >= MostMisses) return No("activities.too-many-codes", "输错太多次，请主办的人替您记。", "Too many wrong codes; ask who holds it to note it for you.", "code");
        if (!codes.Accepts(AttendanceBook.Purpose, activity.Id.ToString(), Input.Text("code", command.Code, 1, 20)))
        {
            mine.Misses++;
            return OneTimeCodes.Missed(mine.Id);
        }
        mine.Misses = 0;
        AttendanceBook.Note(activity, AttendanceRow.Account, me, CameBy.Code, write);
        return new Answer.Done("activity-attendance", activity.Id);
    }
}

internal sealed class NoteAttendanceHandler : ActivityHandler<NoteAttendance>
{
    public const int Most = 500;


    protected override Answer Run(ActivityRow activity, NoteAttendance command, IWrite write)
    {
        if (activity.State is ActivityState.Cancelled) return No("activities.is-over", "这次活动取消了。", "This activity was called off.");
        if (write.Now < activity.BeginsAtUtc.AddMinutes(-ComeByCodeHandler.MinutesBefore)) return No("activities.not-begun", "活动还没有开始。", "The activity has not begun.");
        if (command.Accounts.Count is 0 or > Most) throw new BadInputException("accounts", $"请选 1 到 {Most} 人。", $"Choose 1 to {Most} people.");
        var signed = SignUpBook.Of(activity.Id, write).Where(s => command.Accounts.Contains(s.AccountId)).Select(s => s.AccountId).ToHashSet();
        if (!command.Accounts.All(signed.Contains)) throw new BadInputException("accounts", "名单里有人没有报名。", "Somebody on the list has not signed up.");
        foreach (var account in signed) AttendanceBook.Note(activity, AttendanceRow.Account, account, CameBy.List, write);
        return new Answer.Done("activity", activity.Id);
    }
}

internal sealed class TakeBackAttendanceHandler : ActivityHandler<TakeBackAttendance>
{
    protected override Answer Run(ActivityRow activity, TakeBackAttendance command, IWrite write) => AttendanceBook.TakeBack(activity, AttendanceRow.Account, command.Account, write)
        ? new Answer.Done("activity", command.Activity) : No("activities.not-noted", "没有记他到场。", "It was not noted that they came.");
}
