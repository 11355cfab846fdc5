using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Activities.Outcomes;
using Wutong.Activities.Register;
using Wutong.Activities.Series;
using Wutong.Activities.SigningUp;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Territory;

namespace Wutong.Activities.Demonstration;

/// <summary>演示活动: the science day with its launch, market, eye tests and shows and the series that follows; the seven episodes of 温暖的力量; some others with sign-ups; all through the door.</summary>
internal sealed class DemonstrationActivities(IConfiguration configuration) : IStartupWork
{
    private const string District = "140213000000", Rule = "post";
    private static readonly Actor Clerk = Actor.Program("demonstration.activities");

    public string Name => "demonstration-activities";
    public int Order => 246; // after the points and the couriers' accounts

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<ActivityRow>().AnyAsync(ct)) return;
        if (await services.GetRequiredService<IAreas>().FindAsync(District, ct) is null) return; // another city
        progress.Report(0.1, "正在办科普日和访谈", "Holding the science day and the talks");
        var (door, today) = (services.GetRequiredService<WriteDoor>(), services.GetRequiredService<TimeProvider>().ChinaToday);
        var couriers = await CouriersAsync(services.GetRequiredService<IAccountDesk>(), ct);
        var science = await SeriesAsync(services, new(District, "全国科普日", "平城区科协\n区卫健局\n区应急局", today.AddDays(-10), today.AddDays(40), "喜迎二十大 科普向未来"), ct);
        var talks = await SeriesAsync(services, new("140213053000", "温暖的力量", "迎宾街道办事处\n区环卫中心", today.AddDays(-95), today.AddDays(-10), "身边人讲身边事"), ct);
        foreach (var (samples, series) in new[] { (SampleActivities.ScienceDay, science), (SampleActivities.Talks, talks), (SampleActivities.Others, null) })
            foreach (var sample in samples) await TellAsync(door, sample, series, today, couriers, ct);
    }

    private static async Task<string> SeriesAsync(IServiceProvider services, SeriesDraft draft, CancellationToken ct)
    {
        var id = await RunAsync(services.GetRequiredService<WriteDoor>(), new OpenSeries(draft), Clerk, ct);
        return await services.GetRequiredService<AppDb>().Set<SeriesRow>().Where(s => s.Id == id).Select(s => s.Number).SingleAsync(ct);
    }

    private static async Task TellAsync(WriteDoor door, SampleActivity sample, string? series, DateOnly today, List<Actor> couriers, CancellationToken ct)
    {
        var from = new TimeOnly(sample.From, 0);
        var id = await RunAsync(door, new PlanActivity(new(sample.Street is null ? District : $"140213{sample.Street}000", sample.Kind, sample.Name, sample.Text, sample.Host, sample.Spot, today.AddDays(sample.InDays), from, from.AddMinutes(sample.Minutes), sample.Places, sample.Helpers, sample.Helpers > 0 ? Rule : null, sample.HasCode, series)), Clerk, ct);
        if (sample.InDays >= 0)
        {
            var guests = couriers.Take(sample.Places > 0 ? Math.Min(couriers.Count / 2, sample.Places + 2) : 0); // where there are few places, somebody waits
            foreach (var guest in guests) await RunAsync(door, new SignUp(id), guest, ct);
            foreach (var helper in couriers.Skip(couriers.Count / 2).Take(sample.Helpers - 1)) await RunAsync(door, new SignUp(id, AsHelper: true), helper, ct);
            return;
        }
        await RunAsync(door, new HoldActivity(id), Clerk, ct);
        foreach (var outcome in sample.Outcomes) await RunAsync(door, new RecordOutcome(id, outcome.Kind, outcome.What, outcome.Count), Clerk, ct);
    }

    private static async Task<List<Actor>> CouriersAsync(IAccountDesk desk, CancellationToken ct)
    {
        var couriers = new List<Actor>();
        await foreach (var account in desk.ListAsync(ct))
            if (account.SignInName.StartsWith(PointsModule.DemonstrationCourier, StringComparison.Ordinal)) couriers.Add(new(await desk.IdOfAsync(account.SignInName, ct), ActorKind.Person, account.DisplayName, []));
        return couriers;
    }

    private static async Task<Guid> RunAsync(WriteDoor door, ICommand command, Actor actor, CancellationToken ct) => await door.RunAsync(command, actor, null, ct) switch
    {
        Answer.Done done => done.RecordId,
        var other => throw new InvalidOperationException($"the demonstration's {command.GetType().Name} was expected to be done and was {other}"),
    };
}
