using Microsoft.EntityFrameworkCore;
using Wutong.Cases;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Correcting;
using Wutong.Cases.Life;
using Wutong.Cases.Measures;
using Wutong.Cases.Others;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Tasks.Working;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Correcting;

/// <summary>更正案卷事件: a new row beside the wrong one; what the case keeps follows, what was told stays.</summary>
public sealed class CaseCorrectionTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Handled_in_time_and_recorded_late_it_counts_as_in_time_from_the_correction_on(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.DispatchedAsync(withPolice: true);
        var due = (await world.CaseAsync(id)).DueAtUtc!.Value;
        foreach (var (unit, by) in new[] { (world.Tasks.Sanitation, world.Sweeper), (world.Tasks.Police, world.Officer) }) await world.MustAsync(new AcceptTask(await world.TaskOfAsync(id, unit)), by);
        world.Door.Time.SetUtcNow(new(due.AddHours(3)));
        await world.MustAsync(new EscalateCase(id), Actor.Program("test"));
        await world.MustAsync(new UrgeCase(id), world.Dispatcher);
        await world.HandAsync(id, world.Tasks.Police, world.Officer);
        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        world.Wait(TimeSpan.FromHours(1));
        var (before, was, finish) = (Now(world), await world.CaseAsync(id), await EventAsync(world, id, CaseMove.Finish));
        Assert.True(finish.WasLate);
        Assert.Equal((1, 0), (await CountAsync(world, CaseFigures.ToHandle, before), await CountAsync(world, CaseFigures.HandledInTime, before)));

        world.Wait(TimeSpan.FromHours(1));
        var really = due.AddMinutes(-20);
        await world.MustAsync(new CorrectCaseEvent(finish.Id, new(really), "单位当时就报了，漏记"), world.Tasks.Leader);
        world.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0), (await CountAsync(world, CaseFigures.ToHandle, before), await CountAsync(world, CaseFigures.HandledInTime, before)));
        Assert.Equal((1, 1), (await CountAsync(world, CaseFigures.ToHandle, Now(world)), await CountAsync(world, CaseFigures.HandledInTime, Now(world))));

        var (row, rows) = (await world.CaseAsync(id), (await world.EventsAsync(id)).FindAll(e => e.Move == CaseMove.Finish));
        Assert.Equal(((DateTime?)really, really, was.DueAtUtc, was.Steps), (row.DoneAtUtc, row.StageAtUtc, row.DueAtUtc, row.Steps)); // the deadline for checking was told
        var made = Assert.Single(rows, e => e.CorrectsId == finish.Id);
        Assert.Equal((2, finish.ActorId, (Guid?)world.Tasks.Leader.Id, "单位当时就报了，漏记", false), (rows.Count, made.ActorId, made.CorrectedById, made.CorrectionReason, made.WasLate));
        Assert.Equal((finish.Ordinal, finish.Stage, finish.UnitId, finish.DueAtUtc, finish.Text), (made.Ordinal, made.Stage, made.UnitId, made.DueAtUtc, made.Text));
        Assert.DoesNotContain(await LawsAsync(world), check => check.Breaches.Count > 0);
    }

    [Fact]
    public async Task A_time_stays_between_the_steps_beside_it_and_is_corrected_one_row_after_another()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await LivedAsync(world);
        var (dispatch, finish, pass) = (await EventAsync(world, id, CaseMove.Dispatch), await EventAsync(world, id, CaseMove.Finish), await EventAsync(world, id, CaseMove.Pass));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new CorrectCaseEvent(finish.Id, new(finish.HappenedAtUtc.AddMinutes(-5)), "记错了"), world.Dispatcher));
        Assert.Contains("将来", await BadAsync(world, pass, Now(world).AddMinutes(1)));
        Assert.Contains("前一步“派遣”", await BadAsync(world, await EventAsync(world, id, CaseMove.Accept), dispatch.HappenedAtUtc.AddSeconds(-1)));
        Assert.Contains("后一步“核查通过”", await BadAsync(world, finish, pass.HappenedAtUtc.AddSeconds(1)));
        Assert.Contains("没有要更正的", await BadAsync(world, finish, finish.HappenedAtUtc));
        Assert.Equal("cases.step-not-void", await world.RefusedAsync(new CorrectCaseEvent(finish.Id, null, "没有做"), world.Tasks.Leader));
        Assert.Equal("cases.report-is-when-it-came", await world.RefusedAsync(new CorrectCaseEvent((await EventAsync(world, id, CaseMove.Report)).Id, new(Now(world)), "早了"), world.Tasks.Leader));
        await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new CorrectCaseEvent(finish.Id, new(finish.HappenedAtUtc.AddMinutes(-5)), " "), world.Tasks.Leader));

        await world.MustAsync(new CorrectCaseEvent(finish.Id, new(pass.HappenedAtUtc), "同时"), world.Tasks.Leader); // the very moment of the next step is still before it
        Assert.Equal("cases.corrected", await world.RefusedAsync(new CorrectCaseEvent(finish.Id, new(finish.HappenedAtUtc.AddMinutes(-5)), "再改"), world.Tasks.Leader));
        var second = (await world.EventsAsync(id)).Single(e => e.CorrectsId == finish.Id);
        await world.MustAsync(new CorrectCaseEvent(second.Id, new(finish.HappenedAtUtc.AddMinutes(-5)), "再改"), world.Tasks.Leader);
        Assert.Equal(finish.HappenedAtUtc.AddMinutes(-5), (await world.CaseAsync(id)).DoneAtUtc);
        await world.MustAsync(new CorrectCaseEvent(pass.Id, new(pass.HappenedAtUtc.AddMinutes(-2)), "写晚了"), world.Tasks.Leader);
        var closed = await world.CaseAsync(id);
        Assert.Equal((pass.HappenedAtUtc.AddMinutes(-2), pass.HappenedAtUtc.AddMinutes(-2), (DateTime?)null), (closed.ClosedAtUtc!.Value, closed.ChangedAtUtc, closed.DueAtUtc));
        Assert.DoesNotContain(await LawsAsync(world), check => check.Breaches.Count > 0);
    }

    [Fact]
    public async Task A_deadline_that_was_told_is_not_passed_by_the_step_that_set_it()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.DispatchedAsync();
        var (dispatch, due) = (await EventAsync(world, id, CaseMove.Dispatch), (await world.CaseAsync(id)).DueAtUtc!.Value);
        world.Door.Time.SetUtcNow(new(due.AddHours(2)));
        Assert.Contains("已经告知", await BadAsync(world, dispatch, due.AddMinutes(1)));
        await world.MustAsync(new CorrectCaseEvent(dispatch.Id, new(due), "写早了"), world.Tasks.Leader);
        Assert.Equal((due, (DateTime?)due), ((await world.CaseAsync(id)).StageAtUtc, (await world.CaseAsync(id)).DueAtUtc));
        Assert.Equal(due, (await world.Tasks.TaskAsync(await world.TaskOfAsync(id, world.Tasks.Sanitation))).DueAtUtc);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Words_that_were_not_so_are_void_and_what_they_set_ends(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.DispatchedAsync(withPolice: true);
        var task = await world.TaskOfAsync(id, world.Tasks.Sanitation);
        await world.MustAsync(new SuperviseCase(id, "要紧", world.Door.Time.GetUtcNow().AddDays(3)), world.Dispatcher);
        await world.MustAsync(new AskSuspension(id, "等图"), world.Sweeper);
        await world.MustAsync(new PublishCase(id), world.Checker);
        await world.MustAsync(new TellCase(id, "正在联系", true), world.Dispatcher);
        Assert.NotNull((await world.Tasks.TaskAsync(task)).SupervisedUntilUtc);
        Assert.Contains(await StepsAsync(world), s => s.Text == "正在联系");
        await VoidAsync(world, id, CaseMove.Supervise);
        Assert.Null((await world.Tasks.TaskAsync(task)).SupervisedUntilUtc);
        await VoidAsync(world, id, CaseMove.AskSuspension);
        await VoidAsync(world, id, CaseMove.Tell);
        Assert.DoesNotContain(await StepsAsync(world), s => s.Text == "正在联系");
        await VoidAsync(world, id, CaseMove.Publish);
        var row = await world.CaseAsync(id);
        Assert.Equal((null, false, null, null), (row.SupervisedUntilUtc, row.NeedsCommand, row.PublishedAtUtc, row.PublicText));
        Assert.StartsWith(CaseRow.KeyOf(false, CasePriority.Normal, null)[..1], row.DueKey, StringComparison.Ordinal);
        Assert.Equal("cases.void", await world.RefusedAsync(new CorrectCaseEvent((await world.EventsAsync(id)).First(e => e.IsVoid).Id, null, "再来"), world.Tasks.Leader));

        await world.HandAsync(id, world.Tasks.Sanitation, world.Sweeper);
        await world.HandAsync(id, world.Tasks.Police, world.Officer);
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        await world.MustAsync(new VisitAgain(id, true, "满意"), world.Checker);
        world.Wait(TimeSpan.FromMinutes(1));
        var before = Now(world);
        Assert.Equal((1, 1), (await CountAsync(world, CaseFigures.Satisfied, before), await CountAsync(world, CaseFigures.Visited, before)));
        world.Wait(TimeSpan.FromMinutes(1));
        await VoidAsync(world, id, CaseMove.ConfirmSatisfied);
        Assert.Equal((1, 0, 0), (await CountAsync(world, CaseFigures.Satisfied, before), await CountAsync(world, CaseFigures.Satisfied, Now(world)), await CountAsync(world, CaseFigures.Visited, Now(world))));
        Assert.Equal(CaseStage.Closed, await world.StageAsync(id));
        Assert.DoesNotContain(await LawsAsync(world), check => check.Breaches.Count > 0);
        Assert.Empty((await world.Door.CheckAuditAsync()).Breaks);
    }

    [Fact]
    public async Task What_was_withheld_cannot_be_made_public_by_a_correction()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.RegisteredAsync();
        await world.MustAsync(new PublishCase(id, "墙角有垃圾"), world.Checker);
        await world.MustAsync(new WithholdCase(id, "先撤下"), world.Checker);
        Assert.Equal("cases.words-are-gone", await world.RefusedAsync(new CorrectCaseEvent((await EventAsync(world, id, CaseMove.Withhold)).Id, null, "点错了"), world.Tasks.Leader));
        await world.MustAsync(new PublishCase(id, "墙角有垃圾"), world.Checker);
        await VoidAsync(world, id, CaseMove.Withhold);
        Assert.Equal("墙角有垃圾", (await world.CaseAsync(id)).PublicText);
        await VoidAsync(world, id, CaseMove.Publish);
        Assert.NotNull((await world.CaseAsync(id)).PublishedAtUtc); // the other publishing stands
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_whistle_stays_one_when_the_time_of_its_dispatch_is_corrected_and_other_systems_hear_of_no_step_twice(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var id = await world.RegisteredAsync();
        await world.MustAsync(new PublishCase(id), world.Checker);
        world.Wait(TimeSpan.FromMinutes(40));
        await world.MustAsync(new DispatchCase(id, world.Tasks.Sanitation, [world.Tasks.Police]), world.Dispatcher);
        world.Wait(TimeSpan.FromMinutes(1));
        var told = await StepsAsync(world);
        Assert.Equal(1, await CountAsync(world, CaseFigures.Whistles, Now(world)));
        var dispatch = await EventAsync(world, id, CaseMove.Dispatch);
        await world.MustAsync(new CorrectCaseEvent(dispatch.Id, new(dispatch.HappenedAtUtc.AddMinutes(-15)), "电话里先派的"), world.Tasks.Leader);
        world.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await CountAsync(world, CaseFigures.Whistles, Now(world)));
        Assert.Equal(told, await StepsAsync(world));
    }

    /// <summary>Reported, registered, dispatched, accepted, handled and passed, ten minutes between each.</summary>
    private static async Task<Guid> LivedAsync(CaseWorld world)
    {
        var id = await world.ReportAsync();
        world.Wait(Ten);
        await world.MustAsync(new RegisterCase(id), world.Checker);
        world.Wait(Ten);
        await world.MustAsync(new DispatchCase(id, world.Tasks.Sanitation), world.Dispatcher);
        world.Wait(Ten);
        var task = await world.TaskOfAsync(id, world.Tasks.Sanitation);
        await world.MustAsync(new AcceptTask(task), world.Sweeper);
        world.Wait(Ten);
        await world.MustAsync(new FinishTask(task, "已清理两车", []), world.Sweeper);
        world.Wait(Ten);
        await world.MustAsync(new PassCase(id, CaseOutcome.Cleared), world.Checker);
        world.Wait(Ten);
        return id;
    }

    private static readonly TimeSpan Ten = TimeSpan.FromMinutes(10);
    private static DateTime Now(CaseWorld world) => world.Door.Time.GetUtcNow().UtcDateTime;

    /// <summary>The newest of a move that was recorded first.</summary>
    private static async Task<CaseEventRow> EventAsync(CaseWorld world, Guid id, CaseMove move) => (await world.EventsAsync(id)).Last(e => e.Move == move && e.CorrectsId is null);

    private static async Task VoidAsync(CaseWorld world, Guid id, CaseMove move) => await world.MustAsync(new CorrectCaseEvent((await EventAsync(world, id, move)).Id, null, "没有这回事"), world.Tasks.Leader);

    private static async Task<string> BadAsync(CaseWorld world, CaseEventRow wrong, DateTime at)
    {
        var bad = await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new CorrectCaseEvent(wrong.Id, new(at), "记错了"), world.Tasks.Leader));
        Assert.Equal("happenedAt", bad.Field);
        return bad.Chinese;
    }

    private static async Task<int> CountAsync(CaseWorld world, CountedFigure figure, DateTime asOf) => (int)(await world.Door.AskAsync(db => figure.ValueAsync(db, FigureAsk.At(asOf), default))).Value;

    private static Task<IReadOnlyList<LawCheck>> LawsAsync(CaseWorld world) => world.Door.AskAsync(db => new LawBook(world.Door.All<Law>(), db).CheckAsync(default));

    /// <summary>What other systems read of all cases.</summary>
    private static Task<List<PublicStep>> StepsAsync(CaseWorld world) => world.Door.AskAsync(async db =>
    {
        var all = new PublicStepFilter(Now(world).AddDays(-1), Now(world).AddDays(1), null, 0, 1000);
        return (await OpenCases.Since(db, all).ToListAsync()).Concat(await OpenCases.Earlier(db, all).ToListAsync()).OrderBy(s => s.Ordinal).ToList();
    });
}
