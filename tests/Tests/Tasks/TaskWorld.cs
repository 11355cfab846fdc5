using Wutong.Geo;
using Wutong.Geo.Osm;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Working;
using Wutong.Territory;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Tasks;

/// <summary>A small district with two streets, two units and the people of one task's life.</summary>
internal sealed class TaskWorld(DoorWorld door) : IAsyncDisposable
{
    public const string District = "140213000000", Street = "140213066000", OtherStreet = "140213050000", Community = "140213066012", OtherCommunity = "140213050001";

    public DoorWorld Door => door;
    public Guid Sanitation { get; private set; }
    public Guid Police { get; private set; }

    public Actor Clerk { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
    public Actor OtherClerk { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, OtherStreet));
    public Actor Leader { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, District));
    public Actor Checker { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, Street));
    public Actor Sweeper { get; private set; } = Actor.Visitor;
    public Actor Officer { get; private set; } = Actor.Visitor;

    public static async Task<TaskWorld> NewAsync(DatabaseKind kind)
    {
        var world = new TaskWorld(await DoorWorld.NewAsync(kind));
        await world.Door.RunAsync(new ReplaceAreas(Areas), Actor.Program("test"));
        world.Sanitation = await world.UnitAsync("sanitation", "环卫中心");
        world.Police = await world.UnitAsync("police", "派出所");
        world.Sweeper = DoorWorld.PersonWith(Grant.ForUnit(Roles.Handler, world.Sanitation));
        world.Officer = DoorWorld.PersonWith(Grant.ForUnit(Roles.UnitLead, world.Police));
        return world;
    }

    public static List<AreaShape> Areas =>
    [
        Shape(District, null, AreaLevel.District, "平城区"), Shape(Street, District, AreaLevel.Subdistrict, "文兴街道"), Shape(OtherStreet, District, AreaLevel.Subdistrict, "新建南路街道"),
        Shape(Community, Street, AreaLevel.Community, "文兴社区"), Shape("140213066013", Street, AreaLevel.Community, "永宁社区"), Shape(OtherCommunity, OtherStreet, AreaLevel.Community, "南关社区"),
    ];

    public Task<Answer> DoAsync(ICommand command, Actor actor, string? key = null) => door.RunAsync(command, actor, key);

    public async Task<Guid> GiveAsync(string area = Community, EvidenceKind evidence = EvidenceKind.Visit, WorkLimit? limit = null, Actor? by = null, Guid? to = null) =>
        Assert.IsType<Answer.Done>(await DoAsync(new GiveTask("清理文兴路南口卫生死角", "无积存垃圾，地面见本色", area, to ?? Sanitation, evidence, limit ?? WorkLimit.WorkingHours(8)), by ?? Clerk)).RecordId;

    /// <summary>Given, accepted and handed in.</summary>
    public async Task<Guid> DoneAsync()
    {
        var task = await GiveAsync();
        await MustAsync(new AcceptTask(task), Sweeper);
        await MustAsync(new FinishTask(task, "已清理两车", []), Sweeper);
        return task;
    }

    public async Task MustAsync(ICommand command, Actor actor) => Assert.IsType<Answer.Done>(await DoAsync(command, actor));

    public Task<TaskRow> TaskAsync(Guid id) => door.AskAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Set<TaskRow>(), t => t.Id == id));

    public ValueTask DisposeAsync() => door.DisposeAsync();

    private async Task<Guid> UnitAsync(string code, string name) =>
        Assert.IsType<Answer.Done>(await door.RunAsync(new RegisterUnit(code, name, UnitKind.Department, District), Actor.Program("test"))).RecordId;

    private static AreaShape Shape(string code, string? parent, AreaLevel level, string name) => new(
        new(code, parent, level, false, name, null, code, GeoPoint.FromDegrees(113.3, 40.08), 100, 500, 200), Around(code.StartsWith(OtherStreet[..9], StringComparison.Ordinal) ? 1_000_000 : code == "140213066013" ? 2_000_000 : 0));

    /// <summary>A triangle, so many ten-millionths of a degree to the east.</summary>
    private static GeoRings Around(int east) => new([[new(1_133_000_000 + east, 400_800_000), new(1_133_010_000 + east, 400_800_000), new(1_133_010_000 + east, 400_810_000)]]);
}
