using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Maps;

/// <summary>One line of a map's legend.</summary>
/// <param name="Swatch">The class beside <c>sw</c> that colours the swatch.</param>
internal sealed record LegendLine(string Swatch, string Text);

/// <summary>覆盖率色阶: five steps of one green; an area without people or without data is hatched.</summary>
internal static class CoverageRamp
{
    private static readonly int[] Percents = [20, 40, 60, 80];

    /// <summary>The class of an area's fill.</summary>
    public static string Class(double? share) => share is { } s ? $"c{1 + Percents.Count(p => s * 100 >= p)}" : "cn";

    public static IReadOnlyList<LegendLine> Legend(Lang lang) =>
    [
        new("sw1", lang[$"不到 {Percents[0]} %", $"under {Percents[0]} %"]),
        .. Percents.Zip(Percents.Skip(1), (low, high) => $"{low}–{high}").Select((text, i) => new LegendLine($"sw{i + 2}", text)),
        new("sw5", lang[$"{Percents[^1]} 以上", $"{Percents[^1]} and over"]),
        new("n", lang["暂无数据", "no data"]),
    ];
}
