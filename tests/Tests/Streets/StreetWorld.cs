using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Platform.Writing;
using Wutong.Streets;
using Wutong.Streets.Chiefs;
using Wutong.Streets.Shops;
using Wutong.Territory.Registers;
using Wutong.Tests.Territory;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Streets;

/// <summary>The small district with two roads: one in the east subdistrict with two sections, and one through the whole district without any.</summary>
internal sealed class StreetWorld(DoorWorld door) : IAsyncDisposable
{
    public const string Road = "R1", Long = "R2", FirstSection = "R1-1", SecondSection = "R1-2", Phone = "0352-5012345";

    public DoorWorld Door => door;
    public Actor District { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, RegisterWorld.District));
    public Actor East { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East));
    public Actor West { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.West));
    public Actor First { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.Community, AreaLevel.Community, RegisterWorld.First));
    public Actor GridWorker { get; } = DoorWorld.PersonWith(Grant.ForArea(Roles.GridWorker, AreaLevel.Community, RegisterWorld.First));

    public static IReadOnlyList<ICommand> Roads { get; } =
    [
        new AddEntry<RoadDraft>(new(Road, "文兴路", RegisterWorld.East)), new AddEntry<RoadDraft>(new(Long, "迎宾街", RegisterWorld.District)),
        new AddEntry<SectionDraft>(new(FirstSection, Road, "东头", "中间", RegisterWorld.First)), new AddEntry<SectionDraft>(new(SecondSection, Road, "中间", "西头", RegisterWorld.Second)),
    ];

    public static async Task<StreetWorld> NewAsync(DatabaseKind kind)
    {
        var door = await RegisterWorld.NewAsync(kind);
        foreach (var command in Roads) await door.DoneAsync(command);
        await using var scope = door.Scopes.CreateAsyncScope();
        await new StreetLists().RunAsync(scope.ServiceProvider, new Quiet(), default);
        return new(door);
    }

    public static AppointChief Chief(ChiefLevel level = ChiefLevel.Third, string? section = null, string from = "2022-09-01", string name = "某某", string road = Road) =>
        new(road, level, name, "街道办事处副主任", Phone, DateOnly.Parse(from, null), section);

    public static ShopDraft Shop(string? code = "S1", string door = "1 号") => new("文兴小吃", Road, door, ShopKind.Catering, RegisterWorld.First, FirstSection, code);

    public async Task ShopAsync(ShopDraft draft, Actor? by = null, bool isNew = true) => Assert.IsType<Answer.Done>(await DoAsync(isNew ? new AddShop(draft) : new ChangeShop(draft), by));

    /// <summary>A file as somebody sends it.</summary>
    public async Task<ShopFileCheck> CheckFileAsync(string csv, Actor by)
    {
        await using var scope = door.Scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(by);
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        return await scope.ServiceProvider.GetRequiredService<ShopFile>().CheckAsync(content, "商户.csv", default);
    }

    public Task<Answer> DoAsync(ICommand command, Actor? by = null) => door.RunAsync(command, by ?? District);

    public async Task<Guid> MustAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Done>(await DoAsync(command, by)).RecordId;

    /// <returns>The rule that said no.</returns>
    public async Task<string> RefusedAsync(ICommand command, Actor? by = null) => Assert.IsType<Answer.Refused>(await DoAsync(command, by)).Rule;

    public Task<IReadOnlyList<LawCheck>> LawsAsync() => door.AskAsync(db => new LawBook(door.All<Law>(), db).CheckAsync(default));

    public ValueTask DisposeAsync() => door.DisposeAsync();

    private sealed class Quiet : IStartupProgress
    {
        public void Report(double share, string chinese, string english) { }
    }
}
