using Microsoft.EntityFrameworkCore;
using Wutong.Cases.Records;
using Wutong.Lists;
using Wutong.Lists.Needs;
using Wutong.Lists.Records;
using Wutong.People.Me;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Deciding;
using Wutong.Suggestions.Making;
using Wutong.Suggestions.Records;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Suggestions;

public sealed class SuggestionTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_suggestion_becomes_a_need_or_a_case_or_is_answered_and_pays_once(DatabaseKind kind)
    {
        await using var world = await SuggestionWorld.NewAsync(kind);
        var (first, second, third, fourth) = (await world.MadeAsync(), await world.MadeAsync("路灯不亮，晚上送餐看不见门牌\n从南口到学校都是"), await world.MadeAsync(), await world.MadeAsync());

        await world.MustAsync(new MakeNeed(first, NeedKind.Travel)); // no rule and no member: nothing is earned and nothing fails
        var need = await world.Door.AskAsync(db => db.Set<NeedRow>().AsNoTracking().SingleAsync());
        Assert.Equal(("文兴路南口晚上没有地方停电动车", "文兴路南口晚上没有地方停电动车", "南口东侧", world.Courier.Id, NeedSource.Suggestion, "suggestion", first, TaskWorld.Community), (need.Title, need.Text, need.Spot, need.PersonId, need.Source, need.OriginKind, need.OriginId, need.Place.Finest));
        await world.MustAsync(new MeetNeed(need.Id, "画了十个车位"));
        Assert.Equal((NeedState.Met, "画了十个车位"), await world.Door.AskAsync(async db => (await BornNeed.Of(db, "suggestion").SingleAsync(n => n.OriginId == first)) is var born ? (born.State, born.Told) : default));

        await world.RewardAsync();
        await world.MustAsync(new MakeCase(second, "lamp", "文兴路南口"));
        var opened = await world.Door.AskAsync(db => db.Set<CaseRow>().AsNoTracking().SingleAsync());
        Assert.Equal(("lamp", "文兴路南口", world.Courier.Id, CaseSource.Resident, "suggestion", second, TaskWorld.Community), (opened.KindCode, opened.Address, opened.PersonId, opened.Source, opened.OriginKind, opened.OriginId, opened.Place.Finest));
        Assert.Equal(opened.Id, (await world.RowAsync(second)).BecameId);
        Assert.Equal("路灯不亮，晚上送餐看不见门牌", (await world.RowAsync(second)).Title);
        Assert.Equal(20, await world.PointsAsync());
        Assert.Equal("suggestions.over", await world.RefusedAsync(new MakeNeed(second, NeedKind.Living)));
        Assert.Equal(20, await world.PointsAsync());

        await world.MustAsync(new AnswerSuggestion(third, "下周装好"));
        await world.MustAsync(new WithdrawSuggestion(fourth), world.Courier);
        Assert.Equal((20, "下周装好", SuggestionState.Withdrawn), (await world.PointsAsync(), (await world.RowAsync(third)).Answer, (await world.RowAsync(fourth)).State));
        await world.MustAsync(new MakeCase(await world.MadeAsync(), "lamp", null, 1_133_008_000, 400_803_000)); // by its position
        Assert.Equal(40, await world.PointsAsync());
        foreach (var (figure, value) in ((string, int)[])[("made", 5), ("became-needs", 1), ("became-cases", 2), ("answered", 1)]) Assert.Equal((figure, value), (figure, await world.FigureAsync(figure)));
        Assert.Empty(await world.BrokenAsync([.. world.Door.All<Law>()])); // also those of the lists, the cases and the ledger

        var waiting = await world.MadeAsync();
        await world.MustAsync(new EraseMe(), world.Courier);
        Assert.All(await world.Door.AskAsync(db => db.Set<SuggestionRow>().AsNoTracking().ToListAsync()), s => Assert.Equal(("", null), (s.Text, s.Spot)));
        Assert.Equal(SuggestionState.Withdrawn, (await world.RowAsync(waiting)).State);
        Assert.Empty(await world.BrokenAsync());
    }

    [Fact]
    public async Task What_is_not_one_s_to_do_or_not_in_its_time_is_refused()
    {
        await using var world = await SuggestionWorld.NewAsync(DatabaseKind.Sqlite);
        foreach (var (field, command) in ((string, MakeSuggestion)[])[("text", new("太短", TaskWorld.Community)), ("text", new(new string('长', 501), TaskWorld.Community)), ("area", new("门口加一排挂钩", TaskWorld.District)), ("area", new("门口加一排挂钩", "")), ("spot", new("门口加一排挂钩", TaskWorld.Community, new string('长', 101)))])
            Assert.Equal(field, (await Assert.ThrowsAsync<BadInputException>(() => world.Door.RunAsync(command, world.Courier))).Field);
        Assert.IsType<Answer.Denied>(await world.Door.RunAsync(new MakeSuggestion("门口加一排挂钩", TaskWorld.Community), Actor.Visitor));

        var number = await world.MadeAsync();
        var own = await world.MadeAsync(by: world.Clerk);
        Assert.Equal("suggestions.own", await world.RefusedAsync(new MakeNeed(own, NeedKind.Travel)));
        Assert.Equal("suggestions.own", await world.RefusedAsync(new AnswerSuggestion(own, "下周装好")));
        foreach (var decision in (ICommand[])[new MakeNeed(number, NeedKind.Travel), new MakeCase(number, "lamp"), new AnswerSuggestion(number, "下周装好")])
            foreach (var stranger in (Actor[])[world.OtherClerk, world.Courier, Actor.Visitor]) Assert.IsType<Answer.Denied>(await world.Door.RunAsync(decision, stranger));
        Assert.IsType<Answer.Denied>(await world.Door.RunAsync(new WithdrawSuggestion(number), world.Clerk)); // somebody else's
        foreach (var (field, command) in ((string, ICommand)[])[("kind", new MakeNeed(number, (NeedKind)7)), ("people", new MakeNeed(number, NeedKind.Travel, People: 0)), ("kind", new MakeCase(number, "no-owner")), ("answers.danger", new MakeCase(number, "manhole")), ("latE7", new MakeCase(number, "lamp", LonE7: 1_133_008_000)), ("answer", new AnswerSuggestion(number, " "))])
            Assert.Equal((command.GetType(), field), (command.GetType(), (await Assert.ThrowsAsync<BadInputException>(() => world.Door.RunAsync(command, world.Clerk))).Field));

        for (var i = 1; i < MakeSuggestionHandler.MostOpen; i++) await world.MadeAsync();
        Assert.Equal("suggestions.too-many", await world.RefusedAsync(new MakeSuggestion("再提一条建议", TaskWorld.Community), world.Courier));
        await world.MustAsync(new WithdrawSuggestion(number), world.Courier);
        Assert.Equal("suggestions.over", await world.RefusedAsync(new WithdrawSuggestion(number), world.Courier));
        Assert.Equal("suggestions.over", await world.RefusedAsync(new AnswerSuggestion(number, "下周装好")));
        await world.MadeAsync("撤回一条，又能提一条了");
        Assert.Empty(await world.BrokenAsync());
    }
}
