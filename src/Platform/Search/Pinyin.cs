using System.Text;

namespace Wutong.Platform.Search;

/// <summary>拼音: how Chinese characters are read. 20 000 characters, other readings met in words, and words read otherwise than their characters (重庆, 银行, 洪洞).</summary>
/// <remarks>From <c>pinyin.txt</c>, which names its source and licence. Read once, about 20 ms and 4 MB. Thread-safe.</remarks>
internal sealed class Pinyin
{
    private const int LongestWord = 4;
    private static readonly Lazy<Pinyin> Table = new(() => new());
    private readonly Dictionary<Rune, string[]> _readings = []; // the usual one with its tone, then the others without
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);

    private Pinyin()
    {
        using var reader = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!, Encoding.UTF8);
        int part = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) part = line[2] is >= '1' and <= '3' ? line[2] - '0' : 0;
            else if (part == 3) Word(line.Split(' '));
            else Characters(line.Split(' '));
        }
    }

    /// <returns>For each character its reading in this place, with the tone as a last digit (ü is v), and every other reading without; null for what is in no table.</returns>
    public static (string Usual, string[] Others)?[] Of(ReadOnlySpan<Rune> run)
    {
        var pinyin = Table.Value;
        var all = new (string, string[])?[run.Length];
        for (int i = 0; i < run.Length;)
        {
            var word = pinyin.WordAt(run[i..]);
            if (word is null)
            {
                all[i] = pinyin._readings.TryGetValue(run[i], out var readings) ? (readings[0], readings[1..]) : null;
                i++;
                continue;
            }
            foreach (var syllable in word)
            {
                var known = pinyin._readings[run[i]];
                all[i++] = (syllable, [.. known.Skip(1).Append(known[0][..^1]).Where(r => r != syllable[..^1])]);
            }
        }
        return all;
    }

    private string[]? WordAt(ReadOnlySpan<Rune> run)
    {
        var text = new StringBuilder();
        string[]? longest = null;
        for (int i = 0; i < Math.Min(LongestWord, run.Length); i++)
            if (_words.TryGetValue(text.Append(run[i]).ToString(), out var word)) longest = word;
        return longest;
    }

    private void Characters(string[] line)
    {
        foreach (var character in line[1].EnumerateRunes())
            _readings[character] = _readings.TryGetValue(character, out var known) ? [.. known, line[0]] : [line[0]];
    }

    private void Word(string[] line) => _words[line[0]] = line[1..];
}
