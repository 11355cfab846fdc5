using Microsoft.EntityFrameworkCore;
using Wutong.Activities.Register;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Activities.Outcomes;

/// <summary>记成效.</summary>
internal sealed record RecordOutcome(Guid Activity, OutcomeKind Kind, string What, int Count) : IActivityCommand;

/// <summary>作废一条成效: it should not have been recorded.</summary>
internal sealed record VoidOutcome(Guid Outcome) : ICommand;

internal sealed class RecordOutcomeHandler : ActivityHandler<RecordOutcome>
{
    public const int LongestWhat = 40, Most = 100_000;


    protected override Answer Run(ActivityRow activity, RecordOutcome command, IWrite write)
    {
        if (activity.State is not ActivityState.Held) return No("activities.not-held", "先办结活动，再记成效。", "Say that the activity was held first.");
        var row = Outcomes.Row(activity, Input.OneOf("outcome", command.Kind), Input.Text("what", command.What, 2, LongestWhat), Input.Whole("count", command.Count, 1, Most), null, write);
        write.Db.Add(row);
        return new Answer.Done("activity-outcome", row.Id);
    }
}

internal sealed class VoidOutcomeHandler : Handler<VoidOutcome>
{
    public override Permission Needs => ActivitiesPermissions.Keep;
    public override Target? TargetOf(VoidOutcome command, IWrite write) => Find(command, write) is { } row ? Target.Of(row) : null;

    public override Answer Run(VoidOutcome command, IWrite write)
    {
        var row = Find(command, write)!;
        if (row.IsVoid || write.Db.Set<OutcomeRow>().Any(o => o.CorrectsId == row.Id)) return No("activities.outcome-is-void", "这一条已经作废了。", "This one is void already.");
        var none = Outcomes.Row(ActivityBook.Find(row.ActivityId, write)!, row.Kind, row.What, row.Count, row.Id, write);
        write.Db.Add(none);
        return new Answer.Done("activity-outcome", none.Id);
    }

    private static OutcomeRow? Find(VoidOutcome command, IWrite write) => write.Db.Set<OutcomeRow>().AsNoTracking().SingleOrDefault(o => o.Id == command.Outcome);
}

internal static class Outcomes
{
    public static OutcomeRow Row(ActivityRow activity, OutcomeKind kind, string what, int count, Guid? voids, IWrite write) => new()
    {
        Id = write.NewId(), ActivityId = activity.Id, Kind = kind, What = what, Count = count, Number = activity.Number, Name = activity.Name, Place = activity.Place,
        HappenedAtUtc = activity.BeginsAtUtc, RecordedAtUtc = write.Now, CorrectsId = voids, IsVoid = voids is not null,
    };
}
