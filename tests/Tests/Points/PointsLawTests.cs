using Wutong.Platform.Data;
using Wutong.Points.Entries;
using Wutong.Points.Gifts;
using Wutong.Points.Measures;
using Wutong.Points.Redeeming;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Points;

/// <summary>Each law is seen broken by SQL that goes past the door.</summary>
public sealed class PointsLawTests
{
    private static readonly (string Law, string Sql)[] Broken =
    [
        ("points.balanced", "UPDATE points_posting SET amount = amount - 1 WHERE book = 1"),
        ("points.transfer-is-its-postings", "UPDATE points_transfer SET points = points + 1 WHERE kind = 1"),
        ("points.balance-is-its-postings", "UPDATE points_account SET balance = balance + 1 WHERE asset = 3"),
        ("points.posting-has-its-transfer", "DELETE FROM points_transfer WHERE kind = 4"),
        ("points.posted-to-accounts", "UPDATE points_posting SET account_id = transfer_id WHERE account_id IS NOT NULL"),
        ("points.lot-is-its-postings", "UPDATE points_lot SET remaining = remaining - 1"),
        ("points.lot-is-its-transfer", "UPDATE points_lot SET amount = amount + 1"),
        ("points.balance-is-its-lots", "UPDATE points_account SET balance = balance + 1 WHERE asset = 1"),
        ("points.hours-are-never-spent", "UPDATE points_transfer SET minutes = -5 WHERE kind = 4"),
        ("points.held-is-reserved", "UPDATE points_redemption SET price = price + 1"),
        ("points.settled-once", "UPDATE points_redemption SET state = 2"),
        ("points.two-people", "UPDATE points_entry SET decided_by_id = asked_by_id"),
        ("points.entered-by-entry", "DELETE FROM points_entry"),
        ("points.batch-counts-its-members", "INSERT INTO points_batch (id, name, least_points, opened_at_utc, opened_by_id, qualified) VALUES ('0199A000-0000-7000-8000-000000000077', '首批兑换', 10, '2022-09-23 02:00:00', '0199A000-0000-7000-8000-000000000078', 18)"),
        ("points.sealed", "UPDATE points_transfer SET effect = effect || 'x'"),
        ("points.account-is-its-parts", "UPDATE points_account SET holder_id = id"),
    ];

    public static TheoryData<DatabaseKind, string> Breaks => new MatrixTheoryData<DatabaseKind, string>([DatabaseKind.Sqlite, DatabaseKind.Postgres], [.. Broken.Select(b => b.Law)]).Aggregate(new TheoryData<DatabaseKind, string>(), (all, row) =>
    {
        all.Add(row.Data.Item1, row.Data.Item2);
        return all;
    });

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(DatabaseKind kind, string law)
    {
        await using var world = await UsedAsync(kind);
        Assert.Empty(await LedgerWorld.BreachesAsync(world));
        await world.SqlAsync(Broken.Single(b => b.Law == law).Sql);
        Assert.NotEmpty(await world.AskAsync(db => PointsLaws.All.Single(l => l.Code == law).CheckAsync(db, default)));
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(PointsLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Broken.Select(b => b.Law).Order(StringComparer.Ordinal));

    private static async Task<DoorWorld> UsedAsync(DatabaseKind kind)
    {
        var world = await LedgerWorld.NewAsync(kind);
        var courier = await LedgerWorld.MemberAsync(world, points: 60);
        await LedgerWorld.DoneAsync(world, new SupplyGift(LedgerWorld.Gift, LedgerWorld.Station, 2), LedgerWorld.Keeper);
        await LedgerWorld.DoneAsync(world, new RedeemGift(LedgerWorld.Gift, LedgerWorld.Station), courier);
        var entry = (await LedgerWorld.DoneAsync(world, new AskEntry(courier.Id, EntryKind.Add, "补记八月的两次夜间巡逻", 10, 120), LedgerWorld.Keeper)).RecordId;
        await LedgerWorld.DoneAsync(world, new DecideEntry(entry, true), LedgerWorld.Colleague);
        return world;
    }
}
