using Wutong.Geo.Coordinates;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Territory.Registers;
using Wutong.Tests.World;
using Wutong.Tests.Writing;
using static Wutong.Tests.Territory.RegisterWorld;

namespace Wutong.Tests.Territory;

public sealed class RegisterTests
{
    private static readonly Reach All = Reach.Of(Guid.NewGuid(), [Grant.For(Roles.System)]);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Estates_roads_sections_and_zones_are_added_changed_and_retired(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await world.DoneAsync(new AddEntry<EstateDraft>(Estate("E1")));
        await world.DoneAsync(new AddEntry<RoadDraft>(new("R1", "文兴路", East)));
        await world.DoneAsync(new AddEntry<SectionDraft>(new("R1-1", "R1", "御河西路", "魏都大道", First, "LINESTRING(113.32 40.1, 113.33 40.1)", CoordinateSystem.Gcj02)));
        await world.DoneAsync(new AddEntry<ZoneDraft>(new("Z1", "第一片区", East, [First, Second])));
        await world.DoneAsync(new ChangeEntry<EstateDraft>(new("E1", "天和城二期", Second)));

        var estate = await world.AskAsync<IEntries<Estate>, Estate?>(e => e.FindAsync("E1", default));
        Assert.Equal(("天和城二期", Second, 300), (estate!.NameZh, estate.Place.Finest, estate.Households)); // what a change does not tell stays
        Assert.Equal(At(21, 1), estate.At);
        var section = await world.AskAsync<IEntries<RoadSection>, RoadSection?>(e => e.FindAsync("R1-1", default));
        Assert.Equal("御河西路—魏都大道", section!.NameZh);
        var shifted = Coordinates.ToWgs84(113.32, 40.1, CoordinateSystem.Gcj02);
        Assert.Equal(Geo.GeoPoint.FromDegrees(shifted.Lon, shifted.Lat), section.Line!.Rings[0][0]);
        Assert.Equal([First, Second], (await world.AskAsync<IEntries<Zone>, Zone?>(e => e.FindAsync("Z1", default)))!.Members);

        Assert.Equal("territory.has-sections", Assert.IsType<Answer.Refused>(await world.KeepAsync(new RetireEntry<RoadDraft>("R1"))).Rule);
        await world.DoneAsync(new RetireEntry<SectionDraft>("R1-1"));
        await world.DoneAsync(new RetireEntry<RoadDraft>("R1"));
        Assert.False((await world.AskAsync<IEntries<Road>, Road?>(e => e.FindAsync("R1", default)))!.IsOpen);
        Assert.Equal(0, await world.AskAsync<IEntries<Road>, int>(e => e.CountAsync(All, null, default)));
        Assert.Equal(1, await world.AskAsync<IEntries<Estate>, int>(e => e.CountAsync(All, East, default)));
        Assert.Equal(0, await world.AskAsync<IEntries<Estate>, int>(e => e.CountAsync(All, West, default)));
        Assert.Empty(await world.BrokenLawsAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_area_that_moves_takes_along_what_stands_in_it_and_one_in_use_is_not_retired(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await world.DoneAsync(new AddEntry<EstateDraft>(Estate("E1", Grid)));
        await world.DoneAsync(new AddEntry<ZoneDraft>(new("Z1", "第一片区", East, [First])));
        Assert.Equal("territory.has-areas", Assert.IsType<Answer.Refused>(await world.KeepAsync(new RetireEntry<AreaDraft>(First))).Rule);
        Assert.Equal("territory.has-entries", Assert.IsType<Answer.Refused>(await world.KeepAsync(new RetireEntry<AreaDraft>(Grid))).Rule);

        await world.DoneAsync(new ChangeEntry<AreaDraft>(new(First, "文兴社区", AreaLevel.Community, West)));
        var estate = await world.AskAsync<IEntries<Estate>, Estate?>(e => e.FindAsync("E1", default));
        Assert.Equal(new Place(District, West, First, Grid), estate!.Place);
        Assert.False((await world.AskAsync<IEntries<Zone>, Zone?>(z => z.FindAsync("Z1", default)))!.IsOpen); // nothing of its subdistrict is left in it
        Assert.Equal(At(25, 5), (await world.AskAsync<IAreas, Area?>(a => a.FindAsync(First, default)))!.Centre); // and it kept its boundary
        Assert.Empty(await world.BrokenLawsAsync());
    }

    public static TheoryData<string, ICommand> WrongOnes => new()
    {
        { "code", new AddEntry<AreaDraft>(new("14021300100", "短", AreaLevel.Community, East, Square(0, 0, 1), CoordinateSystem.Wgs84)) },
        { "code", new AddEntry<AreaDraft>(new("140213002001001", "网格", AreaLevel.Grid, First, Square(0, 0, 1), CoordinateSystem.Wgs84)) },
        { "parent", new AddEntry<AreaDraft>(new("140213001009", "社区", AreaLevel.Community, Second, Square(0, 0, 1), CoordinateSystem.Wgs84)) },
        { "parent", new AddEntry<AreaDraft>(new("140213001009", "社区", AreaLevel.Community, "140213777000", Square(0, 0, 1), CoordinateSystem.Wgs84)) },
        { "geometry", new AddEntry<AreaDraft>(new("140213001009", "社区", AreaLevel.Community, East)) },
        { "system", new AddEntry<EstateDraft>(new("E9", "小区", First, Point(1, 1))) },
        { "geometry", new AddEntry<EstateDraft>(new("E9", "小区", First, "POLYGON((1 2, 3 4, 5 6, 7 8))", CoordinateSystem.Wgs84)) },
        { "households", new AddEntry<EstateDraft>(new("E9", "小区", First, Point(1, 1), CoordinateSystem.Wgs84, Households: -1)) },
        { "nameZh", new AddEntry<EstateDraft>(new("E9", " ", First, Point(1, 1), CoordinateSystem.Wgs84)) },
        { "areaCode", new AddEntry<ZoneDraft>(new("Z9", "片区", First, [First])) },
        { "members", new AddEntry<ZoneDraft>(new("Z9", "片区", East, [Third])) },
        { "members", new AddEntry<ZoneDraft>(new("Z9", "片区", East)) },
        { "roadCode", new AddEntry<SectionDraft>(new("S9", "R9", "东", "西", First)) },
    };

    [Theory, MemberData(nameof(WrongOnes))]
    public async Task What_cannot_be_is_told_by_its_field_and_changes_nothing(string field, ICommand command)
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => world.KeepAsync(command));
        Assert.Equal(field, bad.Field);
        Assert.Equal(Areas.Count, await world.RowsAsync("area"));
        Assert.Equal(0, await world.RowsAsync("estate") + await world.RowsAsync("zone") + await world.RowsAsync("road_section"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Replacing_a_level_keeps_the_others_and_closes_what_is_gone(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.NewAsync(kind);
        await world.DoneAsync(new AddEntry<EstateDraft>(Estate("E1", Second)));
        var communities = Areas.Where(a => a.Level == AreaLevel.Community && a.Code != Second).ToList();
        var mark = await world.AskAsync(db => Task.FromResult(RegisterVersion.Of(db)));
        await world.DoneAsync(new ReplaceEntries<AreaDraft>(communities, mark));
        Assert.Equal("territory.register-moved-on", Assert.IsType<Answer.Refused>(await world.KeepAsync(new ReplaceEntries<AreaDraft>(communities, mark))).Rule);

        Assert.False((await world.AskAsync<IAreas, Area?>(a => a.FindAsync(Second, default)))!.IsOpen);
        Assert.False((await world.AskAsync<IEntries<Estate>, Estate?>(e => e.FindAsync("E1", default)))!.IsOpen);
        var grid = await world.AskAsync<IAreas, Area?>(a => a.FindAsync(Grid, default));
        Assert.True(grid is { IsOpen: true, Households: 120 });
        Assert.Equal(2, await world.AskAsync<IAreas, int>(a => a.CountAsync(AreaLevel.Community, default)));
        Assert.Empty(await world.BrokenLawsAsync());
    }

    [Fact]
    public async Task Only_who_keeps_the_register_of_an_area_writes_there()
    {
        await using var world = await RegisterWorld.NewAsync(DatabaseKind.Sqlite);
        Assert.IsType<Answer.Denied>(await world.RunAsync(new AddEntry<EstateDraft>(Estate("E1")), DoorWorld.Clerk));
        Assert.IsType<Answer.Denied>(await world.RunAsync(new AddEntry<EstateDraft>(Estate("E1")), DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, "110101000000"))));
        Assert.IsType<Answer.Done>(await world.RunAsync(new AddEntry<EstateDraft>(Estate("E1")), DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, District))));
        Assert.IsType<Answer.Denied>(await world.RunAsync(new ReplaceEntries<EstateDraft>([], Guid.Empty), DoorWorld.PersonWith(Grant.ForArea(Roles.District, AreaLevel.District, District))));
    }
}
