using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Frame;
using Wutong.Platform.Startup;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Points;
using Wutong.Posts.Claims;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;
using Wutong.Stations;

namespace Wutong.Posts.Demonstration;

/// <summary>演示岗位: sixteen posts of 清远街道 with shifts in the coming days, fifteen of them claimed, as the source states; all through the door. Their names and duties are made up.</summary>
internal sealed class DemonstrationPosts(IConfiguration configuration) : IStartupWork
{
    private const string Street = "140213055000", Rule = "post";
    private static readonly Actor Keeper = Actor.Program("demonstration.posts");

    public string Name => "demonstration-posts";
    public int Order => 245; // after the stations and the points

    public async Task RunAsync(IServiceProvider services, IStartupProgress progress, CancellationToken ct)
    {
        if (!configuration.GetValue("Demonstration", true) || !configuration.GetValue("DemonstrationTasks", true)) return;
        if (!await services.IsDemonstrationAsync(ct) || await services.GetRequiredService<AppDb>().Set<PostRow>().AnyAsync(ct)) return;
        var stations = (await services.GetRequiredService<IStations>().OpenAsync(Keeper.ReachOf(PostsPermissions.Keep, services.GetRequiredService<Rights>()), Street, ct)).Where(s => s.Kind != "corner").ToList();
        var couriers = await CouriersAsync(services.GetRequiredService<IAccountDesk>(), ct);
        if (stations.Count == 0 || couriers.Count < 3) return; // another city
        progress.Report(0.1, "正在设岗排班", "Opening posts and planning shifts");
        var (door, today) = (services.GetRequiredService<WriteDoor>(), services.GetRequiredService<TimeProvider>().ChinaToday);
        foreach (var (sample, i) in SamplePosts.All.Select((s, i) => (s, i)))
        {
            var shift = await PlanAsync(door, sample, stations[i % stations.Count].Code, today, ct);
            if (sample.Claims > 0) for (var c = 0; c < sample.Claims; c++) await RunAsync(door, new ClaimShift(shift), couriers[(i + c * 7) % couriers.Count], ct);
        }
    }

    private static async Task<Guid> PlanAsync(WriteDoor door, SamplePost sample, string station, DateOnly today, CancellationToken ct)
    {
        var post = await RunAsync(door, new OpenPost(new(sample.Name, sample.Duty, Rule, Street, sample.Spot, sample.IsAtStation ? station : null)), Keeper, ct);
        return await RunAsync(door, new PlanShifts(post, today.AddDays(sample.InDays), new(sample.From, sample.Half ? 30 : 0), new(sample.From + sample.Hours, sample.Half ? 30 : 0), sample.Places, sample.Weeks), Keeper, ct);
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
