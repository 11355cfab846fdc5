using CsCheck;
using Wutong.Platform.Search;

namespace Wutong.Tests.Search;

public sealed class SearchTokensTests
{
    /// <summary>What names are made of: common characters, polyphones, rare ones, one beyond the first plane.</summary>
    private static readonly string[] Han = [.. "平城区大同市重庆银行长安乐单解朝阳都会便厦石车地社区街道办事处第一二三医院小学幼儿园东西南北关村路桥门御河魏都绿女〇㐀龘".Select(c => c.ToString()), "𠮷"];
    private static readonly string[] Words = ["A座", "B12", "Wutong", "ＷＵＴＯＮＧ", "12", "2022", "gb30428", "é", "-", " ", "（", "号楼", "ǚ"];
    private static readonly Gen<string> Name = Gen.OneOf(Gen.Int[0, Han.Length - 1].Select(i => Han[i]), Gen.Int[0, Han.Length - 1].Select(i => Han[i]), Gen.Int[0, Words.Length - 1].Select(i => Words[i])).Array[1, 14].Select(string.Concat);

    [Fact]
    public void Any_part_of_a_text_in_Chinese_finds_it() =>
        Gen.Select(Name, Gen.Int[0, 13], Gen.Int[1, 14]).Sample((name, from, length) =>
        {
            var elements = new System.Globalization.StringInfo(name);
            from %= elements.LengthInTextElements;
            var part = elements.SubstringByTextElements(from, Math.Min(length, elements.LengthInTextElements - from));
            foreach (var chinese in Runs(part)) Assert.True(Finds(chinese, name), $"{chinese} in {name}");
        }, iter: 2000);

    [Fact]
    public void The_initials_of_any_run_and_its_pinyin_to_any_letter_find_it() =>
        Gen.Select(Name, Gen.Int[0, 13], Gen.Int[2, 14], Gen.Int[2, 60]).Sample((name, skip, length, letters) =>
        {
            foreach (var run in Runs(name))
            {
                var part = run.EnumerateRunes().Skip(skip % Math.Max(1, run.EnumerateRunes().Count())).ToArray();
                var read = Pinyin.Of([.. run.EnumerateRunes()])[^part.Length..].TakeWhile(r => r is not null).Take(length).Select(r => r!.Value.Usual[..^1]).ToArray();
                if (read.Length < 2) continue;
                var (initials, whole) = (string.Concat(read.Select(s => s[0])), string.Concat(read));
                Assert.True(Finds(initials, name), $"{initials} in {name}");
                Assert.True(Finds(whole[..Math.Min(letters, whole.Length)], name), $"{whole} in {name}");
            }
        }, iter: 2000);

    [Fact]
    public void Any_beginning_of_two_letters_of_a_word_finds_it() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 2, 30], Gen.Int[2, 30], Name, Gen.Bool).Sample((word, length, other, wide) =>
        {
            var typed = word[..Math.Min(length, word.Length)];
            if (wide) typed = string.Concat(typed.Select(c => (char)(c + 0xFEE0)));
            Assert.True(Finds(typed, $"{other} {word.ToUpperInvariant()}，{other}"), word);
        }, iter: 1000);

    [Theory]
    [InlineData("平城区", "pcq", true)]
    [InlineData("平城区", "PingCheng", true)]
    [InlineData("平城区", "ping cheng", true)]
    [InlineData("平城区", "城区", true)]
    [InlineData("平城区", "平区", false)]
    [InlineData("平城区", "qp", false)]
    [InlineData("重庆路", "cql", true)]
    [InlineData("重庆路", "zhongqing", true)] // read wrongly, but people do
    [InlineData("工商银行", "gsyh", true)]
    [InlineData("工商银行", "yinhang", true)]
    [InlineData("长安里", "changan", true)]
    [InlineData("洪洞县", "hongtong", true)]
    [InlineData("大同大学", "dtdx", true)]
    [InlineData("绿园", "lvyuan", true)]
    [InlineData("绿园", "lüyuan", true)]
    [InlineData("12号楼", "1", false)]
    [InlineData("12号楼", "12", true)]
    [InlineData("案卷 PC-20220919-000123", "20220919", true)]
    [InlineData("案卷 PC-20220919-000123", "pc-2022", true)]
    [InlineData("B12", "12", true)]
    [InlineData("B12", "b12", true)]
    [InlineData("Ｂ１２栋", "b12栋", true)]
    public void What_is_typed_finds_what_is_meant(string name, string typed, bool finds) => Assert.Equal(finds, Finds(typed, name));

    [Fact]
    public void Nothing_typed_is_no_term_and_tokens_fit_their_column()
    {
        Assert.Empty(SearchTokens.Query(null));
        Assert.Empty(SearchTokens.Query(" ，。-"));
        Assert.Empty(SearchTokens.Of(null, "", "……"));
        Assert.Equal([new("座位", false), new("a", false)], SearchTokens.Query("座位 A"));
        var tokens = SearchTokens.Of("一行重重长长会会都都乐乐单单便便朝朝大厦一行重重长长会会", new string('x', 100));
        Assert.All(tokens, token => Assert.InRange(token.Length, 1, SearchTokens.MostLetters));
        Assert.InRange(tokens.Count, 30, 30 * 17);
        Assert.DoesNotContain("yihang", SearchTokens.OfText("一行"));
        Assert.InRange(SearchTokens.Query(new string('平', 10) + string.Concat(Han)).Count, 1, 16);
    }

    [Fact]
    public void A_range_of_the_index_holds_what_begins_so_in_byte_order() =>
        Gen.Select(Name, Name).Sample((name, typed) =>
        {
            foreach (var term in SearchTokens.Query(typed).Where(t => t.IsPrefix))
                foreach (var token in SearchTokens.Of(name))
                    Assert.Equal(term.Matches(token), Bytes.Compare(token, term.Token) >= 0 && Bytes.Compare(token, term.Below) < 0);
        }, iter: 500);

    private static bool Finds(string typed, string name)
    {
        var (terms, tokens) = (SearchTokens.Query(typed), SearchTokens.Of(name));
        return terms.Count > 0 && terms.All(term => tokens.Any(term.Matches));
    }

    private static IEnumerable<string> Runs(string text) => FoldedText.Runs(text).Where(r => r.Kind == RunKind.Han).Select(r => string.Concat(r.Runes));
}

/// <summary>The order SQLite (BINARY) and PostgreSQL (collation C) keep.</summary>
internal static class Bytes
{
    public static int Compare(string a, string b) => System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b));
}
