using Wutong.Platform.Access;
using Wutong.Platform.Codes;
using Wutong.Platform.Data;
using Wutong.Platform.Writing;
using Wutong.Posts.Claims;
using Wutong.Posts.Confirming;
using Wutong.Posts.Measures;
using Wutong.Posts.Register;
using Wutong.Posts.Shifts;
using Wutong.Tests.Territory;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Posts;

public sealed class PostTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_shift_is_claimed_signed_and_confirmed_and_gives_points_and_hours_once(DatabaseKind kind)
    {
        await using var world = await PostWorld.NewAsync(kind);
        var (courier, other, late) = (await world.MemberAsync(), await world.MemberAsync(), await world.MemberAsync());
        var shift = await world.ShiftAsync(places: 3);
        Assert.Equal("posts.no-member", await world.RefusedAsync(new ClaimShift(shift), DoorWorld.PersonWith(Grant.For(Roles.Resident))));
        foreach (var member in (Actor[])[courier, other, late]) await world.MustAsync(new ClaimShift(shift), member);
        Assert.True(Assert.IsType<Answer.Done>(await world.DoAsync(new ClaimShift(shift), courier)).WasBefore);
        Assert.Equal("posts.too-early", await world.RefusedAsync(new SignIn(shift, await world.CodeAsync(shift)), courier));
        world.At(8, 50);
        Assert.Equal(OneTimeCodes.MissKind, Assert.IsType<Answer.Done>(await world.DoAsync(new SignIn(shift, "12345x"), courier)).Kind);
        Assert.Equal(OneTimeCodes.MissKind, Assert.IsType<Answer.Done>(await world.DoAsync(new SignIn(shift, await world.CodeAsync(Guid.NewGuid())), courier)).Kind); // another shift's code
        await world.MustAsync(new SignIn(shift, await world.CodeAsync(shift)), courier);
        Assert.Equal("posts.not-signed-in", await world.RefusedAsync(new SignOut(shift, await world.CodeAsync(shift)), other));
        world.At(9, 10);
        await world.MustAsync(new SignIn(shift, await world.CodeAsync(shift)), other);
        world.At(9, 40);
        await world.MustAsync(new SignOut(shift, await world.CodeAsync(shift)), other);
        world.At(10, 30);
        await world.MustAsync(new SignOut(shift, await world.CodeAsync(shift)), courier);
        Assert.Equal((0, 0), await world.BalanceAsync(courier)); // nothing before somebody has confirmed it
        await world.MustAsync(new ConfirmService(shift, courier.Id));
        await world.MustAsync(new ConfirmService(shift, other.Id));
        Assert.Equal((10, 60), await world.BalanceAsync(courier)); // within the shift only
        Assert.Equal((5, 30), await world.BalanceAsync(other)); // as long as they were there
        Assert.Equal("posts.confirmed", await world.RefusedAsync(new ConfirmService(shift, courier.Id)));
        Assert.Equal("minutes", await world.BadFieldAsync(new ConfirmService(shift, late.Id))); // never signed in
        Assert.Equal("minutes", await world.BadFieldAsync(new ConfirmService(shift, late.Id, 61, "整班都在")));
        Assert.Equal("why", await world.BadFieldAsync(new ConfirmService(shift, late.Id, 60)));
        await world.MustAsync(new ConfirmService(shift, late.Id, 60, "手机没电，一直在现场"));
        Assert.Equal((10, 60), await world.BalanceAsync(late));
        Assert.Equal((1, 3, 3, 150), (await world.ValueAsync(PostFigures.Posts), await world.ValueAsync(PostFigures.Claims), await world.ValueAsync(PostFigures.Services), await world.ValueAsync(PostFigures.Minutes)));
        await world.Door.SealAsync();
        Assert.Empty(await world.BrokenAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_waits_longest_moves_up_and_nobody_is_at_two_places_at_once(DatabaseKind kind)
    {
        await using var world = await PostWorld.NewAsync(kind);
        var (first, second, third) = (await world.MemberAsync(), await world.MemberAsync(), await world.MemberAsync());
        var shift = await world.ShiftAsync();
        foreach (var member in (Actor[])[first, second, third])
        {
            await world.MustAsync(new ClaimShift(shift), member);
            world.Door.Time.Advance(TimeSpan.FromMinutes(1));
        }
        var elsewhere = Guid.Parse(await world.MustAsync(new OpenPost(PostWorld.Draft with { Name = "老人送餐" })));
        Assert.Equal("posts.overlaps", await world.RefusedAsync(new ClaimShift(await world.ShiftAsync(post: elsewhere)), second)); // who waits may get it
        Assert.Equal(1, await world.ValueAsync(PostFigures.Claims));
        await world.MustAsync(new WithdrawClaim(shift), first);
        Assert.Equal((ClaimState.Withdrawn, ClaimState.Holding, ClaimState.Waiting), ((await world.ClaimAsync(shift, first)).State, (await world.ClaimAsync(shift, second)).State, (await world.ClaimAsync(shift, third)).State));
        await world.MustAsync(new ClaimShift(shift), first); // at the end of the list now
        await world.MustAsync(new WithdrawClaim(shift), second);
        Assert.Equal((ClaimState.Waiting, ClaimState.Holding), ((await world.ClaimAsync(shift, first)).State, (await world.ClaimAsync(shift, third)).State));
        Assert.Equal((1, 1), (await world.ValueAsync(PostFigures.Posts), await world.ValueAsync(PostFigures.Claims)));
        await world.MustAsync(new CancelShift(shift, "当天封路"));
        Assert.Equal((ClaimState.Cancelled, 0), ((await world.ClaimAsync(shift, third)).State, await world.ValueAsync(PostFigures.Posts)));
        Assert.Equal("posts.shift-cancelled", await world.RefusedAsync(new ClaimShift(shift), second));
        Assert.Empty(await world.BrokenAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_did_not_come_three_times_pauses_unless_there_was_a_reason(DatabaseKind kind)
    {
        await using var world = await PostWorld.NewAsync(kind);
        var courier = await world.MemberAsync();
        var shifts = new List<Guid>();
        for (var day = 0; day < 3; day++) shifts.Add(await world.ShiftAsync(daysOn: day));
        foreach (var shift in shifts) await world.MustAsync(new ClaimShift(shift), courier);
        var ahead = await world.ShiftAsync(daysOn: 20);
        world.At(10, 0);
        await world.MustAsync(new MissService(shifts[0], courier.Id));
        Assert.Equal("posts.not-over", await world.RefusedAsync(new MissService(shifts[1], courier.Id)));
        Assert.Equal("0", await world.MustAsync(new CloseShifts(), Actor.Program("posts.close")));
        world.At(10, 0, daysOn: 3); // a day after the last
        Assert.Equal("2", await world.MustAsync(new CloseShifts(), Actor.Program("posts.close")));
        Assert.Equal("posts.paused", await world.RefusedAsync(new ClaimShift(ahead), courier));
        await world.MustAsync(new ExcuseMiss(shifts[1], courier.Id, "骑车摔伤，第二天说的"));
        await world.MustAsync(new ClaimShift(ahead), courier);
        await world.MustAsync(new WithdrawClaim(ahead), courier);
        await world.MustAsync(new ConfirmService(shifts[2], courier.Id, 45, "来了，忘了签到")); // noted as missed by mistake
        Assert.Equal((5, 45), await world.BalanceAsync(courier)); // one half hour is done
        Assert.Equal(ClaimState.Excused, (await world.ClaimAsync(shifts[1], courier)).State);
        Assert.Empty(await world.BrokenAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Staff_keep_posts_within_reach_and_never_confirm_themselves(DatabaseKind kind)
    {
        await using var world = await PostWorld.NewAsync(kind);
        foreach (var (field, bad) in (IEnumerable<(string, PostDraft)>)[("name", PostWorld.Draft with { Name = " " }), ("duty", PostWorld.Draft with { Duty = "" }), ("rule", PostWorld.Draft with { Rule = "none" }), ("spot", PostWorld.Draft with { Spot = null }), ("station", PostWorld.Draft with { Station = "none" })])
            Assert.Equal(field, await world.BadFieldAsync(new OpenPost(bad)));
        var shift = await world.ShiftAsync(places: 2);
        foreach (var (field, bad) in (IEnumerable<(string, PlanShifts)>)[("until", new(world.Post, new(2022, 9, 26), new(9, 0), new(9, 0), 1)), ("places", new(world.Post, new(2022, 9, 26), new(9, 0), new(10, 0), 0)), ("day", new(world.Post, new(2022, 9, 22), new(9, 0), new(10, 0), 1)), ("weeks", new(world.Post, new(2022, 9, 26), new(9, 0), new(10, 0), 1, 13))])
            Assert.Equal(field, await world.BadFieldAsync(bad));
        Assert.Equal("posts.shifts-overlap", await world.RefusedAsync(new PlanShifts(world.Post, new(2022, 9, 24), new(9, 30), new(10, 30), 1)));
        await world.MustAsync(new Wutong.Points.Members.JoinPoints(RegisterWorld.First), world.Keeper);
        await world.MustAsync(new ClaimShift(shift), world.Keeper);
        foreach (var stranger in (Actor[])[world.West, DoorWorld.PersonWith(Grant.For(Roles.Resident)), Actor.Visitor])
            foreach (var command in (ICommand[])[new OpenPost(PostWorld.Draft), new ChangePost(world.Post, PostWorld.Draft), new ClosePost(world.Post), new PlanShifts(world.Post, new(2022, 9, 26), new(9, 0), new(10, 0), 1), new CancelShift(shift, "不办了"), new ConfirmService(shift, world.Keeper.Id, 60, "来了"), new MissService(shift, world.Keeper.Id), new ExcuseMiss(shift, world.Keeper.Id, "有事")])
                Assert.IsType<Answer.Denied>(await world.DoAsync(command, stranger));
        Assert.Equal("posts.has-shifts-ahead", await world.RefusedAsync(new ClosePost(world.Post)));
        Assert.Equal("posts.has-shifts", await world.RefusedAsync(new ChangePost(world.Post, PostWorld.Draft with { Area = RegisterWorld.East }), DoorWorld.PersonWith(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, RegisterWorld.East))));
        world.At(10, 5);
        Assert.Equal("posts.own-service", await world.RefusedAsync(new ConfirmService(shift, world.Keeper.Id, 60, "我在")));
        Assert.Equal("posts.shift-began", await world.RefusedAsync(new CancelShift(shift, "不办了")));
        await world.MustAsync(new ClosePost(world.Post));
        Assert.Equal("posts.is-closed", await world.RefusedAsync(new PlanShifts(world.Post, new(2022, 9, 26), new(9, 0), new(10, 0), 1)));
        await world.MustAsync(new ReopenPost(world.Post));
        Assert.Equal("posts.is-open", await world.RefusedAsync(new ReopenPost(world.Post)));
        Assert.Empty(await world.BrokenAsync());
    }

    /// <summary>After five wrong codes only staff can note it.</summary>
    [Fact]
    public async Task A_code_cannot_be_guessed()
    {
        await using var world = await PostWorld.NewAsync(DatabaseKind.Sqlite);
        var courier = await world.MemberAsync();
        var shift = await world.ShiftAsync();
        await world.MustAsync(new ClaimShift(shift), courier);
        world.At(9, 0);
        for (var i = 0; i < SignInHandler.MostMisses; i++) Assert.Equal(OneTimeCodes.MissKind, Assert.IsType<Answer.Done>(await world.DoAsync(new SignIn(shift, "wrong"), courier)).Kind);
        Assert.Equal("posts.too-many-codes", await world.RefusedAsync(new SignIn(shift, await world.CodeAsync(shift)), courier));
    }

    /// <summary>Whatever is claimed and given up, in whatever order, fifty callers at once: places are never taken twice, and nobody waits for a free one.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Callers_at_once_get_as_many_places_as_there_are(DatabaseKind kind)
    {
        await using var world = await PostWorld.NewAsync(kind);
        var shift = await world.ShiftAsync(places: 3);
        var members = new List<Actor>();
        for (var i = 0; i < 20; i++) members.Add(await world.MemberAsync());
        await Task.WhenAll(members.Select(m => world.MustAsync(new ClaimShift(shift), m)));
        Assert.Equal(3, await world.ValueAsync(PostFigures.Claims));
        await Task.WhenAll(members.Take(10).Select(m => world.MustAsync(new WithdrawClaim(shift), m)));
        Assert.Equal(3, await world.ValueAsync(PostFigures.Claims));
        await Task.WhenAll(members.Skip(10).Take(8).Select(m => world.MustAsync(new WithdrawClaim(shift), m)));
        Assert.Equal(2, await world.ValueAsync(PostFigures.Claims));
        Assert.Empty(await world.BrokenAsync());
    }
}
