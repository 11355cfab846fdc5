using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Checking;
using Wutong.Cases.Commanding;
using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Cases.Registering;
using Wutong.Cases.Reporting;
using Wutong.Cases.Unowned.Answering;
using Wutong.Cases.Unowned.Life;
using Wutong.Cases.Unowned.Marking;
using Wutong.Cases.Unowned.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Figures;
using Wutong.Platform.Writing;
using Wutong.Tasks.Working;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases.Unowned;

public sealed class UnownedLifeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_place_nobody_owned_is_led_cleared_accepted_by_all_owned_and_a_later_case_counts_as_a_recurrence(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var place = await world.PlaceAsync();
        Assert.Equal((UnownedState.Open, 1L), ((await world.AtAsync(place)).State, await world.FigureAsync("unowned.without-owner")));
        var first = await world.DispatchedAtAsync(place);
        Assert.Equal((UnownedState.Led, world.Tasks.Sanitation), (await world.AtAsync(place) is var led ? (led.State, led.LeadId!.Value) : default));
        Assert.Equal([world.Tasks.Sanitation, world.Tasks.Police], (await world.TakePartAsync(place)).Select(p => p.UnitId));
        Assert.Equal("unowned.not-cleared", await world.RefusedAsync(new AcceptUnowned(place, world.Tasks.Police), world.Officer));
        world.Wait(TimeSpan.FromDays(3));
        await world.ClearAsync(first);
        await world.MustAsync(new AcceptUnowned(place, world.Tasks.Sanitation), world.Sweeper);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AcceptUnowned(place, world.Tasks.Police), world.Sweeper)); // nobody speaks for another unit
        Assert.IsType<Answer.Denied>(await world.DoAsync(new AcceptUnowned(place, world.Tasks.Police), world.Dispatcher));
        await world.MustAsync(new AcceptUnowned(place, world.Tasks.Police), world.Officer);
        await world.OwnAsync(place);
        var owned = await world.AtAsync(place);
        Assert.Equal((UnownedState.Owned, world.Tasks.Sanitation, new DateOnly(2022, 9, 26)), (owned.State, owned.UnitId!.Value, owned.OwnedSince!.Value));
        Assert.Equal((0, 1, 3), (await world.FigureAsync("unowned.without-owner"), await world.FigureAsync("unowned.given-owner"), await world.FigureAsync("unowned.days-to-owner")));
        world.Wait(TimeSpan.FromDays(30));
        var second = await world.DispatchedAtAsync(place);
        Assert.Equal((1, UnownedState.Owned, 1L), (await world.AtAsync(place) is var again ? (again.Recurrences, again.State, await world.FigureAsync("unowned.recurrences")) : default));
        Assert.All(await world.TakePartAsync(place), p => Assert.Null(p.AcceptedAtUtc)); // the units are asked anew
        await world.ClearAsync(second);
        await world.AcceptAsync(place);
        Assert.Equal([
            UnownedMove.Register, UnownedMove.Mark, UnownedMove.Lead, UnownedMove.Join, UnownedMove.Clear, UnownedMove.Accept, UnownedMove.Accept, UnownedMove.SetOwner,
            UnownedMove.Recur, UnownedMove.Lead, UnownedMove.Join, UnownedMove.Clear, UnownedMove.Accept, UnownedMove.Accept,
        ], (await world.StepsAsync(place)).Select(s => s.Move));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Claims_and_refusals_stay_with_the_units_name_and_reason(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var place = await world.PlaceAsync();
        await world.MustAsync(new RefuseUnowned(place, world.Tasks.Police, "不是道路用地"), world.Officer);
        await world.MustAsync(new ClaimUnowned(place, world.Tasks.Sanitation, "清扫范围到绿化带"), world.Dispatcher); // noted at the meeting
        Assert.IsType<Answer.Denied>(await world.DoAsync(new ClaimUnowned(place, world.Tasks.Sanitation, "替别人认"), world.Officer));
        await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new RefuseUnowned(place, world.Tasks.Police, " "), world.Officer)); // no refusal without a reason
        await world.Door.SqlAsync("UPDATE unit SET name_zh = '改了名'");
        Assert.Equal([("派出所", "不是道路用地"), ("环卫中心", "清扫范围到绿化带")], (await world.StepsAsync(place)).Where(s => s.Move is UnownedMove.Claim or UnownedMove.Refuse).Select(s => (s.UnitName!, s.Text!)));
        Assert.Equal(UnownedState.Open, (await world.AtAsync(place)).State); // a claim is a word; who keeps the register sets the owner
    }

    [Fact]
    public async Task The_first_receiver_cannot_hand_the_lead_back_while_nobody_owns_the_place_and_a_joint_unit_can_its_part()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var place = await world.PlaceAsync();
        var id = await world.DispatchedAtAsync(place);
        Assert.Equal("unowned.first-receiver-leads", await world.RefusedAsync(new ReturnTask(await world.TaskOfAsync(id, world.Tasks.Sanitation), "不归我们管"), world.Sweeper));
        Assert.Equal(CaseStage.Dispatched, await world.StageAsync(id));
        await world.MustAsync(new ReturnTask(await world.TaskOfAsync(id, world.Tasks.Police), "没有违停车辆"), world.Officer);
        Assert.Equal([world.Tasks.Sanitation], (await world.TakePartAsync(place)).Select(p => p.UnitId));
        Assert.Equal((UnownedMove.Leave, "派出所", "没有违停车辆"), (await world.StepsAsync(place))[^1] is var left ? (left.Move, left.UnitName, left.Text) : default);
        Assert.Equal("unowned.work-is-given", await world.RefusedAsync(new ReleaseUnowned(place, "换一家"), world.Dispatcher));
        await world.MustAsync(new RecallCase(id, "派错了"), world.Dispatcher);
        Assert.Equal((UnownedState.Open, null), (await world.AtAsync(place) is var open ? (open.State, open.LeadId) : default));
        await world.MustAsync(new DispatchCase(id, world.Tasks.Police), world.Dispatcher);
        Assert.Equal(world.Tasks.Police, (await world.AtAsync(place)).LeadId);
    }

    [Fact]
    public async Task A_second_case_at_a_led_place_goes_to_its_lead_or_to_nobody()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var place = await world.PlaceAsync();
        await world.DispatchedAtAsync(place);
        var second = await world.RegisteredAsync();
        await world.MustAsync(new MarkCase(second, place), world.Dispatcher);
        Assert.Equal("unowned.first-receiver-leads", await world.RefusedAsync(new DispatchCase(second, world.Tasks.Police), world.Dispatcher));
        Assert.Equal(CaseStage.Registered, await world.StageAsync(second));
        await world.MustAsync(new DispatchCase(second, world.Tasks.Sanitation), world.Dispatcher);
    }

    [Fact]
    public async Task A_case_dispatched_before_it_was_marked_makes_its_lead_the_places_lead()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.DispatchedAsync(withPolice: true);
        var place = await world.PlaceAsync(from: id);
        Assert.Equal(2, (await world.TakePartAsync(place)).Count);
        Assert.Equal("unowned.marked-already", await world.RefusedAsync(new MarkCase(id, await world.PlaceAsync("另一处")), world.Checker));
        await world.ClearAsync(id);
        Assert.Equal("unowned.case-is-over", await world.RefusedAsync(new MarkCase(id, place), world.Checker));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_recurrence_that_was_none_counts_no_more_now_and_still_did_then(DatabaseKind kind)
    {
        await using var world = await CaseWorld.NewAsync(kind);
        var place = await world.PlaceAsync();
        await world.OwnAsync(place);
        world.Wait(TimeSpan.FromDays(1));
        var (wrong, false_, right) = (await world.RegisteredAsync(), await world.ReportAsync(), await world.ReportAsync());
        await world.MustAsync(new MarkCase(wrong, place), world.Checker);
        Assert.Equal(1, (await world.AtAsync(place)).Recurrences);
        var then = world.Door.Time.GetUtcNow().UtcDateTime;
        world.Wait(TimeSpan.FromMinutes(5));
        await world.MustAsync(new UnmarkCase(wrong, "是隔壁那条路"), world.Checker);
        Assert.Equal((0, 0L, 1L), ((await world.AtAsync(place)).Recurrences, await world.FigureAsync("unowned.recurrences"), await world.FigureAsync("unowned.recurrences", FigureAsk.At(then))));
        await world.MustAsync(new MarkCase(false_, place), world.Checker);
        await world.MustAsync(new RejectCase(false_, "现场没有"), world.Checker); // not so after all: nobody has to think of the place
        Assert.Equal(0, (await world.AtAsync(place)).Recurrences);
        await world.MustAsync(new MarkCase(right, place), world.Checker);
        Assert.Equal(1, (await world.AtAsync(place)).Recurrences);
        Assert.Equal("unowned.not-marked", await world.RefusedAsync(new UnmarkCase(wrong, "再取消"), world.Checker));
    }

    [Fact]
    public async Task A_closed_case_handled_again_asks_every_unit_for_its_word_again()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var place = await world.PlaceAsync();
        var id = await world.DispatchedAtAsync(place);
        await world.ClearAsync(id);
        await world.AcceptAsync(place);
        await world.MustAsync(new ReopenCase(id, "又堆上了"), world.Checker);
        Assert.All(await world.TakePartAsync(place), p => Assert.Null(p.AcceptedAtUtc));
        await world.ClearAsync(id);
        await world.AcceptAsync(place);
    }

    [Fact]
    public async Task What_is_said_on_a_private_case_stays_there_and_on_another_is_told_at_its_place()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        foreach (var isPrivate in (bool[])[false, true])
        {
            var id = await world.MustAsync(new EnterCase(Guid.CreateVersion7(), "litter", "垃圾成堆", CaseSource.Patrol, Area: TaskWorld.Community, Address: "文兴路", IsPrivate: isPrivate), world.Grid);
            await world.MustAsync(new RegisterCase(id), world.Checker);
            await world.MustAsync(new DispatchCase(id, world.Tasks.Sanitation), world.Dispatcher);
            var place = await world.PlaceAsync(from: id);
            await world.MustAsync(new RecallCase(id, "反映人说派错了"), world.Dispatcher);
            Assert.Equal((UnownedMove.Release, isPrivate ? null : "反映人说派错了"), (await world.StepsAsync(place))[^1] is var last ? (last.Move, last.Text) : default);
        }
    }

    [Fact]
    public async Task A_wrong_entry_is_corrected_or_withdrawn_and_what_it_said_stays()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var place = await world.PlaceAsync();
        await world.MustAsync(new CorrectUnowned(place, "天和城东侧通道", "文兴路 x 开源街", "名称写错了"), world.Dispatcher);
        var row = await world.AtAsync(place);
        Assert.Equal(("天和城东侧通道", null, null), (row.Name, row.LonE7, row.OutlineText));
        Assert.Contains("天和城与恒大绿洲之间的通道", (await world.StepsAsync(place))[^1].Text, StringComparison.Ordinal);
        var id = await world.DispatchedAtAsync(place);
        Assert.Equal("unowned.case-is-open", await world.RefusedAsync(new WithdrawUnowned(place, "有主"), world.Dispatcher));
        await world.ClearAsync(id);
        await world.MustAsync(new WithdrawUnowned(place, "查到有主"), world.Dispatcher);
        Assert.Equal("unowned.not-now", await world.RefusedAsync(new ClaimUnowned(place, world.Tasks.Police, "是我们的"), world.Dispatcher));
        Assert.Equal(0, await world.FigureAsync("unowned.without-owner"));
        await world.MustAsync(new ReopenCase(id, "又堆上了"), world.Checker); // the case goes on without the entry
        Assert.Equal(UnownedState.Withdrawn, (await world.AtAsync(place)).State);
    }

    [Fact]
    public async Task Whoever_may_only_register_marks_no_case_by_it_and_nobody_reaches_beyond_their_area()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        var id = await world.RegisteredAsync();
        Assert.IsType<Answer.Denied>(await world.DoAsync(new RegisterUnowned("通道", "文兴路口", TaskWorld.Community, Case: id), world.Grid));
        Assert.Equal(0, await world.Door.AskAsync(db => db.Set<UnownedPlaceRow>().CountAsync()));
        var place = await world.MustAsync(new RegisterUnowned("通道", "文兴路口", TaskWorld.Community), world.Grid);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new MarkCase(id, place), world.Grid));
        Assert.IsType<Answer.Denied>(await world.DoAsync(new SetUnownedOwner(place, world.Tasks.Police, new(2022, 9, 26), "会议"), world.Tasks.OtherClerk));
        var far = await world.MustAsync(new RegisterUnowned("南关通道", "南关路口", TaskWorld.OtherCommunity), world.Tasks.OtherClerk);
        Assert.IsType<Answer.Denied>(await world.DoAsync(new MarkCase(id, far), world.Checker)); // the case is theirs, the place is not
    }

    [Theory]
    [InlineData(" ", "文兴路口", null, "name"), InlineData("通道", "", null, "spot"), InlineData("通道", "文兴路口", "113.3,40", "outline"), InlineData("通道", "文兴路口", "113.3004,40.0801\n113.3008,40.0801\n113.4008,40.0803", "outline")]
    public async Task What_is_wrong_in_an_entry_is_named_by_its_field_and_nothing_is_kept(string name, string spot, string? outline, string field)
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.DoAsync(new RegisterUnowned(name, spot, TaskWorld.Community, outline), world.Dispatcher))).Field);
        Assert.Equal(0, await world.Door.AskAsync(db => db.Set<UnownedPlaceRow>().CountAsync()));
    }

    [Fact]
    public async Task The_median_is_the_middle_of_the_days_it_took()
    {
        await using var world = await CaseWorld.NewAsync(DatabaseKind.Sqlite);
        Assert.Equal(0, await world.FigureAsync("unowned.days-to-owner"));
        foreach (var days in (int[])[9, 1, 4])
        {
            var place = await world.PlaceAsync();
            world.Wait(TimeSpan.FromDays(days));
            await world.OwnAsync(place);
            await world.OwnAsync(place, world.Tasks.Police); // another owner later is no first one
        }
        Assert.Equal((4, 3), (await world.FigureAsync("unowned.days-to-owner"), await world.FigureAsync("unowned.given-owner")));
    }
}
