using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;
using Wutong.Stations;
using Wutong.Stations.Audits;
using Wutong.Stations.Measures;
using Wutong.Stations.Register;
using Wutong.Streets.Shops;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Stations;

public sealed class StationTests
{
    internal static readonly Dictionary<string, int> Marks = new() { ["equipment"] = 8, ["hours"] = 9, ["cleanliness"] = 10, ["safety"] = 7, ["service"] = 6 };
    private static readonly ReceivedFile Photo = new(new(FileHash.Parse(new string('b', 64)), FileKind.Photo, "驿站.jpg", 100, 40, 30), null);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_station_is_registered_changed_closed_and_opened_again_within_reach_only(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var draft = StationWorld.Station(items: ["hot-water", "wifi"]);
        var code = await world.MustAsync(new RegisterStation(draft), world.First);
        var row = await world.Door.AskAsync<IStations, StationEntry?>(stations => stations.FindByCodeAsync(code, default));
        Assert.Equal(new Place(RegisterWorld.District, RegisterWorld.East, RegisterWorld.First), row!.Place); // where its position lies
        foreach (var stranger in (Actor[])[world.West, world.GridWorker, Actor.Visitor])
            foreach (var command in (ICommand[])[new RegisterStation(draft), new ChangeStation(code, draft), new CloseStation(code), new ReopenStation(code), new AddStationPhotos(code) { Taken = [Photo] }])
                Assert.IsType<Answer.Denied>(await world.DoAsync(command, stranger));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ChangeStation(code, draft with { Area = RegisterWorld.Second }), world.First)); // nor given away
        foreach (var (field, bad) in (IEnumerable<(string, StationDraft)>)[("name", draft with { Name = " " }), ("address", draft with { Address = "" }), ("hours", draft with { Hours = "早晚" }), ("items", draft with { Items = ["none"] }), ("road", draft with { Road = "none" })])
            Assert.Equal(field, await world.BadFieldAsync(new RegisterStation(bad)));
        Assert.IsType<Answer.Missing>(await world.DoAsync(new RegisterStation(draft with { LonE7 = 0, LatE7 = 0 }), world.East)); // in no area, and none named
        Assert.Equal(1, (await world.ValueAsync(StationFigures.Stations)).Value);
        await world.MustAsync(new ChangeStation(code, draft with { Kind = StationKind.Hub, Area = RegisterWorld.Second }), world.East);
        Assert.Equal((0, 1), ((await world.ValueAsync(StationFigures.Stations)).Value, (await world.ValueAsync(StationFigures.Hubs, new(RegisterWorld.District, RegisterWorld.East, RegisterWorld.Second))).Value)); // counted as what it is, where it stands
        await world.MustAsync(new CloseStation(code), world.East);
        Assert.Equal("stations.is-closed", await world.RefusedAsync(new ChangeStation(code, draft)));
        Assert.Equal("stations.is-closed", await world.RefusedAsync(new CloseStation(code)));
        Assert.Equal(0, (await world.ValueAsync(StationFigures.Hubs)).Value);
        await world.MustAsync(new ReopenStation(code), world.East);
        Assert.Equal("stations.is-open", await world.RefusedAsync(new ReopenStation(code)));
        Assert.Equal(1, (await world.ValueAsync(StationFigures.Hubs)).Value);
        await world.NothingIsBrokenAsync();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_past_of_a_station_stays_what_it_was_then(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var code = await world.MustAsync(new RegisterStation(StationWorld.Station()));
        var opened = world.Door.Time.GetUtcNow().UtcDateTime;
        world.Door.Time.Advance(TimeSpan.FromDays(1));
        await world.MustAsync(new CloseStation(code));
        var closed = world.Door.Time.GetUtcNow().UtcDateTime;
        world.Door.Time.Advance(TimeSpan.FromDays(1));
        await world.MustAsync(new ReopenStation(code));
        var now = world.Door.Time.GetUtcNow().UtcDateTime;
        var then = new List<long>();
        foreach (var ask in (FigureAsk[])[FigureAsk.At(now), new(null, closed, now), new(null, opened.AddHours(1), now), new(null, opened.AddHours(-1), now), FigureAsk.At(opened), FigureAsk.At(closed)])
            then.Add((await world.Door.AskAsync(db => StationFigures.Stations.ValueAsync(db, ask, default))).Value);
        Assert.Equal([1, 0, 1, 0, 1, 0], then);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_shop_has_one_corner_and_shops_with_a_corner_are_told_of_all_shops(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var corner = await world.MustAsync(new RegisterStation(StationWorld.Corner()));
        Assert.Equal("stations.shop-has-a-corner", await world.RefusedAsync(new RegisterStation(StationWorld.Corner())));
        Assert.Equal("shop", await world.BadFieldAsync(new RegisterStation(StationWorld.Corner("none"))));
        Assert.Equal("road", await world.BadFieldAsync(new RegisterStation(StationWorld.Corner(StationWorld.OtherShop) with { Road = "R2" })));
        Assert.Equal(new FigureValue(1, 2), await world.ValueAsync(StationFigures.ShopsWithCornerRate));
        await world.MustAsync(new RegisterStation(StationWorld.Corner(StationWorld.OtherShop)));
        Assert.Equal(new FigureValue(2, 2), await world.ValueAsync(StationFigures.ShopsWithCornerRate));
        await world.MustAsync(new CloseShop(StationWorld.Shop));
        Assert.Equal(new FigureValue(1, 1), await world.ValueAsync(StationFigures.ShopsWithCornerRate)); // a corner in a shop that is gone counts for no shop
        await world.MustAsync(new CloseStation(corner));
        Assert.Equal("stations.shop-is-closed", await world.RefusedAsync(new ReopenStation(corner)));
        Assert.Equal("stations.shop-is-closed", await world.RefusedAsync(new RegisterStation(StationWorld.Corner())));
        await world.NothingIsBrokenAsync();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_audit_goes_by_the_standard_of_its_day_with_score_and_edition(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var code = await world.MustAsync(new RegisterStation(StationWorld.Station()));
        var day = new DateOnly(2022, 9, 22);
        foreach (var stranger in (Actor[])[world.West, world.First, world.GridWorker]) Assert.IsType<Answer.Denied>(await world.DoAsync(new RecordAudit(code, day, Marks, true), stranger));
        Assert.Equal("stations.no-standard-then", await world.RefusedAsync(new RecordAudit(code, new(2021, 12, 31), Marks, true)));
        Assert.Equal("auditDay", await world.BadFieldAsync(new RecordAudit(code, day.AddDays(9), Marks, true)));
        Assert.Equal("stars", await world.BadFieldAsync(new RecordAudit(code, day, Marks, true, Stars: 6)));
        Assert.Equal("marks.hours", await world.BadFieldAsync(new RecordAudit(code, day, new Dictionary<string, int>(Marks) { ["hours"] = 11 }, true)));
        await world.MustAsync(new RecordAudit(code, day, Marks, true, 4, "热水充足") { Taken = [Photo] }, world.East);
        var id = (await world.Door.AskAsync<IStations, StationEntry?>(s => s.FindByCodeAsync(code, default)))!.Id;
        var audit = Assert.Single((await world.Door.AskAsync<AuditStories, AuditStory>(stories => stories.OfAsync(id, isStaff: true, default))).Audits);
        Assert.Equal((82.0m, 1, true, 4), (audit.Score!.Score, audit.Row.VersionNumber, audit.Row.IsMet, audit.Row.Stars)); // (8*3 + 9*2 + 10*2 + 7*2 + 6*1) of 100
        Assert.Equal(1, (await world.ValueAsync(StationFigures.Audits)).Value);
        await world.MustAsync(new CloseStation(code));
        Assert.Equal("stations.is-closed", await world.RefusedAsync(new RecordAudit(code, day, Marks, true)));
        await world.NothingIsBrokenAsync();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Stations_are_listed_by_kind_item_and_what_is_open_now_in_pages_that_join(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        await world.MustAsync(new RegisterStation(StationWorld.Station(StationKind.Station, "甲驿站", "hot-water")));
        await world.MustAsync(new RegisterStation(StationWorld.Station(StationKind.Station, "乙驿站", "wifi") with { Hours = "Mo-Su 20:00-22:00" }));
        await world.MustAsync(new RegisterStation(StationWorld.Station(StationKind.Hub, "丙枢纽", "hot-water") with { Hours = null }));
        await world.MustAsync(new CloseStation(await world.MustAsync(new RegisterStation(StationWorld.Station(StationKind.Hub, "丁枢纽", "hot-water")))));
        Assert.Equal(["丙枢纽", "乙驿站", "甲驿站"], (await NamesAsync(world, new())).Order(StringComparer.Ordinal));
        Assert.Equal(["丙枢纽", "甲驿站"], (await NamesAsync(world, new(Item: "hot-water"))).Order(StringComparer.Ordinal));
        Assert.Equal(["丙枢纽"], await NamesAsync(world, new(Kind: StationKind.Hub)));
        Assert.Equal(["甲驿站"], await NamesAsync(world, new(IsOpenNow: true))); // half past ten; where the hours are not known nothing is promised
        Assert.Equal(["丁枢纽"], await NamesAsync(world, new(IsClosed: true)));
        Assert.Empty(await NamesAsync(world, new(Area: RegisterWorld.West)));
    }

    /// <summary>Read in pages of one, on and back.</summary>
    private static async Task<List<string>> NamesAsync(StationWorld world, StationFilter filter)
    {
        var (on, back) = (new List<string>(), new List<string>());
        var page = await PageAsync(world, filter, null);
        for (; page.Items.Count > 0; page = await PageAsync(world, filter, page.Next))
        {
            on.AddRange(page.Items.Select(s => s.Name));
            if (page.Next is null) break;
        }
        for (; page.Items.Count > 0; page = await PageAsync(world, filter, page.Previous))
        {
            back.InsertRange(0, page.Items.Select(s => s.Name));
            if (page.Previous is null) break;
        }
        Assert.Equal(on, back);
        return on;
    }

    private static Task<PageOf<StationLine>> PageAsync(StationWorld world, StationFilter filter, string? at) => world.Door.AskAsync<StationQuery, PageOf<StationLine>>(query => query.PageAsync(filter, PageKey.Parse(at), 1, default));
}
