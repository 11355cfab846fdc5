using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Tasks.Checking;

namespace Wutong.Tests.Tasks;

/// <summary>Each law is seen broken by SQL that goes past the door; that no command breaks one is shown by the thousand random commands of FigureStabilityTests.</summary>
public sealed class TaskLawTests
{
    public static TheoryData<DatabaseKind, string, string> Breaks => new MatrixTheoryData<DatabaseKind, (string, string)>([DatabaseKind.Sqlite, DatabaseKind.Postgres],
    [
        ("tasks.checked-by-another", "UPDATE task SET done_by_id = (SELECT actor_id FROM task_event WHERE move = 5 AND task_id = task.id)"),
        ("tasks.closed-was-checked", "DELETE FROM task_event WHERE move = 5"),
        ("tasks.deadline-was-set", "UPDATE task SET due_at_utc = given_at_utc"),
        ("tasks.rework-was-counted", "UPDATE task SET rework_count = 3"),
        ("tasks.evidence-is-there", "UPDATE task SET evidence = 1"),
        ("tasks.move-is-awaited", "UPDATE task SET waits_for = 1"),
        ("tasks.event-has-its-task", "DELETE FROM task"),
        ("tasks.evidence-has-its-event", "INSERT INTO task_evidence (id, task_id, event_id, kind, text) SELECT id, id, id, 3, '现场看过' FROM task"),
    ]).Aggregate(new TheoryData<DatabaseKind, string, string>(), (all, row) =>
    {
        var (kind, (law, sql)) = row.Data;
        all.Add(kind, law, sql);
        return all;
    });

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(DatabaseKind kind, string law, string sql)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        var task = await world.DoneAsync();
        await world.MustAsync(new CloseTask(task), world.Checker);
        Assert.DoesNotContain(await CheckAsync(world), check => check.Breaches.Count > 0);
        await world.Door.SqlAsync(sql);
        var broken = Assert.Single(await CheckAsync(world), check => check.Law.Code == law);
        Assert.Equal(task.ToString(), Assert.Single(broken.Breaches).Id, ignoreCase: true);
    }

    [Fact]
    public void Every_law_has_its_test()
    {
        var laws = Wutong.Tasks.Measures.TaskLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal);
        Assert.Equal(laws, Breaks.Select(b => b.Data.Item2).Distinct().Order(StringComparer.Ordinal));
    }

    private static Task<IReadOnlyList<LawCheck>> CheckAsync(TaskWorld world) => world.Door.AskAsync(db => new LawBook(world.Door.All<Law>(), db).CheckAsync(default));
}
