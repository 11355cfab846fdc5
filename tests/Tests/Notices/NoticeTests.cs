using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.People.Units;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Notices;
using Wutong.Platform.Time;
using Wutong.Platform.Writing;
using Wutong.Tasks;
using Wutong.Tasks.Giving;
using Wutong.Tasks.Working;
using Wutong.Territory;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Notices;

public sealed class NoticeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_works_for_the_unit_is_told_of_a_task_and_who_gave_it_of_its_return(DatabaseKind kind)
    {
        await using var site = Site.On(await Databases.NewAsync(kind));
        await site.Services.GetRequiredService<WriteDoor>().RunAsync(new ReplaceAreas(TaskWorld.Areas), Actor.Program("test"), null, default);
        var (unit, other) = (await site.DoAsync(new RegisterUnit("sanitation", "环卫中心", UnitKind.Department, TaskWorld.District)), await site.DoAsync(new RegisterUnit("police", "派出所", UnitKind.Department, TaskWorld.District)));
        using var clerk = await site.SignInAsync(Grant.ForArea(Roles.Subdistrict, AreaLevel.Subdistrict, TaskWorld.Street));
        using var sweeper = await site.SignInAsync(Grant.ForUnit(Roles.Handler, unit));
        using var officer = await site.SignInAsync(Grant.ForUnit(Roles.Handler, other));
        var task = await site.DoAsync(new GiveTask("清理卫生死角", "无积存垃圾", TaskWorld.Community, unit, EvidenceKind.Visit, WorkLimit.WorkingHours(8)), clerk.Actor);
        await UntilToldAsync(site, sweeper);
        Assert.Equal((0, 1, 0), (await CountAsync(site, clerk), await CountAsync(site, sweeper), await CountAsync(site, officer)));

        var page = await sweeper.Http.PageAsync("notices");
        Assert.Contains("清理卫生死角", page, StringComparison.Ordinal);
        Assert.Contains($"tasks/{task}", page, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(site, sweeper)); // reading moves nothing
        Assert.DoesNotContain("清理卫生死角", await officer.Http.PageAsync("notices"), StringComparison.Ordinal);

        await site.DoAsync(new MarkNoticesRead(DateTimeOffset.UtcNow), sweeper.Actor);
        Assert.Equal(0, await CountAsync(site, sweeper));
        await site.DoAsync(new ReturnTask(task, "不是我们的"), sweeper.Actor);
        await UntilToldAsync(site, clerk);
        await RingAsync(site); // nothing twice
        Assert.Equal((1, 0), (await CountAsync(site, clerk), await CountAsync(site, sweeper)));
    }

    private static Task<int> CountAsync(Site site, SignedInClient who) => site.AskAsync<AppDb, int>(db => new NoticeQuery(db, new As(who.Actor), site.Services.GetRequiredService<Rights>(), site.Services).CountAsync(default));

    /// <remarks>On PostgreSQL a message is told when no older transaction runs in the cluster, where other tests may have long ones.</remarks>
    private static async Task UntilToldAsync(Site site, SignedInClient who)
    {
        for (var tries = 0; tries < 600 && await CountAsync(site, who) == 0; tries++)
        {
            await RingAsync(site);
            await Task.Delay(50);
        }
    }

    private static async Task RingAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await HandingOutNotices.RingAsync(scope.ServiceProvider, default);
    }

    private sealed record As(Actor Actor) : ICurrentActor;
}
