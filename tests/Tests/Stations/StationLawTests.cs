using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Stations.Activities;
using Wutong.Stations.Audits;
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

/// <summary>Each law is seen broken by SQL that goes past the door.</summary>
public sealed class StationLawTests
{
    private const string Some = "'00000000-0000-0000-0000-000000000001'";

    /// <summary>In an order in which none breaks another's law before its turn.</summary>
    private static readonly (string Law, string Sql)[] Breaks =
    [
        ("stations.items-have-their-version", "UPDATE station SET items_version_id = NULL WHERE kind = 1"),
        ("stations.audit-has-its-station", $"UPDATE station_audit SET station_id = {Some}"),
        ("stations.photo-has-its-record", $"UPDATE station_audit_photo SET audit_id = {Some}"),
        ("stations.duty-serves-one", "UPDATE station_instructor_duty SET station_id = NULL"),
        ("stations.activity-is-of-one", "UPDATE station_activity SET organisation = 9"),
        ("stations.rule-has-its-class", "UPDATE station_paper SET class = NULL"),
        ("stations.paper-has-its-texts", "DELETE FROM station_paper_version WHERE number = 1"),
        ("stations.one-model-street", "UPDATE station_plan SET part = 1"),
        ("stations.corner-stands-in-a-shop", "UPDATE station SET shop_code = 'gone' WHERE shop_code = 'S1'"),
        ("stations.one-corner-a-shop", "UPDATE station SET shop_code = 'S1' WHERE kind = 2"),
        ("stations.life-has-its-station", "DELETE FROM station WHERE NOT is_open"),
        ("stations.station-is-as-its-life", "UPDATE station SET is_open = FALSE"),
        ("stations.instructor-is-as-their-life", "UPDATE station_instructor_event SET is_begin = FALSE"),
        ("stations.enterprise-is-as-its-life", "DELETE FROM station_enterprise_event"),
        ("stations.paper-is-as-its-life", "UPDATE station_paper SET is_open = FALSE"),
        ("stations.plan-is-as-its-life", "UPDATE station_plan SET is_open = FALSE"),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(DatabaseKind kind)
    {
        await using var world = await StationWorld.NewAsync(kind);
        await FillAsync(world);
        await world.NothingIsBrokenAsync();
        foreach (var (law, sql) in Breaks)
        {
            Assert.Empty((await world.LawAsync(law)).Breaches);
            await world.Door.SqlAsync(sql);
            Assert.True((await world.LawAsync(law)).Breaches.Count > 0, law);
        }
    }

    private static async Task FillAsync(StationWorld world)
    {
        var station = await world.MustAsync(new RegisterStation(StationWorld.Station(items: ["hot-water"])));
        await world.MustAsync(new RegisterStation(StationWorld.Corner() with { Items = null }));
        await world.MustAsync(new RegisterStation(StationWorld.Corner(StationWorld.OtherShop) with { Items = null }));
        await world.MustAsync(new CloseStation(await world.MustAsync(new RegisterStation(StationWorld.Station(StationKind.Hub)))));
        await world.MustAsync(new RecordAudit(station, new(2022, 9, 20), StationTests.Marks, true) { Taken = [new(new(FileHash.Parse(new string('a', 64)), FileKind.Photo, "检查.jpg", 100, 40, 30), null)] });
        var instructor = Guid.Parse(await world.MustAsync(new AppointInstructor("某甲", "社区党总支", RegisterWorld.East, new(2022, 9, 1))));
        await world.MustAsync(new AssignInstructor(instructor, station));
        await world.MustAsync(new RecordActivity(Organisation.Union, "送清凉", new(2022, 9, 1), 20, Station: station));
        await world.MustAsync(new RegisterEnterprise(new("某企业", StreetWorld.Road, "3 号", EnterpriseSize.Small, RegisterWorld.First)));
        var paper = await world.MustAsync(new WritePaper(PaperKind.Rule, "学习制度", "街道党工委", RegisterWorld.East, "每季度一次", new(2022, 9, 1), new(2023, 9, 1), RuleClass.Learning));
        await world.MustAsync(new RevisePaper(paper, "每月一次", new(2022, 9, 20), new(2023, 9, 1)));
        await world.MustAsync(new DeclarePart(PlanPart.ModelStreet, RegisterWorld.East, StreetWorld.Road));
        await world.MustAsync(new DropPart(Guid.Parse(await world.MustAsync(new DeclarePart(PlanPart.Zone, RegisterWorld.East, StationWorld.Zone)))));
        await world.MustAsync(new DeclarePart(PlanPart.Road, RegisterWorld.East, StreetWorld.Long));
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(StationLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Breaks.Select(b => b.Law).Order(StringComparer.Ordinal));
}
