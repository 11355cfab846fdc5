using SkiaSharp;
using Wutong.Platform.Drawing;
using Wutong.Platform.Hosting;

namespace Wutong.Tests.LifeCircles;

public sealed class FontFileTests
{
    private static readonly FontFile Whole = FontFile.Open(FontFiles.Beside.Regular);

    [Fact]
    public void A_cut_font_has_exactly_the_characters_asked_for_with_their_glyphs_and_widths()
    {
        const string Text = "里门é15";
        var cut = Opened(Whole.Subset(Text.EnumerateRunes().Select(r => r.Value)));
        Assert.Equal(Whole.GlyphCount, cut.GlyphCount);
        foreach (var rune in Text.EnumerateRunes())
        {
            Assert.Equal(Whole.GlyphOf(rune.Value), cut.GlyphOf(rune.Value));
            Assert.NotEqual(0, cut.GlyphOf(rune.Value));
            Assert.Equal(Whole.WidthInEms(rune.ToString()), cut.WidthInEms(rune.ToString()));
        }
        Assert.Equal(0, cut.GlyphOf('⾥')); // shares its glyph with 里
        Assert.Equal(0, cut.GlyphOf('街'));
    }

    [Fact]
    public void Its_letters_look_as_in_the_whole_font_parts_of_composite_ones_too()
    {
        const string Text = "里门é";
        var bytes = Whole.Subset(Text.EnumerateRunes().Select(r => r.Value));
        using var whole = SKTypeface.FromFile(FontFiles.Beside.Regular);
        using var cut = SKTypeface.FromData(SKData.CreateCopy(bytes));
        Assert.Equal(Outline(whole, Text), Outline(cut, Text));
        Assert.InRange(bytes.Length, 1, 300_000);
        Assert.Equal(bytes, Whole.Subset(Text.EnumerateRunes().Select(r => r.Value).Reverse())); // order does not matter
    }

    [Fact]
    public void A_file_that_is_no_font_is_refused_with_its_name()
    {
        string path = Path.Combine(World.TempFolder.New(), "no.ttf");
        File.WriteAllBytes(path, [0, 1, 0, 0, 0, 9, 1, 2]);
        Assert.Contains("no.ttf", Assert.Throws<InvalidDataException>(() => FontFile.Open(path)).Message);
    }

    private static string Outline(SKTypeface face, string text)
    {
        using var font = new SKFont(face, 100) { Hinting = SKFontHinting.None };
        using var path = font.GetTextPath(text, new SKPoint(0, 0));
        return path.ToSvgPathData();
    }

    private static FontFile Opened(byte[] bytes)
    {
        string path = Path.Combine(World.TempFolder.New(), "cut.ttf");
        File.WriteAllBytes(path, bytes);
        return FontFile.Open(path);
    }
}
