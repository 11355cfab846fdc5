using Microsoft.Extensions.DependencyInjection;
using Wutong.Geo.Coordinates;
using Wutong.People;
using Wutong.People.Accounts;
using Wutong.People.Me;
using Wutong.People.Persons;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Writing;
using Wutong.Territory.Registers;
using Wutong.Tests.Territory;
using Wutong.Tests.World;
using Wutong.Tests.Writing;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Search;

/// <summary>Areas, zones, estates, roads and persons, found by who may see them.</summary>
public sealed class RegisterSearchTests
{
    private static readonly Actor
        Clerk = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, East)),
        OtherClerk = DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, West)),
        Resident = DoorWorld.PersonWith();

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_register_is_found_by_a_character_by_initials_and_by_code_within_reach(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await world.DoneAsync(new AddEntry<EstateDraft>(Estate("E1")));
        await world.DoneAsync(new AddEntry<EstateDraft>(new("W1", "天地苑", Third, Point(1, 1), CoordinateSystem.Wgs84, "Sky Court")));
        await world.DoneAsync(new AddEntry<RoadDraft>(new("R1", "文兴路", East)));
        await world.DoneAsync(new AddEntry<ZoneDraft>(new("Z1", "文瀛片区", East, [First])));
        await IndexAsync(world);
        Assert.Equal(["E1", "W1"], await FindAsync(world, Keeper, "天"));
        Assert.Equal(["E1"], await FindAsync(world, Clerk, "天"));
        Assert.Equal(["W1"], await FindAsync(world, OtherClerk, "天"));
        Assert.Equal(["E1"], await FindAsync(world, Keeper, "thc"));
        Assert.Equal(["W1"], await FindAsync(world, Keeper, "sky"));
        Assert.Equal([First, "R1", "Z1"], await FindAsync(world, Keeper, "文"));
        Assert.Equal([First], await FindAsync(world, Clerk, "wxsq"));
        Assert.Equal([Grid], await FindAsync(world, Clerk, Grid));
        Assert.Equal(["E1", "W1"], await FindAsync(world, DoorWorld.PersonWith(Grant.ForUnit(Roles.Handler, Guid.NewGuid())), "天")); // units work all over the district
        Assert.Empty(await FindAsync(world, Resident, "天"));
        Assert.Empty(await FindAsync(world, Actor.Visitor, "天"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_changed_moved_retired_or_replaced_is_found_as_it_is_now(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await world.DoneAsync(new AddEntry<EstateDraft>(Estate("E1", Grid)));
        await world.DoneAsync(new AddEntry<EstateDraft>(new("E2", "旧小区", First, Point(21, 1), CoordinateSystem.Wgs84)));
        await IndexAsync(world);
        await world.DoneAsync(new ChangeEntry<EstateDraft>(Estate("E1", Grid) with { NameZh = "恒大绿洲" }));
        await world.DoneAsync(new ChangeEntry<AreaDraft>(new(First, "文兴社区", AreaLevel.Community, West))); // and what stands in it goes along
        await IndexAsync(world);
        Assert.Empty(await FindAsync(world, Keeper, "天和城"));
        Assert.Equal(["E1"], await FindAsync(world, OtherClerk, "绿洲"));
        Assert.Empty(await FindAsync(world, Clerk, "绿洲"));
        Assert.Equal([First], await FindAsync(world, OtherClerk, "文兴"));

        var mark = await world.AskAsync(db => Task.FromResult(RegisterVersion.Of(db)));
        await world.DoneAsync(new ReplaceEntries<EstateDraft>([.. Enumerable.Range(0, 450).Select(i => new EstateDraft($"N{i:000}", i == 449 ? "末小区" : "新小区", First, Point(21, 1), CoordinateSystem.Wgs84))], mark)); // more than two stretches
        await IndexAsync(world);
        Assert.Empty(await FindAsync(world, Keeper, "旧小区"));
        Assert.Empty(await FindAsync(world, Keeper, "绿洲"));
        Assert.Equal(["N449"], await FindAsync(world, Keeper, "末"));
        Assert.Equal(450, await CountAsync(world, "estate"));
        await world.DoneAsync(new RetireEntry<EstateDraft>("N449"));
        await IndexAsync(world);
        Assert.Empty(await FindAsync(world, Keeper, "末"));
        Assert.Equal(449, await CountAsync(world, "estate"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_person_is_found_by_name_within_reach_and_never_by_a_phone(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        var (east, west) = (await UnitAsync(world, "east-office", East), await UnitAsync(world, "west-office", West));
        var mine = await PersonAsync(world, "王晓梅", east, [1, 2, 3]);
        var other = await PersonAsync(world, "王小虎", west, null);
        await IndexAsync(world);
        Assert.Equal([mine], await FindAsync(world, Clerk, "王"));
        Assert.Equal([mine], await FindAsync(world, Clerk, "wxm"));
        Assert.Equal([other], await FindAsync(world, OtherClerk, "王"));
        Assert.Empty(await FindAsync(world, Clerk, "王小虎"));
        Assert.Equal([other], await FindAsync(world, DoorWorld.PersonWith(Grant.ForUnit(Roles.UnitLead, Guid.Parse(west))), "王")); // the unit's own
        Assert.Equal(new[] { mine, other }.Order(), (await FindAsync(world, DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, District)), "王")).Order());
        foreach (var who in (Actor[])[Keeper, Resident, Actor.Visitor, DoorWorld.PersonWith(Grant.ForArea(Roles.GridWorker, AreaLevel.Grid, Grid)), DoorWorld.PersonWith(Grant.ForUnit(Roles.Handler, Guid.Parse(east)))]) Assert.Empty(await FindAsync(world, who, "王"));
        // a page that holds one hit for this reader says neither more hits nor a next page for those beyond their reach
        var page = await PageAsync(world, Clerk, "王", 1);
        Assert.Equal((1, (string?)null, (string?)null), (page.Items.Count, page.Next, page.Previous));
        var tokens = await world.AskAsync(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<SearchTokenRow>().Join(db.Set<SearchEntryRow>().Where(e => e.Kind == "person"), t => t.EntryId, e => e.Id, (t, e) => t.Token)));
        Assert.DoesNotContain(tokens, t => t.Any(char.IsAsciiDigit)); // names only
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_is_erased_is_no_longer_found(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        var person = await PersonAsync(world, "李秀英", await UnitAsync(world, "east-office", East), null);
        await IndexAsync(world);
        Assert.Equal([person], await FindAsync(world, Clerk, "秀英"));
        var account = Assert.IsType<Answer.Done>(await world.RunAsync(new MakeAccount("10001", "李秀英", null, "AA==", Guid.Parse(person)), Actor.Program("test"))).RecordId;
        Assert.IsType<Answer.Done>(await world.RunAsync(new EraseMe(), new(account, ActorKind.Person, "李秀英", [])));
        await IndexAsync(world);
        Assert.Empty(await FindAsync(world, Clerk, "秀英"));
        Assert.Equal(0, await CountAsync(world, "person"));
    }

    private static async Task<string> UnitAsync(DoorWorld world, string code, string area) =>
        Assert.IsType<Answer.Done>(await world.RunAsync(new RegisterUnit(code, "街道办", UnitKind.Department, area), Actor.Program("test"))).Id;

    private static async Task<string> PersonAsync(DoorWorld world, string name, string unit, byte[]? phone) =>
        Assert.IsType<Answer.Done>(await world.RunAsync(new RegisterPerson(Guid.CreateVersion7(), name, Guid.Parse(unit), [], phone is null ? null : new(phone, phone, phone)), Actor.Program("test"))).Id;

    private static Task<int> CountAsync(DoorWorld world, string kind) =>
        world.AskAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<SearchEntryRow>(), e => e.Kind == kind));

    private static Task IndexAsync(DoorWorld world) => world.ReadAllAsync(SearchIndexing.BellName, SearchIndexing.RingAsync);

    private static async Task<List<string>> FindAsync(DoorWorld world, Actor who, string typed) => [.. (await PageAsync(world, who, typed, 50)).Items.Select(h => h.RecordId).Order(StringComparer.Ordinal)];

    private static async Task<PageOf<SearchHit>> PageAsync(DoorWorld world, Actor who, string typed, int size)
    {
        await using var scope = world.Scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(who);
        return await scope.ServiceProvider.GetRequiredService<SearchQuery>().RunAsync(typed, null, null, size, default);
    }
}
