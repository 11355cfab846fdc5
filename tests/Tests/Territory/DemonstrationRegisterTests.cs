using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Territory;
using Wutong.Tests.World;

namespace Wutong.Tests.Territory;

public sealed class DemonstrationRegisterTests
{
    private const string Wenxing = "140213066012";

    [Fact]
    public async Task The_schematic_city_has_grids_zones_estates_and_roads_and_keeps_every_law()
    {
        await using var site = await City.NewSite().ReadyAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var (services, all) = (scope.ServiceProvider, Reach.Of(Guid.NewGuid(), [Grant.For(Roles.System)]));
        var areas = services.GetRequiredService<IAreas>();
        Assert.Equal(206, await areas.CountAsync(AreaLevel.Community, default));
        Assert.Equal(6, await areas.CountAsync(AreaLevel.Grid, default));
        var community = (await areas.FindAsync(Wenxing, default))!;
        var grids = (await areas.ListAsync(AreaLevel.Grid, Wenxing, null, 10, default)).Items;
        Assert.All(grids, g => Assert.Contains("示例", g.NameZh));
        Assert.Equal(community.Population, grids.Sum(g => g.Population)); // every home lies in one of them

        Assert.True(await services.GetRequiredService<IEntries<Zone>>().CountAsync(all, null, default) >= 2);
        Assert.True(await services.GetRequiredService<IEntries<Estate>>().CountAsync(all, Wenxing, default) > 3);
        Assert.Contains((await services.GetRequiredService<IEntries<Road>>().ListAsync(all, null, null, 500, default)).Items, r => r.NameZh == "文兴路");
        Assert.True(await services.GetRequiredService<IEntries<RoadSection>>().CountAsync(all, Wenxing, default) > 0);
        var index = await services.GetRequiredService<IAreaLookup>().NowAsync(default);
        Assert.Equal(Wenxing, index.At(community.Centre)!.Community);
        Assert.All(grids, g => Assert.Equal(g.Code, index.At(g.Centre)?.Grid));

        var broken = (await new LawBook(services.GetServices<Law>(), services.GetRequiredService<AppDb>()).CheckAsync(default)).Where(c => c.Breaches.Count > 0 && c.Law.Code.StartsWith("territory.", StringComparison.Ordinal));
        Assert.Empty(broken.Select(c => $"{c.Law.Code}: {c.Breaches[0].Chinese}"));
    }
}
