using Wutong.Platform.Data;

namespace Wutong.Points.Stars;

/// <summary>星级条件: one level of one version of the ladder.</summary>
internal sealed class StarRow : IAppendOnly
{
    public required int Version { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Level { get; init; }

    /// <summary>Of service, in all.</summary>
    public required int Hours { get; init; }

    /// <summary>Earned in all; what was spent or lapsed counts.</summary>
    public required int Points { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
}

/// <summary>What one level asks for.</summary>
internal sealed record StarLevel(int Level, int Hours, int Points);

/// <summary>评星: by hours served and points earned in all, so that nobody falls by spending. Pure.</summary>
internal static class StarLadder
{
    public const int Levels = 5;
    private const int MinutesAnHour = 60;

    /// <summary>By hours only, as volunteers are graded across the country; 未核对原文. A district publishes its own.</summary>
    public static IReadOnlyList<StarLevel> Shipped { get; } = [new(1, 100, 0), new(2, 300, 0), new(3, 600, 0), new(4, 1000, 0), new(5, 1500, 0)];

    /// <returns>0: none yet.</returns>
    public static int Of(IReadOnlyList<StarLevel> ladder, long minutes, long earned) => ladder.Where(l => minutes >= (long)l.Hours * MinutesAnHour && earned >= l.Points).Select(l => l.Level).DefaultIfEmpty().Max();

    /// <returns>What is still missing to the next level, in minutes and points; null at the top.</returns>
    public static (StarLevel Level, long Minutes, long Points)? Next(IReadOnlyList<StarLevel> ladder, long minutes, long earned) =>
        ladder.OrderBy(l => l.Level).FirstOrDefault(l => l.Level > Of(ladder, minutes, earned)) is { } next ? (next, Math.Max(0, (long)next.Hours * MinutesAnHour - minutes), Math.Max(0, next.Points - earned)) : null;
}
