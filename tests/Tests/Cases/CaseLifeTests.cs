using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tasks.Checking;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Working;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases;

public sealed class CaseLifeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_problem_found_is_registered_dispatched_handled_and_closed_by_somebody_else(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.DispatchedAsync();
        Assert.Equal(CaseStage.Dispatched, await world.StageAsync(id));
        var task = await world.TaskOfAsync(id, world.Tasks.Sanitation);
        await world.MustAsync(new AcceptTask(task), world.Sweeper);
        Assert.Equal(CaseStage.Handling, await world.StageAsync(id));
        Assert.Equal((await world.Tasks.TaskAsync(task)).DueAtUtc, (await world.CaseAsync(id)).DueAtUtc); // one deadline, not two
        await world.MustAsync(new FinishTask(task, "已清理两车", []), world.Sweeper);
        Assert.Equal((CaseStage.Done, CaseSide.Supervision), (await world.CaseAsync(id) is var done ? (done.Stage, done.WaitsFor!.Value) : default));
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared, Note: "地面见本色", PublicText: "已清理"), world.Checker);
        var closed = await world.CaseAsync(id);
        Assert.Equal((CaseStage.Closed, null, CaseOutcome.Cleared, null), (closed.Stage, closed.WaitsFor, closed.Outcome, closed.DueAtUtc));
        Assert.Equal(TaskState.Closed, (await world.Tasks.TaskAsync(task)).State);
        Assert.Equal([CaseMove.Report, CaseMove.Register, CaseMove.Dispatch, CaseMove.Accept, CaseMove.Finish, CaseMove.Pass], (await world.EventsAsync(id)).Select(e => e.Move));
        Assert.Matches("^20220923-[2-9A-HJKMNP-Z]{5}$", closed.Number);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_case_is_done_only_when_every_unit_has_handed_in_its_part_and_closing_closes_them_all(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.DispatchedAsync(withPolice: true);
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        Assert.Equal(CaseStage.Handling, await world.StageAsync(id)); // the lead is done, the joint unit is not
        Assert.Equal("cases.not-now", await world.RefusedAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker));
        await world.HandAsync(id, world.Tasks.Police, world.Officer);
        Assert.Equal(CaseStage.Done, await world.StageAsync(id));
        await world.MustAsync(new SendBackCase(id, "还有两辆车", [world.Tasks.Police]), world.Checker);
        Assert.Equal((CaseStage.Rework, 1), (await world.CaseAsync(id) is var back ? (back.Stage, back.ReworkCount) : default));
        Assert.Equal(TaskState.Working, (await world.Tasks.TaskAsync(await world.TaskOfAsync(id, world.Tasks.Police))).State);
        Assert.Equal(TaskState.Done, (await world.Tasks.TaskAsync(await world.TaskOfAsync(id, world.Tasks.Sanitation))).State);
        await world.HandAsync(id, world.Tasks.Police, world.Officer);
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        Assert.All(await world.PartsAsync(id), p => Assert.Equal(PartState.Passed, p.State));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task How_urgent_it_is_and_of_which_kind_is_set_with_registering_and_anew_while_it_runs_and_what_is_urgent_comes_first(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var (plain, id) = (await world.RegisteredAsync(), await world.ReportAsync());
        world.Wait(TimeSpan.FromHours(1));
        await world.MustAsync(new RegisterCase(id, Priority: CasePriority.Urgent), world.Checker); // due later than the other
        Assert.True(string.CompareOrdinal((await world.CaseAsync(id)).DueKey, (await world.CaseAsync(plain)).DueKey) < 0);
        await world.MustAsync(new DispatchCase(id, world.Tasks.Sanitation), world.Dispatcher);
        var before = await world.CaseAsync(id);
        Assert.StartsWith("紧急 · ", (await world.Tasks.TaskAsync(await world.TaskOfAsync(id, world.Tasks.Sanitation))).Title, StringComparison.Ordinal);
        Assert.Equal("cases.same-grade", await world.RefusedAsync(new GradeCase(id, before.KindCode, CasePriority.Urgent), world.Checker));
        await world.MustAsync(new GradeCase(id, "rubble", CasePriority.Critical, "是渣土，挡着消防通道"), world.Checker);
        var graded = await world.CaseAsync(id);
        Assert.Equal(("rubble", CasePriority.Critical, before.DueAtUtc, before.Stage), (graded.KindCode, graded.Priority, graded.DueAtUtc, graded.Stage));
        Assert.True(string.CompareOrdinal(graded.DueKey, before.DueKey) < 0);
        Assert.Equal([(CaseMove.Register, CasePriority.Urgent), (CaseMove.Grade, CasePriority.Critical)], (await world.EventsAsync(id)).Where(e => e.Priority is not null).Select(e => (e.Move, e.Priority!.Value)));
        await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new GradeCase(id, "no-such-kind"), world.Checker));
        await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new GradeCase(id, Priority: (CasePriority)7), world.Checker));
    }

    [Fact]
    public async Task What_a_unit_returns_goes_back_to_who_dispatches_with_the_units_name_and_reason_and_its_helpers_are_called_off()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.DispatchedAsync(withPolice: true);
        await world.MustAsync(new ReturnTask(await world.TaskOfAsync(id, world.Tasks.Sanitation), "属于物业管的院内"), world.Sweeper);
        var returned = await world.CaseAsync(id);
        Assert.Equal((CaseStage.Returned, CaseSide.Command, null, 1), (returned.Stage, returned.WaitsFor, returned.UnitId, returned.ReturnCount));
        var said = (await world.EventsAsync(id))[^1];
        Assert.Equal((CaseMove.Return, world.Tasks.Sanitation, "属于物业管的院内"), (said.Move, said.UnitId!.Value, said.Text));
        await world.MustAsync(new DispatchCase(id, world.Tasks.Police), world.Dispatcher);
        Assert.Equal([PartState.Given], (await world.PartsAsync(id)).Where(p => p.IsLead && p.UnitId == world.Tasks.Police).Select(p => p.State));
        Assert.Equal([PartState.Withdrawn], (await world.PartsAsync(id)).Where(p => !p.IsLead).Select(p => p.State));
    }

    [Fact]
    public async Task A_joint_unit_that_returns_its_part_holds_up_nobody_and_is_told_to_who_dispatches()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.DispatchedAsync(withPolice: true);
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        await world.MustAsync(new ReturnTask(await world.TaskOfAsync(id, world.Tasks.Police), "没有违停车辆"), world.Officer);
        var row = await world.CaseAsync(id);
        Assert.Equal((CaseStage.Done, true), (row.Stage, row.NeedsCommand));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_part_that_is_handed_in_holds_up_no_recall_no_suspension_and_no_second_dispatch(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var (recalled, suspended, returned) = (await HalfDoneAsync(), await HalfDoneAsync(), await HalfDoneAsync());
        await world.MustAsync(new RecallCase(recalled, "派错了"), world.Dispatcher);
        await world.MustAsync(new SuspendCase(suspended, "等图", world.Door.Time.GetUtcNow().AddDays(9), "要等"), world.Dispatcher);
        await world.MustAsync(new ReturnTask(await world.TaskOfAsync(returned, world.Tasks.Sanitation), "不归我们"), world.Sweeper);
        world.Wait(TimeSpan.FromMinutes(1)); // its second part is later than its first
        await world.MustAsync(new DispatchCase(returned, world.Tasks.Police), world.Dispatcher);
        await world.HandAsync(returned, world.Tasks.Police, world.Officer);
        await world.MustAsync(new PassCase(returned, CaseOutcome.Cleared), world.Checker);

        async Task<Guid> HalfDoneAsync()
        {
            var id = await world.DispatchedAsync(withPolice: true);
            await world.HandAsync(id, world.Tasks.Police, world.Officer);
            return id;
        }
    }

    [Fact]
    public async Task What_belongs_to_a_case_is_closed_recalled_and_given_again_on_the_case_and_not_on_the_task()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.HandledAsync();
        var task = await world.TaskOfAsync(id, world.Tasks.Sanitation);
        Assert.Equal("cases.on-the-case", await world.RefusedAsync(new CloseTask(task), world.Checker));
        Assert.Equal(TaskState.Done, (await world.Tasks.TaskAsync(task)).State); // the refusal took the whole command back
        var other = await world.DispatchedAsync();
        var given = await world.TaskOfAsync(other, world.Tasks.Sanitation);
        Assert.Equal("cases.on-the-case", await world.RefusedAsync(new WithdrawTask(given, "不办了"), world.Dispatcher));
        await world.MustAsync(new ReturnTask(given, "不归我们"), world.Sweeper);
        Assert.Equal("cases.on-the-case", await world.RefusedAsync(new GiveAgain(given, world.Tasks.Police, WorkLimit.WorkingHours(4)), world.Dispatcher));
        await world.MustAsync(new SendBackTask(task, "墙角还有"), world.Checker); // sending back is the same on either page
        Assert.Equal(CaseStage.Rework, await world.StageAsync(id));
    }

    [Fact]
    public async Task Who_handled_it_may_not_check_it_whichever_part_it_was()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var both = DoorWorld.PersonWith(Grant.ForUnit(Roles.Handler, world.Tasks.Police), Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, TaskWorld.Street));
        var id = await world.DispatchedAsync(withPolice: true);
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        await world.HandAsync(id, world.Tasks.Police, both);
        Assert.Equal("tasks.own-work", await world.RefusedAsync(new PassCase(id, CaseOutcome.Cleared), both));
        Assert.Equal(CaseStage.Done, await world.StageAsync(id));
        var spot = await world.ReportAsync();
        var walker = DoorWorld.PersonWith(Grant.ForArea(Roles.GridWorker, AreaLevel.Community, TaskWorld.Community), Grant.ForArea(Roles.Checker, AreaLevel.Subdistrict, TaskWorld.Street));
        await world.MustAsync(new SettleOnSpot(spot, CaseOutcome.Cleared, "当场扫净"), walker);
        Assert.Equal("cases.own-work", await world.RefusedAsync(new PassCase(spot, CaseOutcome.Cleared), walker));
        await world.MustAsync(new PassCase(spot, CaseOutcome.Cleared), world.Checker);
    }

    [Fact]
    public async Task Settled_on_the_spot_and_not_good_is_registered_and_dispatched()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.ReportAsync();
        await world.MustAsync(new SettleOnSpot(id, CaseOutcome.Persuaded, "劝离了"), world.Grid);
        Assert.Equal("cases.settled-on-spot", await world.RefusedAsync(new SendBackCase(id, "又回来了"), world.Checker));
        await world.MustAsync(new RegisterCase(id, Note: "又回来了"), world.Checker);
        await world.MustAsync(new DispatchCase(id, world.Tasks.Police), world.Dispatcher);
        await world.HandAsync(id, world.Tasks.Police, world.Officer);
        Assert.Equal("cases.not-now", await world.RefusedAsync(new RegisterCase(id), world.Checker)); // now a unit has it
    }

    [Fact]
    public async Task A_case_on_the_waiting_list_has_no_clock_and_is_dispatched_anew_when_it_can_be_done()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.DispatchedAsync();
        await world.MustAsync(new AskSuspension(id, "等地下管线图"), world.Sweeper);
        Assert.True((await world.CaseAsync(id)).NeedsCommand);
        await world.MustAsync(new SuspendCase(id, "等管线图", new(2022, 10, 20, 18, 0, 0, TimeSpan.FromHours(8)), "要先查清地下管线，预计 10 月下旬动工"), world.Dispatcher);
        var waiting = await world.CaseAsync(id);
        Assert.Equal((CaseStage.Suspended, null, world.Door.Time.GetUtcNow().UtcDateTime, null), (waiting.Stage, waiting.DueAtUtc, waiting.SuspendedAtUtc, waiting.UnitId));
        Assert.Equal(TaskState.Withdrawn, (await world.Tasks.TaskAsync(await world.TaskOfAsync(id, world.Tasks.Sanitation))).State);
        world.Wait(TimeSpan.FromDays(20));
        Assert.Equal("cases.not-late", await world.RefusedAsync(new EscalateCase(id), Actor.Program("test")));
        await world.MustAsync(new ResumeCase(id), world.Dispatcher);
        await world.MustAsync(new DispatchCase(id, world.Tasks.Sanitation), world.Dispatcher);
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
    }

    [Fact]
    public async Task More_time_for_the_units_task_is_more_time_for_the_case()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.DispatchedAsync();
        var task = await world.TaskOfAsync(id, world.Tasks.Sanitation);
        await world.MustAsync(new AskExtension(task, WorkLimit.WorkingDays(3), "车坏了"), world.Sweeper);
        await world.MustAsync(new AnswerExtension(task, true), world.Dispatcher);
        var row = await world.CaseAsync(id);
        Assert.Equal(((await world.Tasks.TaskAsync(task)).DueAtUtc, 1), (row.DueAtUtc!.Value, row.Extensions));
    }

    [Fact]
    public async Task A_reporter_who_is_not_content_has_it_handled_again_by_the_same_units()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.HandledAsync();
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        await world.MustAsync(new VisitAgain(id, false, "第二天又堆上了"), world.Checker);
        Assert.Equal((CaseStage.Reopened, 1), (await world.CaseAsync(id) is var again ? (again.Stage, again.ReopenCount) : default));
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        await world.MustAsync(new VisitAgain(id, true, "满意"), world.Checker);
        await world.MustAsync(new ReopenCase(id, "半个月后复发"), world.Checker);
        Assert.Equal((2, 1), (await world.PartsAsync(id) is var parts ? (parts.Count(p => p.State == PartState.Earlier), parts.Count(p => p.State == PartState.Given)) : default));
    }

    [Fact]
    public async Task Duplicates_point_to_one_case_never_in_a_circle_and_can_be_separated()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var (first, second, third) = (await world.ReportAsync(), await world.ReportAsync(), await world.ReportAsync());
        var (a, b) = ((await world.CaseAsync(first)).Number, (await world.CaseAsync(second)).Number);
        await world.MustAsync(new MarkDuplicate(second, a), world.Checker);
        Assert.Equal((CaseStage.Duplicate, first), (await world.CaseAsync(second) is var d ? (d.Stage, d.DuplicateOfId!.Value) : default));
        Assert.Equal(1, (await world.CaseAsync(first)).AlsoCount);
        Assert.Equal("cases.duplicate-of-duplicate", await world.RefusedAsync(new MarkDuplicate(third, b), world.Checker));
        Assert.Equal("cases.has-duplicates", await world.RefusedAsync(new MarkDuplicate(first, (await world.CaseAsync(third)).Number), world.Checker));
        Assert.Equal("cases.duplicate-of-itself", await world.RefusedAsync(new MarkDuplicate(third, (await world.CaseAsync(third)).Number), world.Checker));
        await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new MarkDuplicate(third, "20220101-ZZZZZ"), world.Checker));
        await world.MustAsync(new SeparateCase(second, "是隔壁那一处"), world.Checker);
        Assert.Equal((CaseStage.Verifying, 0), (await world.StageAsync(second), (await world.CaseAsync(first)).AlsoCount));
    }

    [Fact]
    public async Task The_same_order_of_the_hotline_twice_is_one_case_and_a_report_sent_twice_too()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        EnterCase Order(Guid id) => new(id, "litter", "院门口垃圾没人清", CaseSource.Hotline, Address: "文兴路 12 号院", Area: TaskWorld.Community, OutsideNumber: "12345-20220923-0007");
        var first = await world.MustAsync(Order(Guid.CreateVersion7()), world.Dispatcher);
        Assert.Equal(first, Assert.IsType<Answer.Done>(await world.DoAsync(Order(Guid.CreateVersion7()), world.Dispatcher)) is { WasBefore: true } again ? Guid.Parse(again.Id) : default);
        var report = new ReportCase(Guid.CreateVersion7(), "lamp", "路灯不亮", CaseWorld.LonE7, CaseWorld.LatE7);
        await world.MustAsync(report, world.Resident);
        Assert.True(Assert.IsType<Answer.Done>(await world.DoAsync(report, world.Resident)).WasBefore);
        Assert.Equal("cases.id-taken", await world.RefusedAsync(report with { Text = "另一件事" }, world.Resident));
        Assert.Equal("cases.id-taken", await world.RefusedAsync(report, Actor.Visitor)); // somebody else's id gives nothing away
        Assert.Equal(2, await world.Door.AskAsync(db => db.Set<CaseRow>().CountAsync()));
    }

    [Theory]
    [InlineData("nonsense", CaseWorld.LonE7, CaseWorld.LatE7, "路灯不亮", "kind"), InlineData("no-owner", CaseWorld.LonE7, CaseWorld.LatE7, "没人管", "kind"), InlineData("lamp", CaseWorld.LonE7, null, "路灯不亮", "latE7")]
    [InlineData("lamp", null, null, "路灯不亮", "address"), InlineData("lamp", 1_160_000_000, 399_000_000, "路灯不亮", "lonE7"), InlineData("lamp", 2_000_000_000, 0, "路灯不亮", "lonE7"), InlineData("lamp", CaseWorld.LonE7, CaseWorld.LatE7, " ", "text"), InlineData("manhole", CaseWorld.LonE7, CaseWorld.LatE7, "井盖没了", "answers.danger")]
    public async Task What_is_missing_or_wrong_in_a_report_is_named_by_its_field_and_nothing_is_kept(string kind, int? lon, int? lat, string text, string field)
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var bad = await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new ReportCase(Guid.CreateVersion7(), kind, text, lon, lat), world.Resident));
        Assert.Equal(field, bad.Field);
        Assert.Equal(0, await world.Door.AskAsync(db => db.Set<CaseRow>().CountAsync()));
    }

    [Fact]
    public async Task An_address_without_a_point_waits_until_somebody_has_put_it_on_the_map()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.MustAsync(new ReportCase(Guid.CreateVersion7(), "lamp", "路灯不亮", Address: "文兴路菜市场对面"), Actor.Visitor);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new RegisterCase(id), world.Checker)); // in nobody's area
        await world.MustAsync(new PlaceCase(id, CaseWorld.LonE7, CaseWorld.LatE7), world.Checker);
        await world.MustAsync(new RegisterCase(id), world.Checker);
        Assert.NotNull((await world.CaseAsync(id)).StreetCode);
    }

    [Fact]
    public async Task A_stage_that_runs_over_its_time_is_escalated_once_and_the_next_stage_again()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.ReportAsync();
        Assert.Equal("cases.not-late", await world.RefusedAsync(new EscalateCase(id), Actor.Program("test")));
        world.Wait(TimeSpan.FromDays(5));
        await world.MustAsync(new EscalateCase(id), Actor.Program("test"));
        Assert.Equal("cases.not-late", await world.RefusedAsync(new EscalateCase(id), Actor.Program("test")));
        await world.MustAsync(new RegisterCase(id), world.Checker);
        Assert.True((await world.EventsAsync(id))[^1].WasLate);
        Assert.Null((await world.CaseAsync(id)).EscalatedAtUtc);
    }
}
