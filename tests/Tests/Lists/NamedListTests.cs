using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Lists;
using Wutong.Platform.Writing;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Lists;

public sealed class NamedListTests
{
    private static readonly Actor Keeper = DoorWorld.PersonWith(Grant.For(Roles.System));

    private static async Task<Guid> AddAsync(DoorWorld world, params ListItem[] items) =>
        Assert.IsType<Answer.Done>(await world.RunAsync(new AddListVersion("four-plus-four", "报纸版面", "the page", items, "2022-09"), Keeper)).RecordId;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_version_valid_on_a_day_is_the_last_that_took_effect_by_then(DatabaseKind kind)
    {
        await using var world = await DoorWorld.NewAsync(kind);
        Assert.IsType<Answer.Done>(await world.RunAsync(new CreateList("four-plus-four", "四服务四设施", "Four services, four facilities"), Keeper));
        var (first, second) = (await AddAsync(world, new ListItem("water", "饮水", "Water")), await AddAsync(world, new ListItem("water", "饮水", "Water"), new ListItem("rest", "休息", "Rest", "有座位", "seats")));
        Assert.IsType<Answer.Done>(await world.RunAsync(new PublishListVersion(first, new(2022, 1, 1)), Keeper));
        Assert.IsType<Answer.Done>(await world.RunAsync(new PublishListVersion(second, new(2022, 9, 1)), Keeper));
        Assert.Equal("lists.published-before", Assert.IsType<Answer.Refused>(await world.RunAsync(new PublishListVersion(first, new(2023, 1, 1)), Keeper)).Rule);
        var third = await AddAsync(world, new ListItem("rest", "休息", "Rest"));
        Assert.Equal("lists.day-is-taken", Assert.IsType<Answer.Refused>(await world.RunAsync(new PublishListVersion(third, new(2022, 9, 1)), Keeper)).Rule);

        await using var scope = world.Scopes.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<INamedLists>();
        Assert.Null(await lists.ValidOnAsync("four-plus-four", new(2021, 12, 31), default));
        Assert.Equal(1, (await lists.ValidOnAsync("four-plus-four", new(2022, 8, 31), default))!.Number);
        var valid = (await lists.ValidOnAsync("four-plus-four", new(2022, 9, 1), default))!;
        Assert.Equal((2, false, ListCheck.NotChecked), (valid.Number, valid.IsChecklist, valid.Check));
        Assert.Equal(["water", "rest"], valid.Items.Select(i => i.Code));
        Assert.Equal([3, 2, 1], (await lists.VersionsAsync("four-plus-four", default)).Select(v => v.Number));
        Assert.Equal(first, (await lists.VersionAsync(first, default))!.Id); // a record that used it still finds it
    }

    [Fact]
    public async Task Items_that_cannot_be_are_refused()
    {
        await using var world = await DoorWorld.NewAsync(DatabaseKind.Sqlite);
        Assert.IsType<Answer.Done>(await world.RunAsync(new CreateList("list", "清单", "List"), Keeper));
        foreach (var items in (ListItem[][])
        [
            [], [new("a", "甲", "A"), new("a", "乙", "B")], [new("A!", "甲", "A")], [new("a", "", "A")], [new("a", "甲", "A", Weight: 1)], [new("a", "甲", "A", Weight: 0, MostMarks: 5)],
            [new("a", "甲", "A", Weight: 1, MostMarks: 5), new("b", "乙", "B")],
        ])
            await Assert.ThrowsAsync<BadInputException>(() => world.RunAsync(new AddListVersion("list", "出处", "source", items), Keeper));
        Assert.Equal(0, await world.RowsAsync("named_list_version"));
        Assert.IsType<Answer.Denied>(await world.RunAsync(new CreateList("other", "清单", "List")));
    }

    [Fact]
    public async Task Staff_read_lists_and_visitors_are_asked_to_sign_in()
    {
        await using var site = new Site().With(s => Acting.As(s, Acting.Person(Grant.ForArea(Roles.Community, AreaLevel.Community, "140213066012"))));
        using var client = site.CreateClient();
        var door = site.Services.GetRequiredService<WriteDoor>();
        await door.RunAsync(new CreateList("four-plus-four", "四服务四设施", "Four and four"), Keeper, null, default);
        await door.RunAsync(new AddListVersion("four-plus-four", "报纸版面", "the page", [new("water", "饮水", "Water", Weight: 3, MostMarks: 10)]), Keeper, null, default);
        Assert.Contains("href=\"lists/four-plus-four\"", await client.PageAsync("/lists"));
        var page = await client.PageAsync("/lists/four-plus-four");
        foreach (var words in (string[])["草稿，未发布", "未核对原文", "出处：报纸版面", "饮水", "权重"]) Assert.Contains(words, page);
        Assert.Empty(Html.UnmarkedChinese(await client.PageAsync("/en/lists/four-plus-four")));
        await client.PageAsync("/lists/none", HttpStatusCode.NotFound);

        await using var visited = new Site();
        using var visitor = visited.CreateClient();
        await visitor.PageAsync("/lists", HttpStatusCode.Redirect); // to the sign-in and back
        await visitor.PageAsync("/lists/none", HttpStatusCode.Redirect); // nor told what there is
    }
}
