using Wutong.Platform.Data;

namespace Wutong.Mentoring.Stars;

/// <summary>评星条件, one level of one version: a score and so many meetings.</summary>
internal sealed class MentorStarRow : IAppendOnly
{
    public required int Version { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Level { get; init; }

    /// <summary>The mean of the assessments, in hundredths of a point, from 0 to 10,000.</summary>
    public required int LeastScore { get; init; }

    /// <summary>Meetings of all the mentor's pairs.</summary>
    public required int LeastMeetings { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
}

/// <summary>What one level asks for.</summary>
internal sealed record MentorStarLevel(int Level, int LeastScore, int LeastMeetings);

/// <summary>一星到五星: derived by rule from what is recorded, never given by hand. Pure.</summary>
internal static class MentorStars
{
    public const int Levels = 5;

    /// <summary>未核对原文: the source says that assessments decide the rating, not how.</summary>
    public static IReadOnlyList<MentorStarLevel> Shipped { get; } = [new(1, 6000, 1), new(2, 7000, 3), new(3, 8000, 6), new(4, 8500, 10), new(5, 9000, 15)];

    /// <param name="score">In hundredths of a point; null: not assessed yet.</param>
    /// <returns>0: none.</returns>
    public static int Of(IReadOnlyList<MentorStarLevel> rule, int? score, int meetings) => score is null ? 0 : rule.Where(l => score >= l.LeastScore && meetings >= l.LeastMeetings).Select(l => l.Level).DefaultIfEmpty().Max();
}
