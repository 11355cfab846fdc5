using System.Runtime.CompilerServices;
using System.Text;
using Wutong.Platform.Hosting;

namespace Wutong.Platform.Drawing;

/// <summary>画图用的两种字体: regular and bold, opened once. Thread-safe.</summary>
public sealed class PictureFonts(FontFiles files)
{
    /// <summary>The fonts beside the program, opened once for all.</summary>
    public static PictureFonts Beside { get; } = new(FontFiles.Beside);

    /// <summary>〓 stands in the line where a character has no glyph, as printers do.</summary>
    public const string Geta = "〓";

    private readonly Lazy<FontFile> _regular = new(() => FontFile.Open(files.Regular)), _bold = new(() => FontFile.Open(files.Bold));

    private readonly ConditionalWeakTable<Picture, byte[]> _regularCuts = [], _boldCuts = [];

    public FontFile Of(bool bold) => (bold ? _bold : _regular).Value;

    /// <summary>Width of a text at a type size, in the same unit.</summary>
    public double Width(string text, double size, bool bold = false) => Of(bold).WidthInEms(Printable(text, bold)) * size;

    /// <summary>The text with 〓 for every character the font lacks; <see cref="Missing"/> names those.</summary>
    public string Printable(string text, bool bold)
    {
        var font = Of(bold);
        if (text.EnumerateRunes().All(r => font.GlyphOf(r.Value) != 0)) return text;
        var printable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) printable.Append(font.GlyphOf(rune.Value) != 0 ? rune.ToString() : Geta);
        return printable.ToString();
    }

    /// <summary>Characters of a picture no font here can show; whoever prints it must be told.</summary>
    public IReadOnlyList<string> Missing(Picture picture) =>
        [.. Lacking(picture, bold: false).Union(Lacking(picture, bold: true)).Order().Select(char.ConvertFromUtf32)];

    private IEnumerable<int> Lacking(Picture picture, bool bold) => picture.Characters(bold).Where(c => Of(bold).GlyphOf(c) == 0);

    /// <summary>A CSS <c>@font-face</c> that holds the font cut to a text, for a file that must look right on any machine.</summary>
    public string Face(string family, string text, bool bold)
        => Face(family, Of(bold).Subset(text.EnumerateRunes().Select(r => r.Value).Distinct().Order()), bold);

    internal static string Face(string family, byte[] cut, bool bold)
        => $"@font-face{{font-family:'{family}';font-weight:{(bold ? 700 : 400)};src:url(data:font/woff;base64,{Convert.ToBase64String(WebFont.Pack(cut))})}}";

    /// <summary>The font cut to what a finished picture needs; kept with the picture, as its SVG and its PDF use the same.</summary>
    public byte[] Subset(Picture picture, bool bold) => (bold ? _boldCuts : _regularCuts).GetValue(picture, p => Of(bold).Subset(p.Characters(bold).Append(char.ConvertToUtf32(Geta, 0))));
}
