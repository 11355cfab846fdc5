using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Laws;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Figures;

public sealed class FigureStabilityTests
{
    /// <summary>Every declared figure: what it was as of a moment stays so, whatever is done and corrected afterwards.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_figure_as_of_a_moment_is_the_same_after_a_thousand_further_commands(DatabaseKind kind)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        await using var world = await TaskWorld.NewAsync(kind);
        var (random, cases) = (new RandomTasks(world, seed), new Cases.RandomCases(new(world), seed));
        Assert.True(await random.RunAsync(400) > 80, $"seed {seed}");
        Assert.True(await cases.RunAsync(400) > 150, $"seed {seed}");
        var now = world.Door.Time.GetUtcNow().UtcDateTime;
        FigureAsk[] asks = [FigureAsk.At(now), new(now.AddDays(-3), now.AddDays(-1), now), FigureAsk.At(now.AddDays(-2)), new(now.AddDays(-9), null, now, new Place(TaskWorld.District, TaskWorld.Street, TaskWorld.Community))];
        world.Door.Time.Advance(TimeSpan.FromMilliseconds(1));
        var before = await AllAsync(world, asks);
        Assert.Contains(before, b => b.Ids.Count > 20);
        Assert.Contains(before, b => b is { Code: "tasks.overdue", Ids.Count: > 0 });
        Assert.Contains(before, b => b is { Code: "tasks.on-time", Ids.Count: > 0 });
        Assert.Contains(before, b => b is { Code: "cases.handled-in-time", Ids.Count: > 0 });
        Assert.True(await random.RunAsync(500) > 100, $"seed {seed}");
        Assert.True(await cases.RunAsync(500) > 150, $"seed {seed}");
        var after = await AllAsync(world, asks);
        Assert.All(before.Zip(after), pair =>
        {
            Assert.True(pair.First.Value == pair.Second.Value, $"{pair.First.Code}: {pair.First.Value} became {pair.Second.Value}, seed {seed}");
            Assert.Equal(pair.First.Ids, pair.Second.Ids);
        });
        Assert.True((await AllAsync(world, [FigureAsk.At(world.Door.Time.GetUtcNow().UtcDateTime)])).Sum(b => b.Ids.Count) > (await AllAsync(world, [asks[0]])).Sum(b => b.Ids.Count), $"nothing was done meanwhile, seed {seed}");
        var laws = await world.Door.AskAsync(db => new LawBook(world.Door.All<Law>(), db).CheckAsync(default));
        Assert.NotEmpty(laws);
        Assert.All(laws, check => Assert.True(check.Breaches.Count == 0, $"{check.Law.Code}: {string.Join("; ", check.Breaches.Select(b => b.English))}, seed {seed}"));
    }

    private sealed record Told(string Code, FigureValue Value, List<Guid> Ids, bool IsCount);

    private static Task<List<Told>> AllAsync(TaskWorld world, FigureAsk[] asks) => world.Door.AskAsync(async db =>
    {
        var all = new List<Told>();
        foreach (var ask in asks)
            foreach (var figure in world.Door.All<Figure>().OrderBy(f => f.Code, StringComparer.Ordinal))
                all.Add(new(figure.Code, await figure.ValueAsync(db, ask, default), figure is CountedFigure counted ? await counted.RecordIdsAsync(db, ask, default) : [], figure is CountedFigure { IsCount: true }));
        Assert.All(all, told => Assert.True(!told.IsCount || told.Value.Value == told.Ids.Count));
        return all;
    });
}
