using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Stations;
using Wutong.Stations.Register;
using Wutong.Streets.Shops;
using Wutong.Territory.Registers;
using Wutong.Tests.Streets;
using Wutong.Tests.Territory;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Stations;

/// <summary>The small district with its two roads, a shop on one of them, a zone, and the lists a station goes by.</summary>
internal sealed class StationWorld(DoorWorld door) : IAsyncDisposable
{
    public const string Shop = "S1", OtherShop = "S2", Zone = "Z1";

    public DoorWorld Door => door;
    public Actor District { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, RegisterWorld.District));
    public Actor East { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East));
    public Actor West { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));
    public Actor First { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.First));
    public Actor GridWorker { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.GridWorker, AreaLevel.Community, RegisterWorld.First));

    public static IReadOnlyList<ICommand> Ground { get; } =
    [
        .. StreetWorld.Roads, new AddEntry<ZoneDraft>(new(Zone, "东片区", RegisterWorld.East, [RegisterWorld.First])),
        new AddShop(StreetWorld.Shop()), new AddShop(StreetWorld.Shop(OtherShop, "2 号")),
    ];

    public static async Task<StationWorld> NewAsync(DatabaseKind kind)
    {
        var world = new StationWorld(await RegisterWorld.NewAsync(kind));
        foreach (var command in Ground) await world.MustAsync(command, Actor.Program("test"));
        await using var scope = world.Door.Scopes.CreateAsyncScope();
        await new StationLists().RunAsync(scope.ServiceProvider, new Quiet(), default);
        return world;
    }

    /// <summary>In 文兴社区.</summary>
    public static StationDraft Station(StationKind kind = StationKind.Station, string name = "文兴小哥驿站", params string[] items) =>
        new(kind, name, "文兴路 1 号", RegisterWorld.At(21, 1).LonE7, RegisterWorld.At(21, 1).LatE7, Hours: "Mo-Su 07:00-22:00", Items: items);

    public static StationDraft Corner(string shop = Shop) => Station(StationKind.Corner, "文兴小吃服务角", "hot-water") with { Shop = shop, Area = RegisterWorld.First };

    public Task<Answer> DoAsync(ICommand command, Actor? by = null) => door.RunAsync(command, by ?? District);

    /// <returns>The record's id or code.</returns>
    public async Task<string> MustAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await DoAsync(command, by)).Id;

    /// <returns>The rule that said no.</returns>
    public async Task<string> RefusedAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await DoAsync(command, by)).Rule;

    public async Task<string> BadFieldAsync(ICommand command, Actor? by = null) => (await Assert.ThrowsAsync<Wutong.Platform.Errors.BadInputException>(() => DoAsync(command, by))).Field;

    public Task<FigureValue> ValueAsync(Figure figure, Place? area = null) => door.AskAsync(db => figure.ValueAsync(db, FigureAsk.At(door.Time.GetUtcNow().UtcDateTime) with { Area = area }, default));

    public Task<IReadOnlyList<LawCheck>> LawsAsync() => door.AskAsync(db => new LawBook(door.All<Law>(), db).CheckAsync(default));

    /// <summary>One law alone.</summary>
    public async Task<LawCheck> LawAsync(string code) => Assert.Single(await door.AskAsync(db => new LawBook(door.All<Law>().Where(l => l.Code == code), db).CheckAsync(default)));

    public async Task NothingIsBrokenAsync() => Assert.DoesNotContain(await LawsAsync(), check => check.Breaches.Count > 0);

    public ValueTask DisposeAsync() => door.DisposeAsync();

    private sealed class Quiet : IStartupProgress
    {
        public void Report(double share, string chinese, string english) { }
    }
}
