using Wutong.Platform.Data;
using Wutong.Platform.Files;
using Wutong.Streets.Agreements;
using Wutong.Streets.Looking;
using Wutong.Streets.Markets;
using Wutong.Streets.Measures;

namespace Wutong.Tests.Streets;

/// <summary>Each law is seen broken by SQL that goes past the door.</summary>
public sealed class StreetLawTests
{
    public static TheoryData<DatabaseKind, string, string> Breaks => new MatrixTheoryData<DatabaseKind, (string, string)>([DatabaseKind.Sqlite, DatabaseKind.Postgres],
    [
        ("streets.one-chief-at-a-time", "DELETE FROM road_chief_end"),
        ("streets.term-is-in-order", "UPDATE road_chief_end SET last_day = '2022-08-01'"),
        ("streets.shop-is-as-its-events", "DELETE FROM shop_event"),
        ("streets.agreement-is-the-last", "UPDATE shop SET agreement_id = NULL"),
        ("streets.inspected-by-its-agreement", "UPDATE shop_inspection SET agreement_id = id"),
        ("streets.visit-has-its-shop", "UPDATE shop_visit SET shop_id = id"),
        ("streets.event-has-its-shop", "DELETE FROM shop"),
        ("streets.market-has-its-time", "UPDATE temporary_market SET days = 0"),
        ("streets.walk-counts-its-checks", "UPDATE walk SET passed = 4"),
        ("streets.photo-has-its-look", "UPDATE shop_photo SET fact_id = file_id"),
        ("streets.found-on-a-walk-there-is", "UPDATE case_file SET origin_id = '00000000-0000-0000-0000-000000000001'"),
    ]).Aggregate(new TheoryData<DatabaseKind, string, string>(), (all, row) =>
    {
        var (kind, (law, sql)) = row.Data;
        all.Add(kind, law, sql);
        return all;
    });

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(DatabaseKind kind, string law, string sql)
    {
        await using var world = await StreetWorld.NewAsync(kind);
        await world.MustAsync(StreetWorld.Chief(from: "2022-09-01"));
        await world.MustAsync(StreetWorld.Chief(from: "2022-09-20"));
        await world.MustAsync(FindTests.Find(await world.MustAsync(PatrolTests.Walk("2022-09-20"))));
        await world.MustAsync(new AddMarket(MarketTests.Draft));
        await world.ShopAsync(StreetWorld.Shop());
        await world.MustAsync(new SignAgreement("S1", new(2022, 9, 19)));
        await world.MustAsync(new RecordVisit("S1", new(2022, 9, 20), "去看看") { Taken = [new(new(FileHash.Parse(new string('a', 64)), FileKind.Photo, "现场.jpg", 100, 40, 30), null)] });
        await world.MustAsync(new RecordInspection("S1", new(2022, 9, 20), ShopTests.Marks()));
        Assert.DoesNotContain(await world.LawsAsync(), check => check.Breaches.Count > 0);
        await world.Door.SqlAsync(sql);
        var broken = Assert.Single(await world.LawsAsync(), check => check.Law.Code == law);
        Assert.Single(broken.Breaches);
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(StreetLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Breaks.Select(b => b.Data.Item2).Distinct().Order(StringComparer.Ordinal));
}
