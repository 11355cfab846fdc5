using Wutong.Platform.Drawing;

namespace Wutong.LifeCircles.Sheets;

/// <summary>排字: makes a text fit its room: smaller first, then on two lines, then cut with an ellipsis; never over its neighbour.</summary>
internal sealed class SheetText(PictureFonts fonts)
{
    public double Width(string text, double size, bool bold = false) => fonts.Width(text, size, bold);

    /// <summary>The largest size between <paramref name="size"/> and <paramref name="least"/> at which the text fits on one line, and the text, cut if even that is too wide.</summary>
    public (string Text, double Size) OneLine(string text, double room, double size, double least, bool bold = false)
    {
        double width = Width(text, size, bold);
        if (width <= room) return (text, size);
        double smaller = Math.Max(least, Math.Floor(size * room / width * 20) / 20);
        return (Cut(text, room, smaller, bold), smaller);
    }

    /// <summary>One line at full size, one or two at the smaller, three at the smallest; what is longer than that is cut.</summary>
    public (IReadOnlyList<string> Lines, double Size) Wrap(string text, double room, double size, double smaller, double smallest)
    {
        if (Width(text, size) <= room) return ([text], size);
        if (Split(text, room, smaller, 2) is { } two) return (two, smaller);
        var lines = Split(text, room, smallest, int.MaxValue)!;
        if (lines.Count > 3) lines = [lines[0], lines[1], Cut(lines[2] + "…", room, smallest, bold: false)];
        return (lines, smallest);
    }

    /// <returns>Null when it takes more lines than that.</returns>
    private List<string>? Split(string text, double room, double size, int most)
    {
        var lines = new List<string>();
        while (Width(text, size) > room)
        {
            if (lines.Count + 1 >= most) return null;
            int at = SplitAt(text, room, size);
            lines.Add(text[..at].TrimEnd());
            text = text[at..].TrimStart();
        }
        lines.Add(text);
        return lines;
    }

    private string Cut(string text, double room, double size, bool bold)
    {
        if (Width(text, size, bold) <= room) return text;
        text = text.TrimEnd('…');
        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        while (runes.Count > 0 && Width(string.Concat(runes) + "…", size, bold) > room) runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes).TrimEnd() + "…";
    }

    /// <summary>After the last space that fits; without one, after the community's name; else in the middle, so that no line has one character.</summary>
    private int SplitAt(string text, double room, double size)
    {
        int fits = 0, space = 0, at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            if (Width(text[..at], size) > room) break;
            fits = at;
            if (rune.Value == ' ') space = at;
        }
        if (space > 0) return space;
        int name = text.IndexOf("社区", StringComparison.Ordinal) + 2;
        if (name > 2 && name <= fits && Width(text[name..], size) <= room) return name;
        int half = (text.Length + 1) / 2;
        return half <= fits && !char.IsLowSurrogate(text[half]) ? half : Math.Max(1, fits);
    }
}
