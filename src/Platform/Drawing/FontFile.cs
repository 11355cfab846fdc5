using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Wutong.Platform.Drawing;

/// <summary>字体文件: a TrueType font: which characters it has, how wide they are, and a small font of only some of them.</summary>
/// <remarks>Source: OpenType 1.9, chapters cmap, glyf, head, hhea, hmtx, loca, maxp. Immutable, thread-safe.</remarks>
public sealed class FontFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<int, ushort> _glyphs;
    private readonly int _wide;

    private FontFile(byte[] bytes)
    {
        _bytes = bytes;
        for (int i = 0; i < U16(4); i++)
        {
            int at = 12 + 16 * i;
            _tables[System.Text.Encoding.ASCII.GetString(bytes, at, 4)] = (I32(at + 8), I32(at + 12));
        }
        UnitsPerEm = U16(Start("head") + 18);
        GlyphCount = U16(Start("maxp") + 4);
        _wide = U16(Start("hhea") + 34);
        _glyphs = FontCharacters.Read(bytes, Start("cmap")).ToFrozenDictionary();
    }

    /// <exception cref="InvalidDataException">Not a TrueType font with glyf outlines.</exception>
    public static FontFile Open(string path)
    {
        try
        {
            var font = new FontFile(File.ReadAllBytes(path));
            return font._tables.ContainsKey("glyf") ? font : throw new InvalidDataException($"{path} has no TrueType outlines; a .ttf with a glyf table was expected");
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{path} is no whole TrueType font: {e.Message}", e);
        }
    }

    public int UnitsPerEm { get; }
    public int GlyphCount { get; }

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    public ushort GlyphOf(int character) => _glyphs.GetValueOrDefault(character);

    /// <summary>Width of a text in units of the type size, without kerning.</summary>
    public double WidthInEms(string text)
    {
        long width = 0;
        foreach (var rune in text.EnumerateRunes()) width += U16(Start("hmtx") + 4 * Math.Min(GlyphOf(rune.Value), _wide - 1));
        return (double)width / UnitsPerEm;
    }

    /// <summary>A font of these characters alone; ones the font lacks are left out. The same characters give the same bytes.</summary>
    public byte[] Subset(IEnumerable<int> characters) => FontSubset.Make(this, characters);

    internal bool Has(string table) => _tables.ContainsKey(table);

    internal ReadOnlySpan<byte> Table(string name) => _bytes.AsSpan(_tables[name].Start, _tables[name].Length);

    /// <summary>A glyph's outline; empty for a space.</summary>
    internal ReadOnlySpan<byte> Outline(int glyph)
    {
        bool isLong = U16(Start("head") + 50) == 1;
        int loca = Start("loca");
        int from = isLong ? I32(loca + 4 * glyph) : 2 * U16(loca + 2 * glyph), to = isLong ? I32(loca + 4 * glyph + 4) : 2 * U16(loca + 2 * glyph + 2);
        return _bytes.AsSpan(Start("glyf") + from, to - from);
    }

    private int Start(string table) => _tables[table].Start;
    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));
    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));
}
