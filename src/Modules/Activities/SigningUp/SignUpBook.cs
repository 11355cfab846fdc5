using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Register;
using Wutong.Platform.Writing;

namespace Wutong.Activities.SigningUp;

/// <summary>报名册, in handlers.</summary>
internal static class SignUpBook
{
    public const string Kind = "activity-sign-up";

    public static IQueryable<SignUpRow> Of(Guid activity, IWrite write) => write.Db.Set<SignUpRow>().AsTracking().Where(s => s.ActivityId == activity);

    public static SignUpRow? Find(Guid activity, Guid account, IWrite write) => Of(activity, write).SingleOrDefault(s => s.AccountId == account);

    public static SignUpRow New(ActivityRow activity, Guid account, bool isHelper, SignUpState state, IWrite write)
    {
        var row = new SignUpRow { Id = write.NewId(), ActivityId = activity.Id, AccountId = account, IsHelper = isHelper, State = state, SignedAtUtc = write.Now, BeginsAtUtc = activity.BeginsAtUtc, Place = activity.Place };
        write.Db.Add(row);
        return row;
    }

    public static bool IsFree(ActivityRow activity, bool isHelper) => isHelper ? activity.HelpersTaken < activity.Helpers : activity.Taken < activity.Places;

    public static void Seat(ActivityRow activity, SignUpRow row)
    {
        row.State = SignUpState.Holding;
        Count(activity, row.IsHelper, 1);
    }

    /// <summary>退出: the place becomes free for whoever waits longest.</summary>
    public static void GiveUp(ActivityRow activity, SignUpRow row, IWrite write)
    {
        var hadPlace = row.State is SignUpState.Holding;
        row.State = SignUpState.Withdrawn;
        if (!hadPlace) return;
        Count(activity, row.IsHelper, -1);
        MoveUp(activity, row.IsHelper, write);
    }

    /// <summary>改期连带: sign-ups follow the activity's time and area, and places that were added go to who waits.</summary>
    public static void Follow(ActivityRow activity, bool tells, IWrite write)
    {
        foreach (var row in Of(activity.Id, write).Where(s => s.State == SignUpState.Holding || s.State == SignUpState.Waiting).ToList())
        {
            (row.BeginsAtUtc, row.Place) = (activity.BeginsAtUtc, activity.Place);
            if (tells) write.Tell("activity-sign-up.change", Kind, row.Id.ToString());
        }
        MoveUp(activity, isHelper: false, write);
        MoveUp(activity, isHelper: true, write);
    }

    public static void CallOff(ActivityRow activity, IWrite write)
    {
        foreach (var row in Of(activity.Id, write).Where(s => s.State == SignUpState.Holding || s.State == SignUpState.Waiting).ToList())
        {
            row.State = SignUpState.CalledOff;
            write.Tell("activity-sign-up.cancel", Kind, row.Id.ToString());
        }
        (activity.Taken, activity.HelpersTaken) = (0, 0);
    }

    /// <summary>递补: whoever waits longest takes what is free, and is told.</summary>
    private static void MoveUp(ActivityRow activity, bool isHelper, IWrite write)
    {
        write.Save();
        var free = isHelper ? activity.Helpers - activity.HelpersTaken : activity.Places - activity.Taken;
        if (free <= 0) return;
        foreach (var next in Of(activity.Id, write).Where(s => s.IsHelper == isHelper && s.State == SignUpState.Waiting).OrderBy(s => s.SignedAtUtc).ThenBy(s => s.Id).Take(free).ToList())
        {
            Seat(activity, next);
            write.Tell("activity-sign-up.move-up", Kind, next.Id.ToString());
        }
    }

    private static void Count(ActivityRow activity, bool isHelper, int one)
    {
        if (isHelper) activity.HelpersTaken += one;
        else activity.Taken += one;
    }
}
