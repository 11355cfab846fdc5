using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Stations.Activities;
using Wutong.Stations.Enterprises;
using Wutong.Stations.Instructors;
using Wutong.Stations.Measures;
using Wutong.Stations.Papers;
using Wutong.Stations.Plan;
using Wutong.Stations.Register;
using Wutong.Tests.Streets;
using Wutong.Tests.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Stations;

/// <summary>Who does the work, by what, and what is planned.</summary>
public sealed class StationWorkTests
{
    private static readonly DateOnly Day = new(2022, 9, 1);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_instructor_serves_stations_and_ends_with_what_they_served(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var station = await world.MustAsync(new RegisterStation(StationWorld.Station()));
        foreach (var stranger in (Actor[])[world.West, world.First, world.GridWorker, Actor.Visitor]) Assert.IsType<Answer.Denied>(await world.DoAsync(new AppointInstructor("某甲", "社区党总支", RegisterWorld.East, Day), stranger));
        Assert.Equal("office", await world.BadFieldAsync(new AppointInstructor("某甲", "社区 13800138000", RegisterWorld.East, Day))); // no private telephone is posted
        Assert.Equal("from", await world.BadFieldAsync(new AppointInstructor("某甲", "社区党总支", RegisterWorld.East, new(2022, 9, 30))));
        var id = Guid.Parse(await world.MustAsync(new AppointInstructor("某甲", "社区党总支", RegisterWorld.East, Day), world.East));
        Assert.Equal("station", await world.BadFieldAsync(new AssignInstructor(id)));
        Assert.Equal("station", await world.BadFieldAsync(new AssignInstructor(id, "none")));
        Assert.Equal("unit", await world.BadFieldAsync(new AssignInstructor(id, Unit: Guid.NewGuid())));
        var duty = Guid.Parse(await world.MustAsync(new AssignInstructor(id, station)));
        Assert.Equal("stations.serves-already", await world.RefusedAsync(new AssignInstructor(id, station)));
        await world.MustAsync(new EndAssignment(duty));
        Assert.Equal("stations.served-before", await world.RefusedAsync(new EndAssignment(duty)));
        await world.MustAsync(new AssignInstructor(id, station));
        Assert.Equal(1, (await world.ValueAsync(StationFigures.Instructors)).Value);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new EndInstructor(id), world.West));
        await world.MustAsync(new EndInstructor(id));
        Assert.Equal("stations.instructor-has-ended", await world.RefusedAsync(new AssignInstructor(id, station)));
        Assert.Equal(0, (await world.ValueAsync(StationFigures.Instructors)).Value);
        await world.NothingIsBrokenAsync();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Activities_are_counted_apart_by_who_held_them_and_a_void_one_no_more(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var station = await world.MustAsync(new RegisterStation(StationWorld.Station()));
        var first = Guid.Parse(await world.MustAsync(new RecordActivity(Organisation.Union, "送清凉", Day, 20, Station: station), world.First)); // at the station, so in its area
        await world.MustAsync(new RecordActivity(Organisation.Union, "权益咨询", Day, 5, RegisterWorld.East, null, "街道大厅"));
        await world.MustAsync(new RecordActivity(Organisation.Women, "座谈", Day, 7, RegisterWorld.East, station));
        Assert.Equal("spot", await world.BadFieldAsync(new RecordActivity(Organisation.Youth, "夜校", Day, 7, RegisterWorld.East)));
        Assert.Equal("people", await world.BadFieldAsync(new RecordActivity(Organisation.Youth, "夜校", Day, -1, RegisterWorld.East, station)));
        Assert.Equal("organisation", await world.BadFieldAsync(new RecordActivity((Organisation)9, "夜校", Day, 1, RegisterWorld.East, station)));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new RecordActivity(Organisation.Youth, "夜校", Day, 1, RegisterWorld.East, station), world.West));
        Assert.Equal("2 1 0", await ByOrganisationAsync(world));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new VoidActivity(first), world.West));
        await world.MustAsync(new VoidActivity(first), world.First);
        Assert.Equal("stations.activity-is-void", await world.RefusedAsync(new VoidActivity(first)));
        Assert.Equal("1 1 0", await ByOrganisationAsync(world));
        await world.NothingIsBrokenAsync();
    }

    private static async Task<string> ByOrganisationAsync(StationWorld world)
    {
        var counts = new List<long>();
        foreach (var organisation in Organisations.All) counts.Add((await world.ValueAsync(StationFigures.ActivitiesOf(organisation))).Value);
        return string.Join(' ', counts);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Enterprises_are_a_register_of_their_own(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var draft = new EnterpriseDraft("某某商贸", StreetWorld.Road, "3 号", EnterpriseSize.Small, RegisterWorld.First);
        var code = await world.MustAsync(new RegisterEnterprise(draft), world.First);
        Assert.Equal("stations.enterprise-stands-already", await world.RefusedAsync(new RegisterEnterprise(draft)));
        Assert.Equal("road", await world.BadFieldAsync(new RegisterEnterprise(draft with { Name = "另一家", Road = "none" })));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ChangeEnterprise(code, draft with { Area = RegisterWorld.Second }), world.First));
        await world.MustAsync(new ChangeEnterprise(code, draft with { Size = EnterpriseSize.Large }), world.First);
        Assert.Equal((1, 0, 2), ((await world.ValueAsync(StationFigures.Enterprises)).Value, (await world.ValueAsync(StationFigures.ShopsWithCorner)).Value, (await world.ValueAsync(Wutong.Streets.StreetsModule.ShopsFigure)).Value)); // never one figure
        await world.MustAsync(new CloseEnterprise(code), world.First);
        Assert.Equal("stations.enterprise-is-gone", await world.RefusedAsync(new ChangeEnterprise(code, draft)));
        await world.MustAsync(new RegisterEnterprise(draft));
        Assert.Equal(1, (await world.ValueAsync(StationFigures.Enterprises)).Value);
        await world.NothingIsBrokenAsync();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_rule_has_its_class_its_texts_in_order_and_a_day_of_review(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        var rule = new WritePaper(PaperKind.Rule, "学习制度", "街道党工委", RegisterWorld.East, "每季度一次", Day, new(2022, 9, 24), RuleClass.Learning);
        Assert.Equal("class", await world.BadFieldAsync(rule with { Class = null }));
        Assert.Equal("reviewOn", await world.BadFieldAsync(rule with { ReviewOn = new(2022, 9, 23) }));
        foreach (var stranger in (Actor[])[world.West, world.First, world.GridWorker]) Assert.IsType<Answer.Denied>(await world.DoAsync(rule, stranger));
        var code = await world.MustAsync(rule, world.East);
        Assert.Equal("stations.paper-stands-already", await world.RefusedAsync(rule));
        await world.MustAsync(rule with { Kind = PaperKind.Mechanism, Title = "组织设置", Class = RuleClass.Care }); // a mechanism has none
        Assert.Equal("stations.text-is-older", await world.RefusedAsync(new RevisePaper(code, "每月一次", Day.AddDays(-1), new(2023, 9, 1))));
        await world.MustAsync(new RevisePaper(code, "每月一次", new(2022, 9, 20), new(2022, 9, 25)));
        await world.MustAsync(new RevisePaper(code, "每周一次", new(2022, 10, 1), new(2022, 9, 26))); // from a day to come
        var today = new DateOnly(2022, 9, 23);
        Assert.Equal((2, new DateOnly(2022, 9, 26)), await world.Door.AskAsync<PaperQuery, (int, DateOnly)>(async q => await q.FindAsync(code, today, default) is { } paper ? (paper.Version, paper.ReviewOn) : default));
        Assert.Equal((1, 1, 0, 1), ((await world.ValueAsync(StationFigures.Rules)).Value, (await world.ValueAsync(StationFigures.LearningRules)).Value, (await world.ValueAsync(StationFigures.CareRules)).Value, (await world.ValueAsync(StationFigures.Mechanisms)).Value));
        foreach (var (day, isDue) in (IEnumerable<(DateOnly, bool)>)[(new(2022, 9, 25), false), (new(2022, 9, 26), true), (new(2023, 9, 26), true)])
            Assert.Equal(isDue, await world.Door.AskAsync<PaperQuery, bool>(async q => (await q.AllAsync(RegisterWorld.East, day, default)).Any(p => p.Code == code && p.IsDueOn(day))));
        await world.MustAsync(new ReviewPaper(code, new(2023, 1, 1)));
        await world.MustAsync(new WithdrawPaper(code));
        Assert.Equal("stations.paper-is-withdrawn", await world.RefusedAsync(new ReviewPaper(code, new(2023, 2, 1))));
        Assert.Equal(0, (await world.ValueAsync(StationFigures.Rules)).Value);
        await world.NothingIsBrokenAsync();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_plan_names_one_street_zones_and_roads_and_its_gaps_close_as_stations_open(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        foreach (var stranger in (Actor[])[world.West, world.First, world.GridWorker]) Assert.IsType<Answer.Denied>(await world.DoAsync(new DeclarePart(PlanPart.ModelStreet, RegisterWorld.East, StreetWorld.Road), stranger));
        Assert.IsType<Answer.Missing>(await world.DoAsync(new DeclarePart(PlanPart.ModelStreet, RegisterWorld.First, StreetWorld.Road))); // a plan is a subdistrict's
        Assert.Equal("code", await world.BadFieldAsync(new DeclarePart(PlanPart.Zone, RegisterWorld.West, StationWorld.Zone)));
        Assert.Equal("code", await world.BadFieldAsync(new DeclarePart(PlanPart.Road, RegisterWorld.West, StreetWorld.Road)));
        var model = Guid.Parse(await world.MustAsync(new DeclarePart(PlanPart.ModelStreet, RegisterWorld.East, StreetWorld.Road), world.East));
        Assert.Equal("stations.has-a-model-street", await world.RefusedAsync(new DeclarePart(PlanPart.ModelStreet, RegisterWorld.East, StreetWorld.Long)));
        Assert.Equal("stations.is-in-the-plan", await world.RefusedAsync(new DeclarePart(PlanPart.Road, RegisterWorld.East, StreetWorld.Road)));
        await world.MustAsync(new DeclarePart(PlanPart.Zone, RegisterWorld.East, StationWorld.Zone));
        await world.MustAsync(new DeclarePart(PlanPart.Road, RegisterWorld.East, StreetWorld.Long)); // through several subdistricts: any may plan for it
        Assert.Equal((1, 1), ((await world.ValueAsync(StationFigures.Zones)).Value, (await world.ValueAsync(StationFigures.ModelStreets)).Value));
        Assert.Equal("2 2 0", await GapsAsync(world));
        await world.MustAsync(new RegisterStation(StationWorld.Station()));
        await world.MustAsync(new RegisterStation(StationWorld.Station(StationKind.Hub) with { Area = RegisterWorld.Second })); // a hub stands in for no station
        await world.MustAsync(new RegisterStation(StationWorld.Corner()));
        Assert.Equal("1 1 1", await GapsAsync(world));
        var second = await world.MustAsync(new RegisterStation(StationWorld.Station() with { Area = RegisterWorld.Second }));
        await world.MustAsync(new RegisterStation(StationWorld.Station(StationKind.Corner) with { Road = StreetWorld.Long }));
        Assert.Equal("0 0 1", await GapsAsync(world));
        await world.MustAsync(new CloseStation(second));
        Assert.Equal("1 0 1", await GapsAsync(world));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new DropPart(model), world.West));
        await world.MustAsync(new DropPart(model));
        Assert.Equal("stations.was-dropped", await world.RefusedAsync(new DropPart(model)));
        Assert.Equal(0, (await world.ValueAsync(StationFigures.ModelStreets)).Value);
        await world.NothingIsBrokenAsync();
    }

    /// <summary>Communities without a station, streets without a corner, hubs.</summary>
    private static Task<string> GapsAsync(StationWorld world) => world.Door.AskAsync<IServiceProvider, string>(async services =>
    {
        var area = (await services.GetRequiredService<Wutong.Territory.IAreas>().FindAsync(RegisterWorld.East, default))!;
        var plan = await services.GetRequiredService<PlanQuery>().OfAsync(area, default);
        return $"{plan.Cover.CommunityGaps.Count()} {plan.Cover.StreetGaps.Count()} {plan.Hubs.Count}";
    });
}
