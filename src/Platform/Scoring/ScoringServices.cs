using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Laws;

namespace Wutong.Platform.Scoring;

public static class ScoringServices
{
    public static IServiceCollection AddScoring(this IServiceCollection services)
    {
        foreach (var law in ScoringLaws.All) services.AddLaw(law);
        return services.AddSingleton<IModelPart, ScoringModel>().AddSingleton<IScoreBook, ScoreBook>().AddScoped<IScores, ScoreQueries>();
    }
}
