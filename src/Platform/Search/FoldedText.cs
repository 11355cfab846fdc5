using System.Text;

namespace Wutong.Platform.Search;

internal enum RunKind { Other, Han, Word }

/// <summary>归一: full width to half width, upper case to lower, ü to v; cut into runs of Chinese characters, of letters and digits, and of the rest.</summary>
internal static class FoldedText
{
    public static IEnumerable<(RunKind Kind, Rune[] Runes)> Runs(string text)
    {
        var run = new List<Rune>();
        var kind = RunKind.Other;
        foreach (var raw in text.EnumerateRunes())
        {
            var rune = Fold(raw);
            var now = KindOf(rune);
            if (now != kind && run.Count > 0)
            {
                yield return (kind, [.. run]);
                run.Clear();
            }
            kind = now;
            run.Add(rune);
        }
        if (run.Count > 0) yield return (kind, [.. run]);
    }

    private static Rune Fold(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => Rune.ToLowerInvariant(new(rune.Value - 0xFEE0)),
        0x3000 => new(' '),
        'ü' or 'Ü' => new('v'),
        _ => Rune.ToLowerInvariant(rune),
    };

    private static RunKind KindOf(Rune rune) => rune.Value is 0x3007 or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) ? RunKind.Han
        : Rune.IsLetterOrDigit(rune) ? RunKind.Word : RunKind.Other;
}
