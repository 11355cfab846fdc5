using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Attending;
using Wutong.Activities.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Outcomes;

/// <summary>说说怎么样: by who was there, until a month after.</summary>
/// <param name="Stars">1 to 5.</param>
internal sealed record GiveFeedback(Guid Activity, int Stars, string? Words = null) : ICommand;

internal sealed class GiveFeedbackHandler : Handler<GiveFeedback>
{
    public const int MostStars = 5, LongestWords = 300, DaysAfter = 31;

    public override Permission Needs => ActivitiesPermissions.Join;
    public override IEnumerable<HotKey> Locks(GiveFeedback command, Actor actor) => [HotKey.Of("activity-feedback", command.Activity)];
    public override Target TargetOf(GiveFeedback command, IWrite write) => Target.Own(write.Actor);

    public override Answer Run(GiveFeedback command, IWrite write)
    {
        var me = write.Actor.Id;
        if (ActivityBook.Find(command.Activity, write) is not { } activity || AttendanceBook.Find(activity.Id, AttendanceRow.Account, me, write) is null) return No("activities.was-not-there", "到过场的人才能说说怎么样。", "Who was there can say how it was.");
        if (write.Now > activity.EndsAtUtc.AddDays(DaysAfter)) return No("activities.long-over", "过去太久了，反馈已经收齐。", "It is long over; what was said is in.");
        var (stars, words) = (Input.Whole("stars", command.Stars, 1, MostStars), Input.Optional("words", command.Words, LongestWords));
        if (write.Db.Set<FeedbackRow>().AsTracking().SingleOrDefault(f => f.ActivityId == activity.Id && f.AccountId == me) is { } said) (said.Stars, said.Words, said.AtUtc) = (stars, words, write.Now);
        else write.Db.Add(new FeedbackRow { ActivityId = activity.Id, AccountId = me, Stars = stars, Words = words, AtUtc = write.Now });
        return new Answer.Done("activity", activity.Id);
    }
}
