using System.Globalization;
using System.Text;

namespace Wutong.Essays.Entries;

/// <summary>字数: each Han character is one word, and so is each run of other letters or digits; punctuation and spaces are none. The one rule for authors, limits and lists.</summary>
internal static class WordCount
{
    public static int Of(string text)
    {
        var (count, isInRun) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHan(rune)) (count, isInRun) = (count + 1, false);
            else if (Rune.IsLetterOrDigit(rune)) (count, isInRun) = (isInRun ? count : count + 1, true);
            else isInRun = isInRun && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark; // an accent written after its letter
        }
        return count;
    }

    private static bool IsHan(Rune rune) => rune.Value is 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
