using Wutong.Cases.Checking;
using Wutong.Cases.Measures;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;

namespace Wutong.Tests.Cases;

/// <summary>Each law is seen broken by SQL that goes past the door; that no command breaks one is shown by the thousand random commands of FigureStabilityTests.</summary>
public sealed class CaseLawTests
{
    private static readonly (string Law, string Sql)[] All =
    [
        ("cases.checked-by-another", "UPDATE case_file SET settled_by_id = (SELECT actor_id FROM case_event WHERE move = 31 AND case_id = case_file.id)"),
        ("cases.closed-was-checked", "DELETE FROM case_event WHERE move = 31"),
        ("cases.one-lead", "UPDATE case_file SET stage = 6, due_at_utc = reported_at_utc, unit_id = NULL"),
        ("cases.closed-parts-passed", "UPDATE case_part SET state = 2"),
        ("cases.clock-runs", "UPDATE case_file SET due_at_utc = reported_at_utc"),
        ("cases.stage-is-the-last-events", "UPDATE case_file SET steps = 2"),
        ("cases.rework-was-counted", "UPDATE case_file SET rework_count = 3"),
        ("cases.duplicate-points-on", "UPDATE case_file SET duplicate_of_id = id"),
        ("cases.event-has-its-case", "DELETE FROM case_file"),
    ];

    public static TheoryData<DatabaseKind, string> Breaks => new MatrixTheoryData<DatabaseKind, string>([DatabaseKind.Sqlite, DatabaseKind.Postgres], All.Select(a => a.Law)).Aggregate(new TheoryData<DatabaseKind, string>(), (all, row) =>
    {
        all.Add(row.Data.Item1, row.Data.Item2);
        return all;
    });

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(DatabaseKind kind, string law)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.HandledAsync();
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        Assert.DoesNotContain(await CheckAsync(world), check => check.Breaches.Count > 0);
        await world.Door.SqlAsync(All.Single(a => a.Law == law).Sql);
        var broken = Assert.Single(await CheckAsync(world), check => check.Law.Code == law);
        Assert.Equal(id.ToString(), Assert.Single(broken.Breaches).Id, ignoreCase: true);
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(CaseLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), All.Select(a => a.Law).Order(StringComparer.Ordinal));

    private static Task<IReadOnlyList<LawCheck>> CheckAsync(CaseWorld world) => world.Door.AskAsync(db => new LawBook(world.Door.All<Law>(), db).CheckAsync(default));
}
