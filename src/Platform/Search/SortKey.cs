using System.Text;

namespace Wutong.Platform.Search;

/// <summary>排序键: a text's place in a Chinese list, as a column the program fills; byte order (SQLite BINARY, PostgreSQL "C") then sorts alike in both databases.</summary>
/// <remarks>
/// After GB/T 13418: a character stands as its syllable, its tone and itself (an1安 &lt; ba1八 &lt; ping2平), so one character's names stand together. Numbers by value
/// (第2 &lt; 第10), before letters; Latin letters without case, among the syllables; the rest as one blank. Texts with equal keys: order by the text itself.
/// </remarks>
public static class SortKey
{
    private const int LongestNumber = 15;

    /// <param name="maxLength">In UTF-16 units, as a column's length is given; what is longer is cut, and sorts with what begins alike.</param>
    public static string Of(string? text, int maxLength = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var key = new StringBuilder();
        foreach (var (kind, runes) in FoldedText.Runs(text ?? ""))
        {
            if (key.Length >= maxLength) break;
            if (kind == RunKind.Han) Han(key, runes);
            else if (kind == RunKind.Word) Word(key, runes);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }
        return Cut(key.ToString().TrimEnd(' '), maxLength);
    }

    private static void Han(StringBuilder key, Rune[] runes)
    {
        var readings = Pinyin.Of(runes);
        for (int i = 0; i < runes.Length; i++) key.Append(readings[i]?.Usual ?? "~").Append(runes[i]); // ~ stands after every syllable
    }

    private static void Word(StringBuilder key, Rune[] runes)
    {
        for (int i = 0; i < runes.Length;)
        {
            int digits = runes.AsSpan(i).IndexOfAnyExceptInRange(new Rune('0'), new Rune('9')) is >= 0 and var end ? end : runes.Length - i;
            if (digits > 0) Number(key, runes.AsSpan(i, digits));
            else key.Append(runes[i]);
            i += Math.Max(1, digits);
        }
    }

    /// <summary>How many digits, then the digits: 2 is 12, 10 is 210.</summary>
    private static void Number(StringBuilder key, ReadOnlySpan<Rune> digits)
    {
        while (digits.Length > 1 && digits[0].Value == '0') digits = digits[1..];
        key.Append((char)('0' + Math.Min(digits.Length, LongestNumber)));
        foreach (var digit in digits) key.Append(digit);
    }

    private static string Cut(string key, int most) => key.Length <= most ? key : key[..(char.IsHighSurrogate(key[most - 1]) ? most - 1 : most)];
}
