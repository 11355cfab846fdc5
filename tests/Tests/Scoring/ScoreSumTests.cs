using System.Numerics;
using CsCheck;
using Wutong.Platform.Scoring;

namespace Wutong.Tests.Scoring;

public sealed class ScoreSumTests
{
    private static readonly ScoreItem[] Two = [new("a", "内容", "content", 60, 10), new("b", "文字", "style", 40, 20)];

    [Fact]
    public void The_arithmetic_is_shown_as_a_person_would_write_it()
    {
        var result = ScoreSum.Of(Two, [new("评委 1", [8, 15]), new("评委 2", [7, 20])], ScoreMethod.Mean);
        Assert.Equal(80.00m, result.Score); // (8/10 × 60 + 15/20 × 40 = 78; 7/10 × 60 + 20/20 × 40 = 82)
        Assert.Equal(3, result.Lines.Count);
        Assert.Contains("2 项", result.Lines[0].Chinese);
        Assert.Contains("内容 8/10 × 60 + 文字 15/20 × 40", result.Lines[0].Chinese);
        Assert.EndsWith("= 78.00", result.Lines[0].Chinese);
        Assert.StartsWith("(78.00 + 82.00) ÷ 2 = 80.00", result.Lines[^1].English);
    }

    [Theory, InlineData(1, 3, "33.33"), InlineData(2, 3, "66.67"), InlineData(1, 800, "0.13"), InlineData(3, 800, "0.38"), InlineData(0, 7, "0.00"), InlineData(7, 7, "100.00")]
    public void Rounding_is_half_away_from_zero_to_two_decimals(int marks, int most, string expected) =>
        Assert.Equal(decimal.Parse(expected, null), ScoreSum.Of([new("a", "项", "item", 3, most)], [new("j", [marks])], ScoreMethod.Mean).Score);

    [Fact]
    public void Five_judges_lose_one_highest_and_one_lowest_and_four_lose_none()
    {
        ScoreItem[] one = [new("a", "项", "item", 1, 100)];
        JudgeMarks[] five = [.. new[] { 100, 90, 80, 70, 0 }.Select((m, i) => new JudgeMarks($"{i}", [m]))];
        Assert.Equal(80m, ScoreSum.Of(one, five, ScoreMethod.TrimmedMean).Score);
        Assert.Contains("去掉一个最高分 100.00 和一个最低分 0.00", ScoreSum.Of(one, five, ScoreMethod.TrimmedMean).Lines[^2].Chinese);
        Assert.Equal(85m, ScoreSum.Of(one, five[..4], ScoreMethod.TrimmedMean).Score);
    }

    /// <summary>The oracle: one fraction over the product of all scales, sorted by cross-multiplying, no reduction.</summary>
    [Fact]
    public void Any_sheets_add_up_to_the_plain_fraction()
    {
        var items = Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 1000]).Array[1, 6];
        Gen.Select(items, Gen.Int[0, 1000].Array[6].Array[1, 9], Gen.Bool).Sample((scales, raw, trims) =>
        {
            ScoreItem[] list = [.. scales.Select((s, i) => new ScoreItem($"i{i}", "项", "item", s.Item1, s.Item2))];
            JudgeMarks[] judges = [.. raw.Select((r, j) => new JudgeMarks($"{j}", [.. list.Select((item, i) => r[i] % (item.MostMarks + 1))]))];
            var bottom = list.Aggregate(BigInteger.One, (p, i) => p * i.MostMarks) * list.Sum(i => i.Weight);
            var tops = judges.Select(j => list.Select((item, i) => 100 * (BigInteger)j.Marks[i] * item.Weight * bottom / list.Sum(x => x.Weight) / item.MostMarks).Aggregate(BigInteger.Zero, (a, b) => a + b)).Order().ToList();
            if (trims && tops.Count >= 5) tops = tops[1..^1];
            var (top, below) = (tops.Aggregate(BigInteger.Zero, (a, b) => a + b) * 100, bottom * tops.Count);
            var cents = BigInteger.DivRem(top, below, out var rest) + (rest * 2 >= below ? 1 : 0);
            Assert.Equal((decimal)cents / 100, ScoreSum.Of(list, judges, trims ? ScoreMethod.TrimmedMean : ScoreMethod.Mean).Score);
        }, iter: 2000);
    }

    [Fact]
    public void What_cannot_be_added_up_is_refused()
    {
        foreach (var judges in (JudgeMarks[][])[[], [new("j", [1])], [new("j", [11, 0])], [new("j", [-1, 0])]])
            Assert.Throws<ArgumentException>(() => ScoreSum.Of(Two, judges, ScoreMethod.Mean));
        Assert.Throws<ArgumentException>(() => ScoreSum.Of([], [new("j", [])], ScoreMethod.Mean));
    }
}
