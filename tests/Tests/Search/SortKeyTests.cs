using CsCheck;
using Wutong.Platform.Search;

namespace Wutong.Tests.Search;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData("安", "八", "平")]
    [InlineData("西安", "先")] // xi < xian
    [InlineData("第2", "第10", "第011", "第100")]
    [InlineData("1号楼", "２号楼", "10号楼", "安定里", "A座")]
    [InlineData("阿安", "啊八")] // toneless a: one character's names stay together
    [InlineData("张三", "张四", "章三")]
    [InlineData("重庆路", "大同路", "重要路")] // chong, da, zhong
    [InlineData("常州", "长城", "大同")]
    [InlineData("apple", "Banana", "cherry")]
    [InlineData("平城区", "平城区二中", "平城区三中", "平城区一中")] // er, san, yi
    public void A_list_stands_as_a_Chinese_list_does(params string[] names) =>
        Assert.Equal(names, names.Reverse().OrderBy(n => SortKey.Of(n), Comparer<string>.Create(Bytes.Compare)).ThenBy(n => n, StringComparer.Ordinal));

    [Theory, InlineData("Ａ１区", "a1区"), InlineData("第007", "第7"), InlineData("a  b", "a·b"), InlineData(" 平城 ", "平城"), InlineData(null, "")]
    public void Width_case_and_marks_do_not_matter(string? one, string other) => Assert.Equal(SortKey.Of(one), SortKey.Of(other));

    [Fact]
    public void Keys_order_as_a_plain_comparison_of_parts_does() =>
        Gen.Select(AnyName, AnyName).Sample((a, b) => Assert.Equal(Math.Sign(Plain(a, b)), Math.Sign(Bytes.Compare(SortKey.Of(string.Concat(a), 1000), SortKey.Of(string.Concat(b), 1000)))), iter: 5000);

    [Fact]
    public void A_cut_key_never_turns_the_order_round() =>
        Gen.Select(AnyName, AnyName, Gen.Int[1, 70]).Sample((a, b, most) =>
        {
            var (one, other) = (SortKey.Of(string.Concat(a), most), SortKey.Of(string.Concat(b), most));
            Assert.InRange(one.Length, 0, most);
            Assert.False(one.Length > 0 && char.IsHighSurrogate(one[^1]));
            if (Bytes.Compare(one, other) is not 0 and var cut) Assert.Equal(Math.Sign(Plain(a, b)), Math.Sign(cut));
        }, iter: 3000);

    /// <summary>Characters with their syllable and tone, numbers, letters; letters and numbers apart by what stands between.</summary>
    private static readonly (string Text, string Syllable)[] Units =
        [("安", "an1"), ("昂", "ang2"), ("八", "ba1"), ("平", "ping2"), ("瓶", "ping2"), ("西", "xi1"), ("洗", "xi3"), ("先", "xian1"), ("啊", "a1"), ("呵", "he1"), ("𠮷", "~")];

    private static readonly Gen<string[]> AnyName = Gen.OneOf(Gen.Int[0, Units.Length - 1].Select(i => Units[i].Text), Gen.Int[0, Units.Length - 1].Select(i => Units[i].Text), Gen.Int[0, 1200].Select(n => $"{n}")).Array[1, 8]
        .Where(parts => !parts.Zip(parts.Skip(1)).Any(p => char.IsAsciiDigit(p.First[0]) && char.IsAsciiDigit(p.Second[0])));

    private static int Plain(string[] a, string[] b)
    {
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
            if (Compare(a[i], b[i]) is not 0 and var order) return order;
        return a.Length - b.Length;
    }

    private static int Compare(string a, string b)
    {
        bool oneIsNumber = int.TryParse(a, out int one), otherIsNumber = int.TryParse(b, out int other);
        if (oneIsNumber || otherIsNumber) return oneIsNumber && otherIsNumber ? one.CompareTo(other) : oneIsNumber ? -1 : 1;
        int bySyllable = string.CompareOrdinal(Units.First(u => u.Text == a).Syllable, Units.First(u => u.Text == b).Syllable);
        return bySyllable != 0 ? bySyllable : Bytes.Compare(a, b);
    }
}
