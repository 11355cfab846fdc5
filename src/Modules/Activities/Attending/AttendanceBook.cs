using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Register;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Attending;

/// <summary>签到册, in handlers that hold the activity's lock.</summary>
internal static class AttendanceBook
{
    /// <summary>Codes of one purpose are worth nothing for another; the subject is the activity.</summary>
    public const string Purpose = "activities.here";

    public static AttendanceRow? Find(Guid activity, string kind, Guid attendee, IWrite write) =>
        write.Db.Set<AttendanceRow>().AsNoTracking().TagWith("activities.was-there").Standing().SingleOrDefault(a => a.ActivityId == activity && a.AttendeeKind == kind && a.AttendeeId == attendee);

    /// <returns>False: it was noted before.</returns>
    public static bool Note(ActivityRow activity, string kind, Guid attendee, CameBy by, IWrite write)
    {
        if (Find(activity.Id, kind, attendee, write) is not null) return false;
        write.Db.Add(Row(activity, kind, attendee, by, null, write));
        return true;
    }

    /// <returns>False: nothing was noted.</returns>
    public static bool TakeBack(ActivityRow activity, string kind, Guid attendee, IWrite write)
    {
        if (Find(activity.Id, kind, attendee, write) is not { } noted) return false;
        write.Db.Add(Row(activity, kind, attendee, noted.By, noted.Id, write));
        return true;
    }

    private static AttendanceRow Row(ActivityRow activity, string kind, Guid attendee, CameBy by, Guid? voids, IWrite write) => new()
    {
        Id = write.NewId(), ActivityId = activity.Id, AttendeeKind = kind, AttendeeId = attendee, By = by, Number = activity.Number, Name = activity.Name, Place = activity.Place,
        HappenedAtUtc = write.Now < activity.BeginsAtUtc ? write.Now : activity.BeginsAtUtc, RecordedAtUtc = write.Now, CorrectsId = voids, IsVoid = voids is not null,
    };
}
