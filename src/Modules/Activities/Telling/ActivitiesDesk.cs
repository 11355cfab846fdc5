using Wutong.Activities.Pages;
using Wutong.Platform.Access;
using Wutong.Platform.Desk;
using Wutong.Platform.Frame;
using Wutong.Platform.Language;

namespace Wutong.Activities.Telling;

/// <summary>What of the activities waits for this reader: to say that one was held; one's own next one.</summary>
internal sealed class ActivitiesDesk(ActivityQuery query, ICurrentActor current, Rights rights, TimeProvider time, Lang l) : IDeskSource
{
    public int Order => 57;

    public async Task<IReadOnlyList<DeskLine>> LinesAsync(CancellationToken ct)
    {
        var lines = new List<DeskLine>();
        if (current.Actor.May(ActivitiesPermissions.Keep, rights) && await query.CountToHoldAsync(ct) is > 0 and var waiting) lines.Add(new(PillKind.Due, l["待办结", "To be closed"], l[$"{waiting} 次活动办完了，等您办结、记成效", $"{waiting} activities are over: say that they were held, and what came of them"], null, "activities?view=over"));
        if (await query.NextOfMineAsync(ct) is { } next) lines.Add(new(PillKind.Later, l.Moment(next.BeginsAtUtc, time.GetUtcNow().Year), next.Name, l["您报名的活动", "An activity you signed up for"], "activities/" + next.Number, IsTyped: true));
        return lines;
    }
}
