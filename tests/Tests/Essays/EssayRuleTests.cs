using CsCheck;
using Wutong.Essays.Awards;
using Wutong.Essays.Entries;
using Wutong.Essays.Nearness;

namespace Wutong.Tests.Essays;

public sealed class EssayRuleTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("，。！ \n", 0)]
    [InlineData("平城，古都。", 4)]
    [InlineData("2022年9月", 4)]
    [InlineData("用iPhone14拍", 3)]
    [InlineData("Wu Tong 梧桐", 4)]
    [InlineData("don't", 2)]
    [InlineData("３．１４", 2)]
    [InlineData("𠮷野家", 3)]
    [InlineData("〇六年", 3)]
    [InlineData("cafe\u0301s", 1)]
    public void Words_are_counted_by_one_rule(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    /// <summary>All pairs by sets of strings: slow and plain.</summary>
    private static List<NearPair> Oracle(string[] texts, int percent)
    {
        var sets = texts.Select(t => string.Concat(t.Where(char.IsLetterOrDigit)).ToLowerInvariant()).Select(t => Enumerable.Range(0, Math.Max(0, t.Length - 4)).Select(i => t.Substring(i, 5)).ToHashSet()).ToArray();
        var pairs = new List<NearPair>();
        for (var i = 0; i < sets.Length; i++)
            for (var j = i + 1; j < sets.Length; j++)
                if (sets[i].Union(sets[j]).Count() is > 0 and var all && 100 * sets[i].Intersect(sets[j]).Count() / all is var share && share >= percent) pairs.Add(new(i, j, share));
        return [.. pairs.OrderByDescending(p => p.Percent).ThenBy(p => p.First).ThenBy(p => p.Second)];
    }

    [Fact]
    public void Near_duplicates_are_those_of_the_plain_comparison() =>
        Gen.Select(Gen.String[Gen.Char["灯下人，a1"], 0, 30].Array[0, 12], Gen.Int[1, 100]).Sample((texts, percent) => Assert.Equal(Oracle(texts, percent), NearTexts.Find(texts, percent)), iter: 2000);

    [Fact]
    public void Common_passages_stand_in_both_texts() => Gen.Select(Gen.String[Gen.Char["灯下"], 0, 60], Gen.String[Gen.Char["灯下"], 0, 60]).Sample((a, b) =>
    {
        var found = CommonPassages.Of(a, b);
        Assert.All(found, p => Assert.True(a.Contains(p, StringComparison.Ordinal) && b.Contains(p, StringComparison.Ordinal) && p.Length >= 10));
        var longest = (from i in Enumerable.Range(0, a.Length) from n in Enumerable.Range(1, a.Length - i) where b.Contains(a.Substring(i, n), StringComparison.Ordinal) select n).DefaultIfEmpty().Max();
        Assert.Equal(longest >= 10, found.Count > 0);
    }, iter: 200);

    /// <summary>A phrase that everybody quotes costs nothing.</summary>
    [Fact]
    public void Of_two_thousand_entries_that_all_quote_the_theme_two_are_alike()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 2000).Select(_ => "强国复兴有我展现时代风采彰显平城担当" + string.Concat(Enumerable.Range(0, 300).Select(_ => (char)(0x4E00 + random.Next(2000))))).ToArray();
        texts[1999] = texts[3][..250] + texts[1999][250..];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var pair = Assert.Single(NearTexts.Find(texts, 30));
        Assert.Equal((3, 1999), (pair.First, pair.Second));
        TestContext.Current.TestOutputHelper?.WriteLine($"2,000 entries of 317 characters: {clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Awards_follow_the_scores_unless_a_better_one_stands_lower()
    {
        Assert.True(AwardOrder.Follows([(90, 1), (80, 2), (80, null), (70, null)])); // a tie may go either way
        Assert.True(AwardOrder.Follows([]));
        Assert.False(AwardOrder.Follows([(80, 1), (90, 2)]));
        Assert.False(AwardOrder.Follows([(80, 2), (90, null)]));
        Assert.False(AwardOrder.Follows([(80, 1), (70, 2), (75, null)]));
        Assert.Equal([1, 2, 2, 4], ((long[])[9, 8, 8, 7]).Select(s => AwardOrder.RankOf(s, [9L, 8, 8, 7])));
    }
}
