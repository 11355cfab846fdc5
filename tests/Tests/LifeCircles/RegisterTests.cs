using Wutong.LifeCircles.Book;
using Wutong.Platform.Data;
using Wutong.Tests.World;

namespace Wutong.Tests.LifeCircles;

public sealed class RegisterTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_demonstration_is_the_same_on_both_databases_and_after_a_restart(DatabaseKind kind)
    {
        var database = await Databases.NewAsync(kind);
        var folder = TempFolder.New();
        var first = await FiguresAsync(Site.On(database).With("Data", folder).With("Demonstration", "true"));
        var again = await FiguresAsync(Site.On(database).With("Data", folder));
        Assert.Equal(first, again);
        Assert.Equal(await FiguresAsync(City.NewSite()), first);
    }

    [Fact]
    public async Task An_empty_installation_says_what_to_do()
    {
        await using var site = new Site();
        await site.ReadyAsync();
        foreach (var page in (string[])["/", "/circle", "/nearby", "/facilities", "/gaps"]) Assert.Contains("还没有街道和设施", await site.CreateClient().PageAsync(page));
    }

    private static async Task<string> FiguresAsync(Site site)
    {
        await using (site)
        {
            await site.ReadyAsync();
            return await site.AskAsync<CircleBooks, string>(books => Task.FromResult(string.Join('\n',
                books.Now.Study.Coverages.WorstFirst(Wutong.LifeCircles.Study.Pace.Elderly).Select(c => $"{c.Area.Code} {c.Circle} {c.Whole}"))));
        }
    }
}
