using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Cases.Evaluating;
using Wutong.Cases.Records;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Language;
using Wutong.Tests.Tasks;
using Wutong.Tests.World;

namespace Wutong.Tests.Cases;

/// <summary>评价: grouped counts are the catalogue's figures, a post of few people is not told, and nobody is named.</summary>
public sealed class EvaluationTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_line_says_what_the_catalogue_says_of_its_area_and_the_units_add_up(DatabaseKind kind)
    {
        var seed = Random.Shared.Next();
        await using var world = await TaskWorld.NewAsync(kind);
        Assert.True(await new RandomCases(new(world), seed).RunAsync(500) > 150, $"seed {seed}");
        var now = world.Door.Time.GetUtcNow().UtcDateTime;
        var ask = new FigureAsk(now.AddDays(-20), now, now);
        var met = 0;
        foreach (var by in new[] { EvaluateBy.Street, EvaluateBy.Community })
        {
            var lines = await LinesAsync(world, by, ask);
            foreach (var line in lines)
                foreach (var (rate, value) in Evaluation.RatesOf(by).Zip(line.Rates))
                {
                    var place = by == EvaluateBy.Street ? new Place(TaskWorld.District, line.Code) : new(TaskWorld.District, line.Code![..9] + "000", line.Code);
                    var expected = await world.Door.AskAsync(db => rate.ValueAsync(db, ask with { Area = place }, default));
                    Assert.True(expected == value, $"{line.Name} {rate.Code}: {value} and the catalogue says {expected}, seed {seed}");
                    if (value.Of > 0) met++;
                }
        }
        Assert.True(met > 6, $"{met} rates over something, seed {seed}");
        var units = await LinesAsync(world, EvaluateBy.Unit, ask);
        foreach (var (rate, i) in Evaluation.RatesOf(EvaluateBy.Unit).Select((r, i) => (r, i)))
            Assert.Equal(await world.Door.AskAsync(db => ((FactFigure<CaseEventRow>)rate.Denominator).Counted(db, ask).LongCountAsync(e => e.UnitId != null)), units.Sum(u => u.Rates[i].Of)); // a case whose unit was taken away is none's
    }

    [Fact]
    public async Task A_post_is_told_from_five_people_on()
    {
        await using var site = City.NewSite();
        await site.ReadyAsync();
        using var district = await site.SignInAsync(Grant.ForArea(Roles.District, AreaLevel.District, "140213000000"));
        for (var i = 0; i < Evaluation.LeastPeople - 2; i++) // one stands in the demonstration
             (await site.SignInAsync(Grant.ForArea(Roles.GridWorker, AreaLevel.Community, "140213066012"))).Dispose();
        Assert.DoesNotContain("网格员（", await district.Http.PageAsync("/cases/evaluation?by=Post"));
        (await site.SignInAsync(Grant.ForArea(Roles.GridWorker, AreaLevel.Community, "140213066011"))).Dispose();
        Assert.Contains("网格员（5 人）", await district.Http.PageAsync("/cases/evaluation?by=Post"));
        Assert.Contains("水泊寺街道", await district.Http.PageAsync("/cases/evaluation/export?by=Street&format=csv") + await district.Http.PageAsync("/cases/evaluation"));
        Assert.Contains("Whistle rate", await district.Http.PageAsync("/en/cases/evaluation"));
    }

    private static async Task<IReadOnlyList<EvaluationLine>> LinesAsync(TaskWorld world, EvaluateBy by, FigureAsk ask)
    {
        await using var scope = world.Door.Scopes.CreateAsyncScope();
        scope.ServiceProvider.ActAs(world.Leader);
        return await scope.ServiceProvider.GetRequiredService<Evaluation>().OfAsync(by, ask, new Lang(), default);
    }
}
