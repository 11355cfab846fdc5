using System.Globalization;
using System.Text;

namespace Wutong.Platform.Files;

/// <summary>文件名: what the sender called a file, made safe to show and to download under.</summary>
internal static class FileName
{
    private const int LongestStem = 100;

    private static readonly Dictionary<FileKind, string[]> Known = new()
    {
        [FileKind.Photo] = [".jpg", ".jpeg", ".png", ".webp"],
        [FileKind.Pdf] = [".pdf"], [FileKind.Xlsx] = [".xlsx"], [FileKind.Docx] = [".docx"], [FileKind.Text] = [".txt"], [FileKind.Csv] = [".csv"],
    };

    /// <returns>No path, no control or invisible characters, none that turn the reading direction; the extension is the stored content's.</returns>
    public static string Clean(string? declared, FileKind kind)
    {
        var name = Visible(LastPart(declared ?? "")).Trim(' ', '.', '\u3000');
        var known = Known.Values.SelectMany(e => e).FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = Shorten(known is null ? name : name[..^known.Length]).TrimEnd(' ', '.', '\u3000');
        return (stem.Length > 0 ? stem : kind == FileKind.Photo ? "照片" : "文件") + kind.Extension;
    }

    public static bool SaysCsv(string? declared) => declared?.TrimEnd().EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true;

    private static string LastPart(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Visible(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes().Take(1000))
        {
            if (rune == Rune.ReplacementChar || rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*') text.Append('_'); // half a surrogate pair; what Windows cannot save
            else if (Rune.IsWhiteSpace(rune)) text.Append(rune.Value == 0x3000 ? '\u3000' : ' ');
            else if (Shows(rune)) text.Append(rune);
        }
        return text.ToString();
    }

    /// <summary>Format characters are the bidi overrides, zero-width signs and tags.</summary>
    private static bool Shows(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Shorten(string stem)
    {
        if (stem.Length <= LongestStem) return stem;
        return stem[..(char.IsHighSurrogate(stem[LongestStem - 1]) ? LongestStem - 1 : LongestStem)];
    }
}
