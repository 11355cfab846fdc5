using Microsoft.EntityFrameworkCore;
using Wutong.Lists;
using Wutong.Lists.Meetings;
using Wutong.Lists.Needs;
using Wutong.Lists.Projects;
using Wutong.Lists.Records;
using Wutong.Lists.Resources;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.FourLists;

public sealed class ListLifeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_need_goes_from_being_said_to_being_told_of(DatabaseKind kind)
    {
        await using var world = await ListWorld.NewAsync(kind);
        var meeting = await world.MeetingAsync();
        await world.NoteAsync(meeting);
        var (project, need, resource, task) = await world.TasksDoneAsync(meeting);
        Assert.Equal(NeedState.Linked, await world.StateOfNeedAsync(need));
        Assert.Equal(ProjectState.TasksDone, (await world.RowAsync<ProjectRow>(project)).State);
        await world.MustAsync(new FinishProject(project, "四十个车位画好了"), world.Worker);
        var told = await world.RowAsync<NeedRow>(need);
        Assert.Equal((NeedState.Met, "四十个车位画好了"), (told.State, told.Told));
        Assert.Equal(ResourceState.Offered, (await world.RowAsync<ResourceRow>(resource)).State);
        foreach (var (figure, value) in ((string, int)[])[("needs", 1), ("resources", 1), ("projects", 1), ("tasks", 1), ("unanswered", 0), ("idle", 1), ("met", 1)]) Assert.Equal((figure, value), (figure, await world.FigureAsync(figure)));
        Assert.Equal(task, await world.Tasks.Door.AskAsync(db => BornTask.Of(db, ProjectTasks.Source).Where(t => t.PersonId == world.Worker.Id).Select(t => t.Id).SingleAsync()));
        Assert.Empty(await world.BrokenAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_details_are_corrected_while_nobody_has_answered_and_the_old_words_stay(DatabaseKind kind)
    {
        await using var world = await ListWorld.NewAsync(kind);
        var need = await world.MustAsync(new RaiseNeed(NeedKind.Travel, "没有地方停车", TaskWorld.Community, 10, "找王师傅"), world.Courier);
        await world.MustAsync(new CorrectNeed(need, "商场北门夜里没有车位"));
        Assert.Equal("text", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new CorrectNeed(need, "商场北门夜里没有车位")))).Field);
        foreach (var other in (Actor[])[world.Courier, world.Worker, world.Tasks.OtherClerk]) Assert.IsNotType<Answer.Done>(await world.DoAsync(new CorrectNeed(need, "改掉"), other));
        var row = await world.RowAsync<NeedRow>(need);
        Assert.Equal(("商场北门夜里没有车位", NeedState.Open), (row.Text, row.State));
        Assert.Equal("找王师傅", await world.Tasks.Door.AskAsync(db => db.Set<ListEventRow>().Where(e => e.RecordId == need && e.Move == ListMove.Correct).Select(e => e.Text).SingleAsync()));
        await world.MustAsync(new MeetNeed(need, "画了车位"));
        Assert.Equal("four-lists.not-now", await world.RefusedAsync(new CorrectNeed(need, "再改")));
        Assert.Empty(await world.BrokenAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_need_made_from_a_case_names_it_and_only_whoever_sees_the_case_makes_one(DatabaseKind kind)
    {
        await using var cases = await Cases.CaseWorld.NewAsync(kind);
        var id = await cases.ReportAsync();
        var need = await cases.MustAsync(new GatherNeed(NeedKind.Living, "垃圾没有地方放", TaskWorld.Community, Case: id), cases.Dispatcher);
        var (row, number) = (await cases.Door.AskAsync(db => db.Set<NeedRow>().AsNoTracking().SingleAsync(n => n.Id == need)), await cases.Door.AskAsync(db => db.Set<Wutong.Cases.Records.CaseRow>().Where(c => c.Id == id).Select(c => c.Number).SingleAsync()));
        Assert.Equal((NeedSource.Case, "case", id.ToString(), $"案卷 {number}"), (row.Source, row.OriginKind, row.OriginId, row.OriginText));
        foreach (var (about, by) in ((Guid, Actor)[])[(id, cases.Tasks.OtherClerk), (Guid.NewGuid(), cases.Dispatcher)])
            Assert.Equal("case", (await Assert.ThrowsAsync<BadInputException>(() => cases.DoAsync(new GatherNeed(NeedKind.Living, "看不到的案卷", by == cases.Dispatcher ? TaskWorld.Community : TaskWorld.OtherCommunity, Case: about), by))).Field);
    }

    [Fact]
    public async Task A_resource_is_not_promised_beyond_what_it_can_serve()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var (resource, first, second) = (await world.ResourceAsync(capacity: 3, perUnit: 10), await world.NeedAsync(20), await world.NeedAsync(20));
        await world.ProjectAsync([first], [new(resource)]);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => world.ProjectAsync([second], [new(resource, 11)]));
        Assert.Equal("resources", bad.Field);
        await world.ProjectAsync([second], [new(resource)]); // as far as it reaches
        Assert.Equal([20, 10], await world.Tasks.Door.AskAsync(db => db.Set<ProjectResourceRow>().OrderBy(l => l.Id).Select(l => l.People).ToListAsync()));
        Assert.Empty(await world.BrokenAsync());
    }

    [Fact]
    public async Task What_is_linked_is_seen_from_both_sides_and_comes_free_again()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var (need, other, resource) = (await world.NeedAsync(), await world.NeedAsync(), await world.ResourceAsync());
        var project = await world.ProjectAsync([need], [new(resource)]);
        var second = await world.ProjectAsync([need, other], []); // a need may be in two projects
        Assert.Equal("four-lists.linked-already", await world.RefusedAsync(new LinkProject(project, [need], [], "再来一次")));
        Assert.Equal("four-lists.last-need", await world.RefusedAsync(new UnlinkProject(project, "不合适", need)));
        Assert.Equal("four-lists.resource-is-linked", await world.RefusedAsync(new WithdrawResource(resource, "不提供了"), world.Worker));
        await world.MustAsync(new UnlinkProject(project, "场地要修", Resource: resource));
        Assert.Equal(ResourceState.Offered, (await world.RowAsync<ResourceRow>(resource)).State);
        await world.MustAsync(new DropProject(second, "不做了"));
        Assert.Equal((NeedState.Linked, NeedState.Open), (await world.StateOfNeedAsync(need), await world.StateOfNeedAsync(other)));
        await world.MustAsync(new WithdrawResource(resource, "不提供了"), world.Worker);
        Assert.Equal((1, 0, 1), (await world.FigureAsync("unanswered"), await world.FigureAsync("resources"), await world.FigureAsync("projects")));
        Assert.Empty(await world.BrokenAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Dropping_a_project_withdraws_its_tasks_and_opens_its_needs(DatabaseKind kind)
    {
        await using var world = await ListWorld.NewAsync(kind);
        var need = await world.NeedAsync();
        var project = await world.ProjectAsync([need]);
        await world.MustAsync(new ClaimProject(project, world.Tasks.Sanitation), world.Worker);
        var task = await world.TaskAsync(project);
        Assert.Equal("four-lists.tasks-are-given", await world.RefusedAsync(new UnclaimProject(project, "做不了"), world.Worker));
        await world.MustAsync(new DropProject(project, "上级另有安排"));
        Assert.Equal(TaskState.Withdrawn, (await world.Tasks.TaskAsync(task)).State);
        var row = await world.RowAsync<NeedRow>(need);
        Assert.Equal((NeedState.Open, "上级另有安排"), (row.State, row.Told));
        Assert.Equal((0, 0), (await world.FigureAsync("tasks"), await world.FigureAsync("projects")));
        Assert.Empty(await world.BrokenAsync());
    }

    [Fact]
    public async Task A_project_is_done_only_when_its_tasks_are()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var project = await world.ProjectAsync([await world.NeedAsync()]);
        Assert.Equal("four-lists.not-claimed", await world.RefusedAsync(Task(project)));
        await world.MustAsync(new ClaimProject(project, world.Tasks.Sanitation), world.Worker);
        Assert.Equal("four-lists.not-now", await world.RefusedAsync(new ClaimProject(project, world.Tasks.Police), world.Tasks.Officer));
        Assert.Equal("four-lists.tasks-are-open", await world.RefusedAsync(new FinishProject(project, "好了"), world.Worker));
        var (first, second) = (await world.MustAsync(Task(project)), await world.MustAsync(Task(project)));
        await world.CloseAsync(first);
        Assert.Equal("four-lists.tasks-are-open", await world.RefusedAsync(new FinishProject(project, "好了"), world.Worker));
        await world.MustAsync(new Wutong.Tasks.Giving.WithdrawTask(second, "不用了"), world.Tasks.Clerk); // what is withdrawn holds nothing up
        Assert.Equal(ProjectState.TasksDone, (await world.RowAsync<ProjectRow>(project)).State);
        await world.MustAsync(Task(project)); // one more
        Assert.Equal("four-lists.tasks-are-open", await world.RefusedAsync(new FinishProject(project, "好了"), world.Worker));
        Assert.Empty(await world.BrokenAsync());

        GiveProjectTask Task(Guid of) => new(of, "画线", "线清楚", world.Tasks.Sanitation, WorkLimit.WorkingDays(2));
    }

    [Fact]
    public async Task The_person_of_a_task_works_for_its_unit()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var project = await world.ProjectAsync([await world.NeedAsync()]);
        await world.MustAsync(new ClaimProject(project, world.Tasks.Sanitation), world.Worker);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new GiveProjectTask(project, "画线", "线清楚", world.Tasks.Police, WorkLimit.WorkingDays(2), Person: world.Worker.Id)));
        Assert.Equal("person", bad.Field);
        await world.TaskAsync(project);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Minutes_get_a_number_once_and_change_no_more(DatabaseKind kind)
    {
        await using var world = await ListWorld.NewAsync(kind);
        var (first, second, draft) = (await world.IssuedAsync(), await world.IssuedAsync(), await world.MeetingAsync());
        Assert.Equal("four-lists.nobody-came", await world.RefusedAsync(new IssueMinutes(draft)));
        Assert.Equal(["〔2022〕第 1 号", "〔2022〕第 2 号", null], [MeetingRecord.DocumentNumber(await world.RowAsync<MeetingRow>(first)), MeetingRecord.DocumentNumber(await world.RowAsync<MeetingRow>(second)), MeetingRecord.DocumentNumber(await world.RowAsync<MeetingRow>(draft))]);
        Assert.Equal("four-lists.not-now", await world.RefusedAsync(new IssueMinutes(first)));
        Assert.Equal("four-lists.not-now", await world.RefusedAsync(new NoteMeeting(first, "联席会议", ListWorld.Today, "四楼", "书记", "改了", [])));
        var need = await world.NeedAsync();
        Assert.Equal("four-lists.minutes-are-issued", await world.RefusedAsync(new SetUpProject("补一个", TaskWorld.Street, [need], [], "会上说过", Meeting: first)));
        Assert.Equal(NeedState.Open, await world.StateOfNeedAsync(need));
        Assert.Equal("four-lists.meeting-is-to-come", await world.RefusedAsync(new IssueMinutes(await world.MeetingAsync(new(2022, 10, 8)))));
    }

    [Fact]
    public async Task Two_issues_at_once_get_two_numbers()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Postgres);
        var meetings = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            meetings.Add(await world.MeetingAsync());
            await world.NoteAsync(meetings[i]);
        }
        await Task.WhenAll(meetings.Select(m => world.MustAsync(new IssueMinutes(m))));
        Assert.Equal([1, 2, 3, 4, 5, 6], await world.Tasks.Door.AskAsync(db => db.Set<MeetingRow>().OrderBy(m => m.DocumentOrdinal).Select(m => m.DocumentOrdinal!.Value).ToListAsync()));
        Assert.Empty(await world.BrokenAsync());
    }

    [Fact]
    public async Task Who_works_elsewhere_links_and_answers_nothing_here()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var (need, resource) = (await world.NeedAsync(), await world.ResourceAsync());
        Assert.IsType<Answer.Denied>(await world.DoAsync(new MeetNeed(need, "好了"), world.Tasks.OtherClerk));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new SetUpProject("别处的", TaskWorld.OtherStreet, [need], [], "想要"), world.Tasks.OtherClerk));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new WithdrawResource(resource, "不给了"), world.Tasks.Officer));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new OfferResource(NeedKind.Living, "别家的", world.Tasks.Sanitation, TaskWorld.Street, 1, "个", ListWorld.Today), world.Tasks.Officer));
        var project = await world.ProjectAsync([need]);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ClaimProject(project, world.Tasks.Sanitation), world.Tasks.Officer)); // in another unit's name
        Assert.IsType<Answer.Denied>(await world.DoAsync(new RaiseNeed(NeedKind.Living, "谁也不是", TaskWorld.Street), Actor.Visitor));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new GatherNeed(NeedKind.Living, "替人记的", TaskWorld.Community), world.Courier));
    }

    [Fact]
    public async Task A_need_closed_without_says_why_and_can_be_opened_again()
    {
        await using var world = await ListWorld.NewAsync(DatabaseKind.Sqlite);
        var need = await world.NeedAsync();
        await world.MustAsync(new CloseNeed(need, "要等修路，明年再看"));
        Assert.Equal((0, 1), (await world.FigureAsync("unanswered"), await world.FigureAsync("needs")));
        await world.MustAsync(new ReopenNeed(need, "提前修好了"));
        var row = await world.RowAsync<NeedRow>(need);
        Assert.Equal((NeedState.Open, "提前修好了"), (row.State, row.Told));
        await world.ProjectAsync([need]);
        Assert.Equal("four-lists.need-is-linked", await world.RefusedAsync(new CloseNeed(need, "不办了")));
        Assert.Empty(await world.BrokenAsync());
    }

}
