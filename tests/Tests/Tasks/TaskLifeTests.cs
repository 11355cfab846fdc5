using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Pressing;
using Wutong.Tasks.Working;
using Wutong.Tests.World;

namespace Wutong.Tests.Tasks;

public sealed class TaskLifeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_task_is_given_accepted_done_and_closed_by_somebody_else(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        var task = await world.DoneAsync();
        Assert.Equal((TaskState.Done, Waiting.Checker), (await world.TaskAsync(task) is var done ? (done.State, done.WaitsFor) : default));
        await world.MustAsync(new CloseTask(task, "地面干净"), world.Checker);
        var closed = await world.TaskAsync(task);
        Assert.Equal((TaskState.Closed, Waiting.Nobody, 0), (closed.State, closed.WaitsFor, closed.ReworkCount));
        Assert.Matches("^20220923-[2-9A-HJKMNP-Z]{5}$", closed.Number);
    }

    [Fact]
    public async Task Who_handed_it_in_may_not_check_it()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var both = Wutong.Tests.Writing.DoorWorld.PersonWith(Grant.ForUnit(Roles.Handler, world.Sanitation), Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, TaskWorld.Street));
        var task = await world.GiveAsync();
        await world.MustAsync(new AcceptTask(task), both);
        await world.MustAsync(new FinishTask(task, "好了", []), both);
        Assert.Equal("tasks.own-work", Assert.IsType<Answer.Refused>(await world.DoAsync(new CloseTask(task), both)).Rule);
        Assert.Equal("tasks.own-work", Assert.IsType<Answer.Refused>(await world.DoAsync(new SendBackTask(task, "不行"), both)).Rule);
        await world.MustAsync(new CloseTask(task), world.Checker);
    }

    [Fact]
    public async Task Rework_is_counted_and_the_last_evidence_is_what_is_checked()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var task = await world.DoneAsync();
        await world.MustAsync(new SendBackTask(task, "墙角还有"), world.Checker);
        Assert.Equal((TaskState.Working, 1), (await world.TaskAsync(task) is var t ? (t.State, t.ReworkCount) : default));
        await world.MustAsync(new FinishTask(task, "墙角也清了", []), world.Sweeper);
        await world.MustAsync(new CloseTask(task), world.Checker);
    }

    [Fact]
    public async Task Where_a_photograph_is_asked_for_words_are_not_enough_and_where_the_checker_goes_nothing_is_asked()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var task = await world.GiveAsync(evidence: EvidenceKind.Photograph);
        await world.MustAsync(new AcceptTask(task), world.Sweeper);
        Assert.Equal("tasks.evidence-missing", Assert.IsType<Answer.Refused>(await world.DoAsync(new FinishTask(task, "好了", [new(EvidenceKind.Visit, "请来看")]), world.Sweeper)).Rule);
        Assert.Equal(TaskState.Working, (await world.TaskAsync(task)).State);
    }

    [Fact]
    public async Task Nobody_shows_another_persons_file_by_handing_it_in()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var task = await world.GiveAsync(evidence: EvidenceKind.Photograph);
        await world.MustAsync(new AcceptTask(task), world.Sweeper);
        async Task<FinishTask> WithFileOfAsync(Actor actor) => new(task, "好了", [new(EvidenceKind.Photograph, "现场", Assert.IsType<Answer.Done>(await world.DoAsync(new KeepFile(new string('a', 64), FileKind.Photo, "现场.jpg", 1, 1, 1, null, null, null, null), actor)).RecordId)]);
        var others = await WithFileOfAsync(world.Officer);
        Assert.Equal("evidence", (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(others, world.Sweeper))).Field);
        Assert.Equal(TaskState.Working, (await world.TaskAsync(task)).State);
        await world.MustAsync(await WithFileOfAsync(world.Sweeper), world.Sweeper);
    }

    [Fact]
    public async Task A_returned_task_goes_to_another_unit_with_a_new_deadline()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var task = await world.GiveAsync();
        await world.MustAsync(new ReturnTask(task, "属于治安"), world.Sweeper);
        var returned = await world.TaskAsync(task);
        Assert.Equal((TaskState.Returned, Waiting.Giver, true), (returned.State, returned.WaitsFor, returned.NeedsGiver));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new GiveAgain(task, world.Police, WorkLimit.WorkingDays(1)), world.OtherClerk));
        await world.MustAsync(new GiveAgain(task, world.Police, WorkLimit.WorkingDays(1)), world.Clerk);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AcceptTask(task), world.Sweeper));
        await world.MustAsync(new AcceptTask(task), world.Officer);
    }

    [Fact]
    public async Task The_deadline_is_in_working_time_over_the_holidays()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        world.Door.Time.SetUtcNow(new(2022, 9, 30, 2, 0, 0, TimeSpan.Zero)); // Friday 30 September, 10:00 in Beijing
        var task = await world.TaskAsync(await world.GiveAsync(limit: WorkLimit.WorkingDays(1)));
        Assert.Equal(new DateTime(2022, 10, 8, 10, 0, 0, DateTimeKind.Utc), task.DueAtUtc); // Saturday 8 October is worked, until 18:00
    }

    [Fact]
    public async Task Urging_is_once_a_day_and_supervision_goes_to_the_top()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var task = await world.GiveAsync();
        await world.MustAsync(new UrgeTask(task), world.Clerk);
        Assert.Equal("tasks.urged-today", Assert.IsType<Answer.Refused>(await world.DoAsync(new UrgeTask(task), world.Leader)).Rule);
        world.Door.Time.Advance(TimeSpan.FromHours(14)); // past midnight in Beijing
        await world.MustAsync(new UrgeTask(task), world.Leader);
        Assert.StartsWith("1", (await world.TaskAsync(task)).InboxKey);
        await world.MustAsync(new SuperviseTask(task, "群众反映强烈", world.Door.Time.GetUtcNow().AddDays(3)), world.Leader);
        Assert.StartsWith("0", (await world.TaskAsync(task)).InboxKey);
        await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new SuperviseTask(task, "再督", world.Door.Time.GetUtcNow().AddDays(-1)), world.Leader));
    }

    [Fact]
    public async Task More_time_takes_an_approval()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var task = await world.GiveAsync(limit: WorkLimit.WorkingDays(1));
        var before = (await world.TaskAsync(task)).DueAtUtc;
        await world.MustAsync(new AskExtension(task, WorkLimit.WorkingDays(5), "连日下雨"), world.Sweeper);
        Assert.Equal((before, true), (await world.TaskAsync(task) is var asked ? (asked.DueAtUtc, asked.NeedsGiver) : default));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AnswerExtension(task, true), world.Sweeper));
        await world.MustAsync(new AnswerExtension(task, true, "同意"), world.Clerk);
        var extended = await world.TaskAsync(task);
        Assert.True(extended.DueAtUtc > before);
        Assert.False(extended.NeedsGiver);
    }

    [Fact]
    public async Task An_overdue_task_is_escalated_once()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var (task, clock) = (await world.GiveAsync(), Actor.Program("escalation"));
        Assert.Equal("tasks.not-overdue", Assert.IsType<Answer.Refused>(await world.DoAsync(new EscalateTask(task), clock)).Rule);
        world.Door.Time.Advance(TimeSpan.FromDays(30));
        await world.MustAsync(new EscalateTask(task), clock);
        Assert.Equal("tasks.escalated", Assert.IsType<Answer.Refused>(await world.DoAsync(new EscalateTask(task), clock)).Rule);
        Assert.True((await world.TaskAsync(task)).NeedsGiver);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new EscalateTask(task), world.Leader)); // the clock's own move
    }

    [Fact]
    public async Task What_the_table_of_moves_does_not_allow_is_refused_in_every_state()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        Guid given = await world.GiveAsync(), working = await world.GiveAsync(), returned = await world.GiveAsync(), done = await world.DoneAsync(), closed = await world.DoneAsync(), withdrawn = await world.GiveAsync();
        await world.MustAsync(new AcceptTask(working), world.Sweeper);
        await world.MustAsync(new ReturnTask(returned, "不是我们的"), world.Sweeper);
        await world.MustAsync(new CloseTask(closed), world.Checker);
        await world.MustAsync(new WithdrawTask(withdrawn, "重复了"), world.Clerk);
        (ICommand Command, Actor By)[] Moves(Guid task) =>
        [
            (new AcceptTask(task), world.Sweeper), (new ReturnTask(task, "不是"), world.Sweeper), (new FinishTask(task, "好了", []), world.Sweeper), (new CloseTask(task), world.Checker),
            (new SendBackTask(task, "不行"), world.Checker), (new WithdrawTask(task, "不办"), world.Clerk), (new GiveAgain(task, world.Sanitation, WorkLimit.WorkingDays(9)), world.Clerk),
            (new AskExtension(task, WorkLimit.WorkingDays(90), "太忙"), world.Sweeper), (new UrgeTask(task), world.Clerk), (new SuperviseTask(task, "要紧", world.Door.Time.GetUtcNow().AddDays(2)), world.Leader),
            (new InstructTask(task, "抓紧"), world.Leader),
        ];
        foreach (var (state, task) in ((TaskState State, Guid Task)[])[(TaskState.Closed, closed), (TaskState.Withdrawn, withdrawn)])
            foreach (var (command, by) in Moves(task))
                Assert.True(await RefusedAsync(command, by), $"{command.GetType().Name} in {state}");
        foreach (var (task, name) in ((Guid, string)[])[(given, "FinishTask"), (given, "CloseTask"), (given, "SendBackTask"), (given, "GiveAgain"), (working, "AcceptTask"), (working, "CloseTask"), (working, "GiveAgain"),
            (returned, "AcceptTask"), (returned, "FinishTask"), (returned, "UrgeTask"), (done, "AcceptTask"), (done, "ReturnTask"), (done, "FinishTask"), (done, "WithdrawTask"), (done, "UrgeTask")])
        {
            var (command, by) = Moves(task).Single(m => m.Command.GetType().Name == name);
            Assert.True(await RefusedAsync(command, by), $"{name} in {(await world.TaskAsync(task)).State}");
        }

        async Task<bool> RefusedAsync(ICommand command, Actor by) => await world.DoAsync(command, by) is Answer.Refused { Rule: "tasks.not-now" };
    }

    [Fact]
    public async Task Neither_another_street_nor_another_unit_can_touch_it()
    {
        await using var world = await TaskWorld.NewAsync(DatabaseKind.Sqlite);
        var task = await world.GiveAsync();
        Assert.IsType<Answer.Denied>(await world.DoAsync(new WithdrawTask(task, "不办"), world.OtherClerk));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AcceptTask(task), world.Officer));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AcceptTask(task), world.Clerk));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new GiveTask("别的街道", "不该给", TaskWorld.OtherCommunity, world.Police, EvidenceKind.Visit, WorkLimit.Hours(1)), world.Clerk));
        Assert.IsType<Answer.Missing>(await world.DoAsync(new AcceptTask(Guid.NewGuid()), world.Sweeper));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AcceptTask(task), Actor.Visitor));
    }
}
