using System.Text;

namespace Wutong.Platform.Search;

/// <summary>检索词: what a record is found by, one row each in a table keyed by (token, record); both databases find a token or its beginnings by that index.</summary>
/// <remarks>
/// For each Chinese character: it and its neighbour (平城, 城区, 区), so one character is a prefix and more are pairs; the pinyin of what follows (pingchengqu, chengqu, qu);
/// the initials of what follows (pcq, cq, q). For each word of letters and digits: itself, and its parts where letters meet digits. At most <see cref="MostLetters"/>
/// letters a token. A query is a few terms that must all match, each one lookup; write it as <c>id IN (SELECT id ... WHERE token ...)</c>, for EXISTS walks every record (100 000
/// names of 2 to 9 characters in SQLite: 2.2 million tokens; 0.02 ms for 平城 instead of 27 ms, 20 ms for zh). Pairs of a long query may match in another order: compare the
/// text when that matters.
/// </remarks>
public static class SearchTokens
{
    /// <summary>Longest token, and so the column's length.</summary>
    public const int MostLetters = 20;
    private const int MostReadings = 8, MostTerms = 16, PrefixDigits = 3;

    /// <summary>Tokens of names: by characters, pinyin and initials; every common reading of a polyphone (行 hang and xing), up to eight ways from each character.</summary>
    /// <returns>Each once, in byte order.</returns>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string?> names) => Tokens(names, withPinyin: true);

    /// <summary>Tokens of running text (a description): by characters and words only, one token a character.</summary>
    /// <returns>Each once, in byte order.</returns>
    public static IReadOnlyList<string> OfText(params ReadOnlySpan<string?> texts) => Tokens(texts, withPinyin: false);

    /// <summary>The terms of what someone typed; none when it holds no letter or digit.</summary>
    /// <remarks>Letters match as beginnings from two on, digits from three on; a single letter or short number must be a word of its own.</remarks>
    public static IReadOnlyList<SearchTerm> Query(string? typed)
    {
        var terms = new List<SearchTerm>();
        foreach (var (kind, runes) in FoldedText.Runs(typed ?? ""))
        {
            if (kind == RunKind.Han) terms.AddRange(Enumerable.Range(0, Math.Max(1, runes.Length - 1)).Select(i => new SearchTerm(Pair(runes, i), runes.Length == 1)));
            else if (kind == RunKind.Word) terms.Add(new(Cut(runes), runes.Length >= (runes.All(Rune.IsDigit) ? PrefixDigits : 2)));
        }
        return [.. terms.Distinct().Take(MostTerms)];
    }

    private static List<string> Tokens(ReadOnlySpan<string?> texts, bool withPinyin)
    {
        var tokens = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var (kind, runes) in FoldedText.Runs(text ?? ""))
            {
                if (kind == RunKind.Han) Han(tokens, runes, withPinyin);
                else if (kind == RunKind.Word) Word(tokens, runes);
            }
        return [.. tokens];
    }

    private static void Han(SortedSet<string> tokens, Rune[] runes, bool withPinyin)
    {
        for (int i = 0; i < runes.Length; i++) tokens.Add(Pair(runes, i));
        if (!withPinyin) return;
        string[][] readings = [.. Pinyin.Of(runes).Select(r => r is { } read ? [read.Usual[..^1], .. read.Others] : Array.Empty<string>())];
        string[][] initials = [.. readings.Select(r => r.Select(s => s[..1]).Distinct().ToArray())];
        for (int i = 0; i < runes.Length; i++)
        {
            tokens.UnionWith(Spelled(readings, i));
            tokens.UnionWith(Spelled(initials, i));
        }
    }

    /// <summary>Ways to spell what follows. Where there are too many, the characters farther on keep their usual reading.</summary>
    private static IEnumerable<string> Spelled(string[][] readings, int from)
    {
        List<string> ways = [""];
        for (int i = from; i < readings.Length && readings[i].Length > 0 && ways.Exists(w => w.Length < MostLetters); i++)
        {
            var next = ways.Count * readings[i].Length <= MostReadings ? readings[i] : readings[i][..1];
            ways = [.. ways.SelectMany(_ => next, (way, syllable) => way.Length < MostLetters ? way + syllable : way).Distinct()];
        }
        return ways.Where(w => w.Length > 0).Select(w => w.Length > MostLetters ? w[..MostLetters] : w);
    }

    private static void Word(SortedSet<string> tokens, Rune[] runes)
    {
        tokens.Add(Cut(runes));
        for (int i = 0, from = 0; i < runes.Length; i++)
            if (i + 1 == runes.Length || Rune.IsDigit(runes[i]) != Rune.IsDigit(runes[i + 1]))
            {
                tokens.Add(Cut(runes.AsSpan(from, i + 1 - from)));
                from = i + 1;
            }
    }

    private static string Pair(Rune[] runes, int at) => at + 1 < runes.Length ? $"{runes[at]}{runes[at + 1]}" : runes[at].ToString();

    private static string Cut(ReadOnlySpan<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            if (text.Length + rune.Utf16SequenceLength > MostLetters) break;
            text.Append(rune);
        }
        return text.ToString();
    }
}
