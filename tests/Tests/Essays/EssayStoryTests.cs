using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Essays.Demonstration;
using Wutong.Essays.Measures;
using Wutong.Essays.Series;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;
using Wutong.Platform.Startup;
using Wutong.Tests.World;

namespace Wutong.Tests.Essays;

/// <summary>故事九: the contest of the source, and no. 4 of its series.</summary>
public sealed class EssayStoryTests
{
    private sealed class Unheard : IStartupProgress
    {
        public void Report(double share, string chinese, string english) { }
    }

    [Fact]
    public async Task The_demonstration_publishes_four_winners_and_the_fourth_is_the_source_s()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync("essay-lists");
        await site.ReadyAsync("accounts");
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Demonstration"] = "true", ["DemonstrationTasks"] = "true" }).Build();
        await using (var scope = site.Services.CreateAsyncScope()) await new DemonstrationEssays(settings).RunAsync(scope.ServiceProvider, new Unheard(), default);
        Assert.Equal(4, await site.CountAsync<WorkRow>(w => w.Where(x => x.WithdrawnAtUtc == null)));
        using var client = site.CreateClient();
        var fourth = await client.PageAsync("essays/4");
        foreach (var said in (string[])["致敬抗疫中的社区工作者", "李欣", "第 4 篇", "强国复兴有我 展现时代风采 彰显平城担当"]) Assert.Contains(said, fourth, StringComparison.Ordinal);
        Assert.Contains("essay-quote", await client.PageAsync("essays/1"), StringComparison.Ordinal);
        Assert.All(await site.AskAsync<AppDb, IReadOnlyList<LawCheck>>(db => new LawBook(EssayLaws.All, db).CheckAsync(default)), c => Assert.Empty(c.Breaches));
    }
}
