using Wutong.Lists.Measures;
using Wutong.Lists.Needs;
using Wutong.Lists.Projects;
using Wutong.Platform.Data;

namespace Wutong.Tests.FourLists;

/// <summary>Each law is seen broken by SQL that goes past the door; that each holds on PostgreSQL as well, the tests of the life ask.</summary>
public sealed class ListLawTests
{
    public static TheoryData<string, string> Breaks => new()
    {
        { "four-lists.task-belongs-to-its-project", "UPDATE task SET source_id = '00000000-0000-0000-0000-000000000001'" },
        { "four-lists.given-task-is-there", "DELETE FROM task" },
        { "four-lists.done-project-has-no-open-task", "UPDATE task SET state = 2" },
        { "four-lists.project-is-carried-by-a-unit", "UPDATE project SET unit_id = NULL" },
        { "four-lists.result-was-told", "UPDATE project SET result = NULL" },
        { "four-lists.linked-need-has-its-project", "UPDATE project_need SET ended_at_utc = linked_at_utc WHERE need_id IN (SELECT id FROM need WHERE state = 2)" },
        { "four-lists.ended-need-was-told", "UPDATE need SET told = '' WHERE state = 4" },
        { "four-lists.linked-resource-has-its-project", "UPDATE resource SET state = 1 WHERE state = 2" },
        { "four-lists.within-capacity", "UPDATE resource SET capacity = 1 WHERE state = 2" },
        { "four-lists.document-numbers-are-whole", "UPDATE joint_meeting SET document_ordinal = 2" },
        { "four-lists.need-stands-where-its-last-event-left-it", "UPDATE need SET steps = 9 WHERE state = 4" },
        { "four-lists.resource-stands-where-its-last-event-left-it", "UPDATE resource SET steps = 9 WHERE state = 2" },
        { "four-lists.project-stands-where-its-last-event-left-it", "UPDATE project SET steps = 9 WHERE state = 1" },
        { "four-lists.meeting-stands-where-its-last-event-left-it", "UPDATE joint_meeting SET steps = 9" },
        { "four-lists.event-has-its-record", "DELETE FROM joint_meeting" },
    };

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_law_broken_behind_the_doors_back_names_the_record(string law, string sql)
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        await world.IssuedAsync();
        var (project, _, _, _) = await world.TasksDoneAsync();
        await world.MustAsync(new FinishProject(project, "画好了"), world.Worker);
        await world.MustAsync(new CloseNeed(await world.NeedAsync(), "办不了"));
        await world.ProjectAsync([await world.NeedAsync()], [new(await world.ResourceAsync(), 10)]); // one under way
        Assert.Empty(await world.BrokenAsync());
        await world.Tasks.Door.SqlAsync(sql);
        var broken = Assert.Single(await world.BrokenAsync(), check => check.Law.Code == law);
        Assert.Single(broken.Breaches);
    }

    [Fact]
    public void Every_law_has_its_test() => Assert.Equal(ListLaws.All.Select(l => l.Code).Order(StringComparer.Ordinal), Breaks.Select(b => b.Data.Item1).Distinct().Order(StringComparer.Ordinal));
}
