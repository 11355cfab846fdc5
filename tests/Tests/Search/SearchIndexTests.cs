using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Platform.Writing.Outbox;
using Wutong.Tasks;
using Wutong.Tasks.Giving;
using Wutong.Tests.Tasks;
using Wutong.Tests.Writing;
using Wutong.Tests.World;

namespace Wutong.Tests.Search;

public sealed class SearchIndexTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_written_is_found_by_a_character_by_initials_and_by_number_within_reach(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        var bridge = await GiveAsync(world, "修补大同南站人行道", TaskWorld.Community, world.Clerk);
        var other = await GiveAsync(world, "南站广场垃圾清运", TaskWorld.OtherCommunity, world.OtherClerk);
        await IndexAsync(world);
        Assert.Equal([bridge], await FindAsync(world, world.Clerk, "站"));
        Assert.Equal([other], await FindAsync(world, world.OtherClerk, "站"));
        Assert.Equal(new[] { bridge, other }.Order(), (await FindAsync(world, world.Leader, "南站")).Order());
        Assert.Equal([bridge], await FindAsync(world, world.Leader, "dtnz"));
        Assert.Equal([bridge], await FindAsync(world, world.Leader, (await world.TaskAsync(bridge)).Number));
        Assert.Empty(await FindAsync(world, world.Leader, "没有这个词"));
        Assert.Empty(await FindAsync(world, Actor.Visitor, "站"));
        Assert.Equal(2, (await FindAsync(world, world.Sweeper, "南站")).Count); // the unit's own, wherever they are
        Assert.Empty(await FindAsync(world, world.Officer, "南站"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_node_that_was_paused_over_its_work_changes_nothing(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        await GiveAsync(world, "修补大同南站人行道", TaskWorld.Community, world.Clerk);
        var from = await world.Door.AskAsync(db => OutboxReader.WhereAsync(db, SearchIndexing.BellName, default));
        List<OutboxMessage> messages = [];
        while (messages.Count == 0) messages = await world.Door.AskAsync(db => OutboxReader.AfterAsync(db, default, 10, default));
        await IndexAsync(world);
        var late = await world.DoAsync(new IndexRecords(from, messages[^1].At, []), Actor.Program("search-index"));
        Assert.Equal("outbox.moved-on", Assert.IsType<Answer.Refused>(late).Rule);
        Assert.Single(await FindAsync(world, world.Clerk, "站"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_of_hits_walk_forward_and_back_in_pinyin_order(DatabaseKind kind)
    {
        await using var world = await TaskWorld.NewAsync(kind);
        foreach (var name in (string[])["王家巷", "安家小区", "第10号楼", "第2号楼", "北关", "赵家店", "曹夫楼"]) await GiveAsync(world, name + "巡查", TaskWorld.Community, world.Clerk);
        await IndexAsync(world);
        string[] all = ["安家小区巡查", "北关巡查", "曹夫楼巡查", "第2号楼巡查", "第10号楼巡查", "王家巷巡查", "赵家店巡查"];
        var titles = new List<string>();
        PageOf<SearchHit> page = new([], null, null);
        for (string? at = ""; at is not null; at = page.Next)
        {
            page = await PageAsync(world, world.Clerk, "巡查", PageKey.Parse(at), 3);
            titles.AddRange(page.Items.Select(h => h.Title));
        }
        Assert.Equal(all, titles);
        page = await PageAsync(world, world.Clerk, "巡查", PageKey.Parse(page.Previous), 3);
        Assert.Equal(all[3..6], page.Items.Select(h => h.Title));
    }

    private static async Task<Guid> GiveAsync(TaskWorld world, string title, string area, Actor by) =>
        Assert.IsType<Answer.Done>(await world.DoAsync(new GiveTask(title, "做到位", area, world.Sanitation, EvidenceKind.Visit, WorkLimit.WorkingDays(1)), by)).RecordId;

    private static Task IndexAsync(TaskWorld world) => world.Door.ReadAllAsync(SearchIndexing.BellName, SearchIndexing.RingAsync);

    private static async Task<List<Guid>> FindAsync(TaskWorld world, Actor who, string typed) => [.. (await PageAsync(world, who, typed, null, 50)).Items.Select(h => Guid.Parse(h.RecordId))];

    private static async Task<PageOf<SearchHit>> PageAsync(TaskWorld world, Actor who, string typed, PageKey? page, int size)
    {
        await using var scope = world.Door.Scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(who);
        var (db, rights) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<Rights>());
        var query = new SearchQuery(db, scope.ServiceProvider.GetRequiredService<ICurrentActor>(), rights, scope.ServiceProvider.GetServices<ISearchSource>(), scope.ServiceProvider.GetRequiredService<RecordLinks>());
        return await query.RunAsync(typed, null, page, size, default);
    }
}
