using Wutong.Activities.SigningUp;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Register;

/// <summary>预告一次活动, or the same one every week. One that lies behind is recorded afterwards.</summary>
/// <param name="Weeks">How many weeks, this one counted.</param>
internal sealed record PlanActivity(ActivityDraft Draft, int Weeks = 1) : ICommand;

/// <summary>改活动 while it lies ahead. Whoever signed up is told when time or place changed.</summary>
internal sealed record ChangeActivity(Guid Activity, ActivityDraft Draft) : IActivityCommand;

/// <summary>取消活动; whoever signed up is told why.</summary>
internal sealed record CancelActivity(Guid Activity, string Why) : IActivityCommand;

/// <summary>办结: it was held.</summary>
internal sealed record HoldActivity(Guid Activity) : IActivityCommand;

internal sealed class PlanActivityHandler(ActivityBook book) : Handler<PlanActivity>
{
    public const int MostWeeks = 26;

    public override Permission Needs => ActivitiesPermissions.Keep;
    public override Target? TargetOf(PlanActivity command, IWrite write) => book.PlaceOf(command.Draft.Area, write) is { } place ? new(place) : null;

    /// <returns>The first of them.</returns>
    public override Answer Run(PlanActivity command, IWrite write)
    {
        var weeks = Input.Whole("weeks", command.Weeks, 1, MostWeeks);
        var rows = Enumerable.Range(0, weeks).Select(week => book.New(command.Draft with { Day = command.Draft.Day.AddDays(7 * week) }, null, null, write)).ToList();
        return new Answer.Done("activity", rows[0].Id);
    }
}

internal sealed class ChangeActivityHandler(ActivityBook book) : ActivityHandler<ChangeActivity>
{
    protected override Answer Run(ActivityRow activity, ChangeActivity command, IWrite write)
    {
        if (activity.State is not ActivityState.Planned) return No("activities.is-over", "这次活动已经办结或取消，不能再改。", "This activity was held or called off and cannot be changed.");
        var place = book.PlaceOf(command.Draft.Area, write);
        if (place is null || !write.Actor.ReachOf(Needs, write.Rights).Covers(new(place))) return new Answer.Denied(false); // nor given away
        var before = (activity.BeginsAtUtc, activity.EndsAtUtc, activity.Spot);
        book.Fill(command.Draft, activity, write);
        if (activity.Places < activity.Taken) return No("activities.places-taken", $"已经有 {activity.Taken} 人报名，名额不能更少。", $"{activity.Taken} people have signed up; there cannot be fewer places.", "places");
        if (activity.Helpers < activity.HelpersTaken) return No("activities.places-taken", $"已经有 {activity.HelpersTaken} 名志愿者报名，名额不能更少。", $"{activity.HelpersTaken} volunteers have signed up; there cannot be fewer places.", "helpers");
        activity.Place = place;
        ActivityBook.Step(activity, ActivityMove.Change, ActivityState.Planned, write);
        SignUpBook.Follow(activity, tells: before != (activity.BeginsAtUtc, activity.EndsAtUtc, activity.Spot), write);
        return new Answer.Done("activity", activity.Id);
    }
}

internal sealed class CancelActivityHandler : ActivityHandler<CancelActivity>
{
    protected override Answer Run(ActivityRow activity, CancelActivity command, IWrite write)
    {
        if (activity.State is not ActivityState.Planned) return No("activities.is-over", "这次活动已经办结或取消。", "This activity was held or called off already.");
        activity.Why = Input.Text("why", command.Why, 2, 200);
        ActivityBook.Step(activity, ActivityMove.Cancel, ActivityState.Cancelled, write);
        SignUpBook.CallOff(activity, write);
        return new Answer.Done("activity", activity.Id);
    }
}

internal sealed class HoldActivityHandler : ActivityHandler<HoldActivity>
{
    protected override Answer Run(ActivityRow activity, HoldActivity command, IWrite write) => Holding.Hold(activity, write) is { } no ? no : new Answer.Done("activity", activity.Id);
}

internal static class Holding
{
    /// <returns>Null: it was held.</returns>
    public static Answer.Refused? Hold(ActivityRow row, IWrite write)
    {
        if (row.State is ActivityState.Held) return null;
        if (row.State is ActivityState.Cancelled) return new("activities.is-over", "这次活动取消了。", "This activity was called off.");
        if (write.Now < row.BeginsAtUtc) return new("activities.not-begun", "活动还没有开始。", "The activity has not begun.");
        ActivityBook.Step(row, ActivityMove.Hold, ActivityState.Held, write, row.BeginsAtUtc);
        return null;
    }
}
