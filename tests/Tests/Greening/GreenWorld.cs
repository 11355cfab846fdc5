using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Greening;
using Wutong.Greening.Care;
using Wutong.Greening.Nursery;
using Wutong.Greening.Register;
using Wutong.Greening.Varieties;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tests.Territory;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Greening;

/// <summary>The small district with a crew, one bridge in 文兴社区 with two boxes of 40, two varieties and a nursery. It is Friday morning, 23 September 2022.</summary>
internal sealed class GreenWorld(DoorWorld door) : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2022, 9, 23);

    public DoorWorld Door => door;
    public Actor Keeper { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.First));
    public Actor West { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));
    public Actor Checker { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, RegisterWorld.East));
    public Guid Crew { get; private set; }
    public string Site { get; private set; } = "";
    public string Box { get; private set; } = "";
    public string Other { get; private set; } = "";
    public string Petunia { get; private set; } = "";
    public string Sage { get; private set; } = "";
    public string Nursery { get; private set; } = "";

    public static async Task<GreenWorld> NewAsync(DatabaseKind kind)
    {
        var world = new GreenWorld(await RegisterWorld.NewAsync(kind));
        await using var scope = world.Door.Scopes.CreateAsyncScope();
        await new GreeningLists().RunAsync(scope.ServiceProvider, new Quiet(), default);
        world.Crew = Guid.Parse(await world.MustAsync(new RegisterUnit("crew", "绿化一班", UnitKind.Department, RegisterWorld.District), Actor.Program("test")));
        world.Site = await world.MustAsync(new AddSite(Bridge() with { Unit = world.Crew }));
        world.Box = await world.MustAsync(new AddContainers(world.Site, ContainerKind.Box, "花箱", 40, 2));
        world.Other = (await world.CodesAsync()).Single(c => c != world.Box);
        world.Petunia = await world.MustAsync(new AddVariety(new("矮牵牛", "05-20", "09-30", 7, 80, "Petunia"), RegisterWorld.First));
        world.Sage = await world.MustAsync(new AddVariety(new("一串红", "07-01", "10-10", 12, 70), RegisterWorld.First));
        world.Nursery = await world.MustAsync(new AddNursery("苗圃", RegisterWorld.First));
        return world;
    }

    public static SiteDraft Bridge(string name = "文兴桥") => new(SiteKind.Bridge, name, "桥面两侧", RegisterWorld.At(22, 2).LonE7, RegisterWorld.At(22, 2).LatE7);

    public MakePlan Plan(string kind, int every, int? hot = null) => new(kind, [Site], 5, 10, every, Crew, Today, hot);

    public void Tomorrow() => door.Time.Advance(TimeSpan.FromDays(1));

    /// <summary>The nightly command, by the clock.</summary>
    /// <returns>How many tasks it gave.</returns>
    public async Task<int> GiveCareAsync() => int.Parse(await MustAsync(new GiveCare(), Actor.Program("clock")), null);

    public Task<List<string>> TasksAsync(string kind) => door.AskAsync(db => BornTask.Of(db, kind).OrderBy(t => t.Number).Select(t => t.Title).ToListAsync());

    public Task<int> StockAsync() => door.AskAsync(db => db.Set<StockRow>().SumAsync(s => s.Plants));

    public Task<Answer> DoAsync(ICommand command, Actor? by = null) => door.RunAsync(command, by ?? Keeper);

    public async Task<string> MustAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await DoAsync(command, by)).Id;

    /// <returns>The rule that said no.</returns>
    public async Task<string> RefusedAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await DoAsync(command, by)).Rule;

    public async Task<string> BadFieldAsync(ICommand command, Actor? by = null) => (await Assert.ThrowsAsync<Wutong.Platform.Errors.BadInputException>(() => DoAsync(command, by))).Field;

    public async Task<string> ValueAsync(Figure figure) => await door.AskAsync(db => figure.ValueAsync(db, FigureAsk.At(door.Time.GetUtcNow().UtcDateTime), default)) is var v && v.Of is { } of ? $"{v.Value}/{of}" : $"{v.Value}";

    public ValueTask DisposeAsync() => door.DisposeAsync();

    private Task<List<string>> CodesAsync() => door.AskAsync(db => db.Set<ContainerRow>().Select(c => c.Code).ToListAsync());

    private sealed class Quiet : IStartupProgress
    {
        public void Report(double share, string chinese, string english) { }
    }
}
