using Wutong.Platform.Data;

namespace Wutong.Points.Rules;

/// <summary>积分规则, one version of it. Valid from its day until the next one's.</summary>
internal sealed class RuleRow : IAppendOnly
{
    /// <summary>"post", "suggestion".</summary>
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string NameZh { get; init; }
    public required string NameEn { get; init; }
    public required RuleBasis Basis { get; init; }

    /// <summary>Whole points for each.</summary>
    public required int Points { get; init; }

    /// <summary>封顶, points by this rule within a day and a month of Beijing; null: none.</summary>
    public int? MostPerDay { get; init; }
    public int? MostPerMonth { get; init; }

    /// <summary>The service's time counts as hours.</summary>
    public required bool CountsTime { get; init; }

    /// <summary>Points lapse at the end of the month, so many months after that of the service.</summary>
    public required int MonthsValid { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required DateTime PublishedAtUtc { get; init; }
    public required Guid PublishedById { get; init; }
}

/// <summary>What points are given for. The numbers are stored.</summary>
internal enum RuleBasis
{
    /// <summary>按次.</summary>
    Time = 1,
    /// <summary>按小时: each half hour begun not counted, each half hour done half the points, rounded down.</summary>
    Hour = 2,
}
