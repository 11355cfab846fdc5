using System.Globalization;

namespace Wutong.Platform.Outside.Robots;

/// <summary>截短: as many whole lines as a service takes; what is left out is counted.</summary>
internal static class FittedText
{
    /// <param name="title">Always there, cut on a character when even it is too long.</param>
    /// <param name="limitBytes">Above 64, so that the counting line has room.</param>
    /// <param name="bytesOf">How many bytes a text becomes on its way; grows with the text.</param>
    public static string Of(string title, IReadOnlyList<string> lines, int limitBytes, Func<string, int> bytesOf)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limitBytes, 64);
        var whole = Join(title, lines, lines.Count);
        if (bytesOf(whole) <= limitBytes) return whole;
        for (var shown = MostLines(title, lines, limitBytes, bytesOf); shown >= 0; shown--)
        {
            var text = Join(title, lines, shown);
            if (bytesOf(text) <= limitBytes) return text;
        }
        return CutTitle(title, LeftOut(lines.Count), limitBytes, bytesOf);
    }

    /// <summary>"…还有 n 条", n above 0; else nothing.</summary>
    private static string LeftOut(int lines) => lines == 0 ? "" : $"\n…还有 {lines} 条";

    private static string Join(string title, IReadOnlyList<string> lines, int shown) =>
        string.Join('\n', lines.Take(shown).Prepend(title)) + LeftOut(lines.Count - shown);

    /// <summary>Lines that fit beside the title alone: no more than these fit with the counting line. -1: not even the title fits.</summary>
    private static int MostLines(string title, IReadOnlyList<string> lines, int limitBytes, Func<string, int> bytesOf)
    {
        var left = limitBytes - bytesOf(title);
        if (left < 0) return -1;
        var shown = 0;
        while (shown < lines.Count && (left -= bytesOf("\n" + lines[shown])) >= 0) shown++;
        return shown;
    }

    private static string CutTitle(string title, string tail, int limitBytes, Func<string, int> bytesOf)
    {
        var cuts = StringInfo.ParseCombiningCharacters(title); // where characters, as readers see them, begin
        int low = 0, high = cuts.Length; // the most characters that fit
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (bytesOf(Cut(title, cuts, middle, tail)) <= limitBytes) low = middle;
            else high = middle - 1;
        }
        return Cut(title, cuts, low, tail);
    }

    private static string Cut(string title, int[] cuts, int characters, string tail) =>
        characters == cuts.Length ? title + tail : title[..cuts[characters]] + "…" + tail;
}
