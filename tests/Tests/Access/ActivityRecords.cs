using Microsoft.EntityFrameworkCore;
using Wutong.Activities;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Access;

/// <summary>Activities of 文兴社区 and their series, by the words that stand for them in the access table.</summary>
internal static class ActivityRecords
{
    public static async Task<IReadOnlyDictionary<string, string>> MakeAsync(Func<ICommand, Task<Answer.Done>> run, Site site)
    {
        var today = TimeProvider.System.ChinaToday;
        var series = (await run(new OpenSeries(new(AccessWorld.Community, "科普日", "区科协", today.AddDays(-30), today.AddDays(30))))).RecordId;
        var coming = (await run(new PlanActivity(Draft("讲座", today.AddDays(5), 10, 2)))).RecordId;
        var calling = (await run(new PlanActivity(Draft("要取消的讲座", today.AddDays(6), 10, 2)))).RecordId;
        var held = (await run(new PlanActivity(Draft("办过的讲座", today.AddDays(-2), 0, 0)))).RecordId;
        await run(new HoldActivity(held));
        var holding = (await run(new PlanActivity(Draft("要办结的讲座", today.AddDays(-1), 0, 0)))).RecordId;
        var outcome = (await run(new RecordOutcome(held, OutcomeKind.Served, "现场咨询", 12))).RecordId;
        var number = await site.AskAsync<AppDb, string>(db => db.Set<ActivityRow>().Where(a => a.Id == coming).Select(a => a.Number).SingleAsync());
        var seriesNumber = await site.AskAsync<AppDb, string>(db => db.Set<SeriesRow>().Where(s => s.Id == series).Select(s => s.Number).SingleAsync());
        return new Dictionary<string, string>
        {
            ["{coming-activity}"] = coming.ToString(), ["{activity-number}"] = number, ["{calling-activity}"] = calling.ToString(), ["{held-activity}"] = held.ToString(), ["{holding-activity}"] = holding.ToString(),
            ["{activity-outcome}"] = outcome.ToString(), ["{activity-series}"] = series.ToString(), ["{activity-series-number}"] = seriesNumber, ["{activity-day}"] = ChinaDay.Text(today.AddDays(5)), ["{series-from}"] = ChinaDay.Text(today.AddDays(-30)), ["{series-until}"] = ChinaDay.Text(today.AddDays(30)),
        };
    }

    private static ActivityDraft Draft(string name, DateOnly day, int places, int helpers) => new(AccessWorld.Community, "lecture", name, "讲怎么看标签。", "文兴社区", "社区活动室", day, new(9, 0), new(10, 0), places, helpers, helpers > 0 ? "patrol" : null, HasCode: true);
}
