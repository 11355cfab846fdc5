using Wutong.Cases.Checking;
using Wutong.Cases.Correcting;
using Wutong.Cases.Life;
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
        ("cases.correction-is-of-its-event", "UPDATE case_event SET ordinal = 99 WHERE corrects_id IS NOT NULL"),
        ("cases.corrected-once", "DROP INDEX ix_case_event_corrects_id; UPDATE case_event SET corrects_id = (SELECT corrects_id FROM case_event WHERE corrects_id IS NOT NULL) WHERE move = 3"), // the index alone forbids it
        ("cases.only-words-are-void", "UPDATE case_event SET is_void = TRUE WHERE corrects_id IS NOT NULL"),
        ("cases.corrected-in-order", "UPDATE case_event SET happened_at_utc = (SELECT MIN(happened_at_utc) FROM case_event) WHERE move = 31"),
        ("cases.priority-is-the-last-given", "UPDATE case_file SET priority = 2"),
        ("cases.times-are-its-events", "UPDATE case_file SET closed_at_utc = reported_at_utc"),
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
        var id = await world.DispatchedAsync();
        world.Wait(TimeSpan.FromHours(2));
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        world.Wait(TimeSpan.FromHours(1));
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        await world.MustAsync(new CorrectCaseEvent((await world.EventsAsync(id)).Single(e => e.Move == CaseMove.Finish).Id, world.Door.Time.GetUtcNow().AddMinutes(-30), "报完成时写早了"), world.Tasks.Leader);
        Assert.DoesNotContain(await CheckAsync(world), check => check.Breaches.Count > 0);
        await world.Door.SqlAsync(All.Single(a => a.Law == law).Sql);
        var broken = Assert.Single(await CheckAsync(world), check => check.Law.Code == law);
        Assert.Equal(id.ToString(), Assert.Single(broken.Breaches).Id, ignoreCase: true);
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(CaseLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), All.Select(a => a.Law).Order(StringComparer.Ordinal));

    private static Task<IReadOnlyList<LawCheck>> CheckAsync(CaseWorld world) => world.Door.AskAsync(db => new LawBook(world.Door.All<Law>(), db).CheckAsync(default));
}
