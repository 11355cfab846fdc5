using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Following;
using Wutong.People.Me;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Errors;
using Wutong.Platform.Laws;
using Wutong.Platform.Writing;
using Wutong.Territory;
using Wutong.Tests.People;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;
using Wutong.Tests.Writing;

namespace Wutong.Tests.Cases.Following;

/// <summary>关注辖区: one notice a day of what is new, for whoever asked for it.</summary>
public sealed class FollowTests
{
    private const string Street = TaskWorld.Street, Community = TaskWorld.Community;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_follows_an_area_is_told_at_eight_of_what_is_newly_public_and_solved_and_of_nothing_else(DatabaseKind kind)
    {
        await using var world = await FollowWorld.NewAsync(kind);
        using var visitor = world.Site.CreateClient();
        using var resident = await world.Site.SignInAsync();
        using var clerk = await world.Site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, Street));
        using var stranger = await world.Site.SignInAsync();
        var list = "/problems?area=" + Street;
        var open = await visitor.PageAsync(list);
        foreach (var words in (string[])["有新问题时告诉我", "me/follows?area=" + Street, "feed.rss?area=" + Street]) Assert.Contains(words, open);
        Assert.DoesNotContain("有新问题时告诉我", await visitor.PageAsync("/problems"));
        using (var followed = await resident.Http.SendAsync(list, "follow-area")) Assert.EndsWith("problems?area=" + Street, followed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("已关注", await resident.Http.PageAsync(list));
        using (var followed = await clerk.Http.SendAsync("/me/follows", "follow", ("Form.Area", Community))) Assert.Equal(HttpStatusCode.Redirect, followed.StatusCode);
        using (var wrong = await clerk.Http.SendAsync("/me/follows", "follow", ("Form.Area", "140213099000"))) Assert.Contains("没有这个辖区", await wrong.TextAsync());
        Assert.DoesNotContain("文兴街道</a>", await clerk.Http.PageAsync("/me/follows"));

        await world.RingAsync();
        var (first, second) = (await world.PublishedAsync(), await world.PublishedAsync());
        await world.EnteredAsync();
        await world.PublishedAsync(TaskWorld.OtherCommunity);
        await world.CloseAsync(first);
        world.At(24, 7, 58);
        await world.RingAsync();
        Assert.Empty(await world.NoticesAsync(resident));
        world.At(24, 8);
        await world.RingAsync();
        await world.RingAsync();
        Assert.Equal([Street + "_2022-09-24"], await world.NoticesAsync(resident));
        Assert.Equal([Community + "_2022-09-24"], await world.NoticesAsync(clerk));
        Assert.Empty(await world.NoticesAsync(stranger));

        using (var again = await world.Site.SignInAsync(resident.Account, resident.SignInName))
        {
            var told = await again.Http.PageAsync("/notices");
            Assert.Contains("文兴街道：新公开 2 件，解决 1 件", told);
            Assert.Contains($"problems?area={Street}&news=2022-09-24", told);
            Assert.Contains("2 newly public, 1 solved", await again.Http.PageAsync("/en/notices"));
            Assert.Empty(Html.UnmarkedChinese(await again.Http.PageAsync("/en/notices")));
            await world.PublishedAsync();
            var news = await again.Http.PageAsync($"/problems?area={Street}&news=2022-09-24");
            Assert.Contains("9月24日早上告诉您的", news);
            Assert.Equal(await NumbersAsync(world, first, second), System.Text.RegularExpressions.Regex.Matches(news, "problems/(\\d{8}-[2-9A-Z]{5})").Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        }
        world.At(25, 8);
        await world.RingAsync();
        world.At(26, 8);
        await world.RingAsync();
        Assert.Equal([Street + "_2022-09-24", Street + "_2022-09-25"], await world.NoticesAsync(resident)); // on the 26th nothing was new

        using (var again = await world.Site.SignInAsync(resident.Account, resident.SignInName))
        using (var left = await again.Http.SendAsync("/me/follows", "unfollow-" + Street)) Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        await world.PublishedAsync();
        world.At(27, 20);
        await world.PublishedAsync(); // the 27th was missed: the program stood still
        world.At(28, 8, 10);
        await world.RingAsync();
        Assert.Equal(2, (await world.NoticesAsync(resident)).Count);
        Assert.Equal([Community + "_2022-09-24", Community + "_2022-09-25", Community + "_2022-09-28"], await world.NoticesAsync(clerk));
        Assert.Equal(2, await world.Site.AskAsync<AppDb, int>(db => db.Set<AreaNewsRow>().Where(n => n.Id == Community + "_2022-09-28").Select(n => n.Opened).SingleAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_telling_that_breaks_off_goes_on_where_it_stood_and_tells_each_follower_once(DatabaseKind kind)
    {
        await using var world = await FollowWorld.NewAsync(kind);
        using var one = await world.Site.SignInAsync();
        using var two = await world.Site.SignInAsync();
        foreach (var area in (string[])[TaskWorld.District, Street, Community, TaskWorld.OtherStreet]) await world.Site.DoAsync(new FollowArea(area), one.Actor);
        await world.Site.DoAsync(new FollowArea(Street), two.Actor);
        await world.PublishedAsync();
        await world.PublishedAsync(TaskWorld.OtherCommunity);
        world.At(24, 8);
        var door = world.Site.Services.GetRequiredService<WriteDoor>();
        await using (var scope = world.Site.Services.CreateAsyncScope())
        {
            var making = scope.ServiceProvider.GetRequiredService<AreaNewsMaking>();
            var first = (await making.NextAsync(1, default))!;
            Assert.IsType<Answer.Done>(await door.RunAsync(first, Actor.Program("killed"), null, default));
            Assert.IsType<Answer.Done>(await door.RunAsync((await making.NextAsync(1, default))!, Actor.Program("killed"), null, default));
            Assert.Equal("cases.news-moved-on", Assert.IsType<Answer.Refused>(await door.RunAsync(first, Actor.Program("another node"), null, default)).Rule);
        }
        await world.PublishedAsync(); // told with the next day's: the stretch of this one stands
        world.At(24, 8, 20);
        await world.RingAsync();
        await world.RingAsync();
        Assert.Equal(((string[])[TaskWorld.OtherStreet, Street, Community, TaskWorld.District]).Select(a => a + "_2022-09-24").Order(StringComparer.Ordinal), (await world.NoticesAsync(one)).Order(StringComparer.Ordinal));
        Assert.Equal([Street + "_2022-09-24"], await world.NoticesAsync(two));
        Assert.Equal([2, 1, 1, 1], await world.Site.AskAsync<AppDb, List<int>>(db => db.Set<AreaNewsRow>().OrderBy(n => n.AreaCode).Select(n => n.Opened).ToListAsync()));
        Assert.Equal("cases.news-moved-on", Assert.IsType<Answer.Refused>(await door.RunAsync(new TellAreaNews(new(2022, 9, 24), default, default, "", null, []), Actor.Program("late"), null, default)).Rule);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_one_follows_is_in_their_export_and_goes_with_them(DatabaseKind kind)
    {
        await using var world = await FollowWorld.NewAsync(kind);
        using var me = await world.Site.SignInAsync();
        using var other = await world.Site.SignInAsync();
        foreach (var actor in new[] { me.Actor, other.Actor }) await world.Site.DoAsync(new FollowArea(Street), actor);
        using var mine = JsonDocument.Parse(await me.Http.GetStringAsync(new Uri("/me/export.json", UriKind.Relative)));
        Assert.Single(mine.RootElement.EnumerateArray(), e => e.GetProperty("value").GetString() == Street);
        await world.Site.DoAsync(new EraseMe(), me.Actor);
        Assert.Equal([other.Account], await world.Site.AskAsync<AppDb, List<Guid>>(db => db.Set<FollowRow>().Select(f => f.AccountId).ToListAsync()));
    }

    [Fact]
    public async Task Twenty_areas_are_enough_and_the_same_twice_is_once()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync();
        using var me = await site.SignInAsync();
        var codes = await site.AskAsync<IAreas, List<string>>(async a => [.. (await a.ListAsync(AreaLevel.Community, null, null, FollowAreaHandler.Most + 1, default)).Items.Select(c => c.Code)]);
        Assert.Equal(FollowAreaHandler.Most + 1, codes.Count);
        Assert.Contains("还没有关注的", await me.Http.PageAsync("/me/follows"));
        foreach (var code in codes[1..]) await site.DoAsync(new FollowArea(code), me.Actor);
        await site.DoAsync(new FollowArea(codes[1]), me.Actor);
        Assert.Equal(FollowAreaHandler.Most, await site.CountAsync<FollowRow>(f => f));
        var door = site.Services.GetRequiredService<WriteDoor>();
        Assert.Equal("cases.too-many-follows", Assert.IsType<Answer.Refused>(await door.RunAsync(new FollowArea(codes[0]), me.Actor, null, default)).Rule);
        Assert.Contains("最多关注 20 个辖区", await me.Http.PageAsync("/me/follows"));
        await site.DoAsync(new UnfollowArea(codes[5]), me.Actor);
        Assert.True(Assert.IsType<Answer.Done>(await door.RunAsync(new UnfollowArea(codes[5]), me.Actor, null, default)).WasBefore);
        Assert.Contains($"value=\"{codes[0]}\" selected", await me.Http.PageAsync("/me/follows?area=" + codes[0]));
        await Assert.ThrowsAsync<BadInputException>(() => door.RunAsync(new FollowArea("nowhere"), me.Actor, null, default));
        Assert.IsType<Answer.Denied>(await door.RunAsync(new FollowArea(codes[0]), Actor.Visitor, null, default));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_area_followed_that_is_in_no_register_breaks_a_law_that_names_the_area_and_nobody(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        await world.MustAsync(new FollowArea(Street), DoorWorld.PersonWith());
        await world.MustAsync(new FollowArea(Street), DoorWorld.PersonWith());
        Assert.DoesNotContain(await CheckAsync(world), check => check.Breaches.Count > 0);
        await world.Door.SqlAsync("UPDATE case_follow SET area_code = '999999999999'");
        var broken = Assert.Single(await CheckAsync(world), check => check.Breaches.Count > 0);
        Assert.Equal(("cases.follow-has-its-area", "area", "999999999999"), (broken.Law.Code, Assert.Single(broken.Breaches).Kind, broken.Breaches[0].Id));
        Assert.Equal(["cases.follow-has-its-area"], FollowLaws.All.Select(l => l.Code));
    }

    private static Task<IReadOnlyList<LawCheck>> CheckAsync(TaskWorld world) => world.Door.AskAsync(db => new LawBook(world.Door.All<Law>(), db).CheckAsync(default));

    private static Task<List<string>> NumbersAsync(FollowWorld world, params Guid[] ids) => world.Site.AskAsync<AppDb, List<string>>(async db => [.. (await db.Set<Wutong.Cases.Records.CaseRow>().Where(c => ids.Contains(c.Id)).Select(c => c.Number).ToListAsync()).Order(StringComparer.Ordinal)]);
}
