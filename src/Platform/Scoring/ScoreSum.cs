namespace Wutong.Platform.Scoring;

/// <summary>合分方法.</summary>
public enum ScoreMethod
{
    /// <summary>平均分 of all judges.</summary>
    Mean = 1,

    /// <summary>去掉一个最高分和一个最低分, when there are at least five judges; else the mean.</summary>
    TrimmedMean = 2,
}

/// <summary>One item of a checklist as it counts: weight and full marks, both whole.</summary>
public sealed record ScoreItem(string Code, string Zh, string En, int Weight, int MostMarks);

/// <summary>One judge's marks, one for each item in its order.</summary>
/// <param name="Judge">A name or a number that may be shown.</param>
public sealed record JudgeMarks(string Judge, IReadOnlyList<int> Marks);

/// <summary>A line of the arithmetic, as a person follows it.</summary>
public sealed record ScoreLine(string Chinese, string English);

/// <param name="Score">0.00 to 100.00.</param>
/// <param name="Lines">How it came about, in the order it was added up.</param>
public sealed record ScoreResult(decimal Score, IReadOnlyList<ScoreLine> Lines);

/// <summary>算分: adds up marks with the arithmetic on show. Exact: everything is added as whole numbers over one denominator and rounded once at the end.</summary>
/// <remarks>
/// A judge's score is 100 × Σ(mark × weight ÷ full marks) ÷ Σ weight; across judges the mean, or the mean without one highest and one lowest. Rounded half away from zero to two decimals
/// (四舍五入), only when shown: what is shown of one judge is not what is averaged. No judge: no score.
/// </remarks>
public static class ScoreSum
{
    private const int JudgesForTrimming = 5;

    /// <exception cref="ArgumentException">No item or no judge, a weight or scale below 1, marks missing or outside their scale.</exception>
    public static ScoreResult Of(IReadOnlyList<ScoreItem> items, IReadOnlyList<JudgeMarks> judges, ScoreMethod method)
    {
        Check(items, judges);
        var lines = new List<ScoreLine>();
        var scores = new List<(string Judge, Ratio Score)>();
        foreach (var judge in judges)
        {
            var score = OneJudge(items, judge);
            scores.Add((judge.Judge, score));
            lines.Add(Line(items, judge, score));
        }
        bool trims = method == ScoreMethod.TrimmedMean && judges.Count >= JudgesForTrimming;
        if (trims) scores = Trimmed(scores, lines);
        var sum = scores.Aggregate(Ratio.Zero, (total, s) => total + s.Score);
        var mean = sum / scores.Count;
        lines.Add(new($"({string.Join(" + ", scores.Select(s => s.Score.Shown))}) ÷ {scores.Count} = {mean.Shown}（按未舍入的分数计算，最后四舍五入到两位小数）",
            $"({string.Join(" + ", scores.Select(s => s.Score.Shown))}) ÷ {scores.Count} = {mean.Shown} (computed from unrounded scores, rounded once, half away from zero, to two decimals)"));
        return new(mean.Rounded, lines);
    }

    private static Ratio OneJudge(IReadOnlyList<ScoreItem> items, JudgeMarks judge)
    {
        var sum = Ratio.Zero;
        for (int i = 0; i < items.Count; i++) sum += new Ratio((long)judge.Marks[i] * items[i].Weight, items[i].MostMarks);
        return sum * 100 / items.Sum(i => i.Weight);
    }

    private static ScoreLine Line(IReadOnlyList<ScoreItem> items, JudgeMarks judge, Ratio score)
    {
        int weights = items.Sum(i => i.Weight);
        string Part(int i, string name) => $"{name} {judge.Marks[i]}/{items[i].MostMarks} × {items[i].Weight}";
        return new($"{judge.Judge}：{items.Count} 项，每项得分 ÷ 满分 × 权重：{string.Join(" + ", items.Select((item, i) => Part(i, item.Zh)))}，合计 ÷ 权重和 {weights} × 100 = {score.Shown}",
            $"{judge.Judge}: {items.Count} items, mark ÷ full marks × weight: {string.Join(" + ", items.Select((item, i) => Part(i, item.En)))}; sum ÷ total weight {weights} × 100 = {score.Shown}");
    }

    private static List<(string Judge, Ratio Score)> Trimmed(List<(string Judge, Ratio Score)> scores, List<ScoreLine> lines)
    {
        var (highest, lowest) = (scores.MaxBy(s => s.Score), scores.MinBy(s => s.Score));
        var left = scores.ToList();
        left.RemoveAt(left.IndexOf(highest));
        left.RemoveAt(left.LastIndexOf(lowest));
        lines.Add(new($"去掉一个最高分 {highest.Score.Shown} 和一个最低分 {lowest.Score.Shown}，还有 {left.Count} 位评委",
            $"without one highest, {highest.Score.Shown}, and one lowest, {lowest.Score.Shown}: {left.Count} judges are left"));
        return left;
    }

    private static void Check(IReadOnlyList<ScoreItem> items, IReadOnlyList<JudgeMarks> judges)
    {
        if (items.Count == 0) throw new ArgumentException("at least one item was expected", nameof(items));
        if (judges.Count == 0) throw new ArgumentException("at least one judge was expected", nameof(judges));
        if (items.FirstOrDefault(i => i.Weight < 1 || i.MostMarks < 1) is { } bad) throw new ArgumentException($"item {bad.Code}: a weight and full marks of at least 1 were expected", nameof(items));
        foreach (var judge in judges)
        {
            if (judge.Marks.Count != items.Count) throw new ArgumentException($"{judge.Judge}: {items.Count} marks were expected, {judge.Marks.Count} came", nameof(judges));
            for (int i = 0; i < items.Count; i++)
                if (judge.Marks[i] < 0 || judge.Marks[i] > items[i].MostMarks) throw new ArgumentException($"{judge.Judge}, {items[i].Code}: 0 to {items[i].MostMarks} was expected, {judge.Marks[i]} came", nameof(judges));
        }
    }
}
