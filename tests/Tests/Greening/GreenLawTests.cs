using Wutong.Greening.Encroaching;
using Wutong.Greening.Inspections;
using Wutong.Greening.Measures;
using Wutong.Greening.Nursery;
using Wutong.Greening.Plantings;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Tests.World;

namespace Wutong.Tests.Greening;

/// <summary>Each law is seen broken by SQL that goes past the door.</summary>
public sealed class GreenLawTests
{
    private const string Some = "'00000000-0000-0000-0000-000000000001'";

    /// <summary>In an order in which none breaks another's law before its turn.</summary>
    private static readonly (string Law, string Sql)[] Breaks =
    [
        ("greening.inspection-adds-up", "UPDATE green_inspection_line SET missing = planted + 1"),
        ("greening.stock-is-its-moves", "UPDATE green_stock SET plants = plants + 1"),
        ("greening.issue-has-its-planting", "UPDATE green_stock_move SET move = 3 WHERE move = 2"),
        ("greening.plants-fit", "UPDATE green_container SET holds = 1"),
        ("greening.container-has-its-site", $"UPDATE green_container SET site_id = {Some}"),
        ("greening.container-is-as-its-life", "UPDATE green_container_event SET is_begin = NOT is_begin"),
        ("greening.site-is-as-its-life", "UPDATE green_site_event SET is_begin = NOT is_begin"),
        ("greening.life-has-its-subject", $"UPDATE green_site_event SET subject_id = {Some}"),
        ("greening.case-has-its-site", "UPDATE case_file SET origin_id = 'Y0' WHERE origin_kind = 'green-site'"),
        ("greening.planting-ends-once", "UPDATE green_planting_end SET happened_at_utc = '2000-01-01 00:00:00+00'"),
        ("greening.planting-has-its-container", "UPDATE green_planting SET plants = 0"),
        ("greening.care-day-has-its-task", $"UPDATE green_care_day SET plan_id = {Some}"),
        ("greening.task-has-its-care-day", "UPDATE green_care_day SET task_id = NULL"),
    ];

    [Fact]
    public void Every_law_has_its_break() => Assert.Equal(GreenLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Breaks.Select(b => b.Law).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_law_broken_behind_the_doors_back_is_told(DatabaseKind kind)
    {
        await using var world = await GreenWorld.NewAsync(kind);
        await world.MustAsync(new ReceivePlants(world.Nursery, world.Petunia, 100, new(2022, 6, 1)));
        await world.MustAsync(new Plant(world.Box, world.Petunia, new(2022, 6, 8), 40, world.Nursery));
        await world.MustAsync(new ReplacePlants(world.Box, world.Sage, new(2022, 9, 8), 40));
        await world.MustAsync(new RecordInspection(world.Site, [new(world.Box, 1, 1)]));
        await world.MustAsync(world.Plan("weeding", 7));
        await world.GiveCareAsync();
        await world.MustAsync(new ReportEncroachment(Guid.CreateVersion7(), world.Site, "green-taken", "堆了沙子"));
        await world.Door.SealAsync();
        Assert.Empty(await BrokenAsync(world));
        foreach (var (law, sql) in Breaks)
        {
            Assert.DoesNotContain(law, await BrokenAsync(world));
            await world.Door.SqlAsync(sql);
            Assert.Contains(law, await BrokenAsync(world));
        }
    }

    private static async Task<IReadOnlyList<string>> BrokenAsync(GreenWorld world) => [.. (await world.Door.AskAsync(db => new LawBook(GreenLaws.All, db).CheckAsync(default))).Where(c => c.Breaches.Count > 0).Select(c => c.Law.Code)];
}
