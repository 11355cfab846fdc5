using System.Buffers.Binary;

namespace Wutong.Platform.Drawing;

/// <summary>字体子集: a font cut to the characters a picture needs. Glyph ids stay; every outline not needed becomes empty.</summary>
/// <remarks>
/// The character map names only the characters asked for, so text copied from a PDF is what was written: in the whole font 里 and
/// the radical ⾥ share a glyph, and a PDF writer may pick either. GSUB, GPOS and the like are dropped: text is set glyph by glyph.
/// </remarks>
internal static class FontSubset
{
    private const ushort MoreComponents = 0x20, WordArguments = 1, Scale = 8, TwoScales = 0x40, TwoByTwo = 0x80;
    private static readonly string[] Kept = ["OS/2", "fpgm", "head", "hhea", "maxp", "name", "prep", "cvt "];

    public static byte[] Make(FontFile font, IEnumerable<int> characters)
    {
        var map = characters.Distinct().Order().Select(c => (Character: c, Glyph: font.GlyphOf(c))).Where(m => m.Glyph != 0).ToList();
        var glyphs = WithParts(font, map.Select(m => (int)m.Glyph));
        var (glyf, loca) = Outlines(font, glyphs);
        var tables = Kept.Where(font.Has).ToDictionary(t => t, t => font.Table(t).ToArray(), StringComparer.Ordinal);
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1); // long loca
        tables["hmtx"] = Widths(font.Table("hmtx"), BinaryPrimitives.ReadUInt16BigEndian(tables["hhea"].AsSpan(34)), glyphs);
        (tables["glyf"], tables["loca"], tables["cmap"], tables["post"]) = (glyf, loca, CharacterMap(map), Post());
        return FontAssembly.Join(tables);
    }

    /// <summary>Widths of glyphs that are not there become 0, so that the table packs well: 120 KB to some hundred bytes.</summary>
    private static byte[] Widths(ReadOnlySpan<byte> whole, int wide, SortedSet<int> glyphs)
    {
        var hmtx = new byte[whole.Length];
        foreach (int glyph in glyphs.Where(g => g < wide)) Copy(whole, hmtx, 4 * glyph, 4);
        whole[(4 * wide - 4)..].CopyTo(hmtx.AsSpan(4 * wide - 4));
        return hmtx;

        static void Copy(ReadOnlySpan<byte> from, byte[] to, int at, int count) => from.Slice(at, count).CopyTo(to.AsSpan(at));
    }

    /// <summary>The glyphs, glyph 0, and the parts composite ones are made of.</summary>
    private static SortedSet<int> WithParts(FontFile font, IEnumerable<int> glyphs)
    {
        var all = new SortedSet<int>();
        var todo = new Stack<int>(glyphs.Append(0));
        while (todo.TryPop(out int glyph))
            if (all.Add(glyph))
                foreach (int part in Parts(font.Outline(glyph))) todo.Push(part);
        return all;
    }

    private static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return parts;
        for (int at = 10; ;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & TwoByTwo) != 0 ? 8 : 0);
            if ((flags & MoreComponents) == 0) return parts;
        }
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(FontFile font, SortedSet<int> glyphs)
    {
        var glyf = new MemoryStream();
        var loca = new byte[4 * (font.GlyphCount + 1)];
        int next = 0;
        foreach (int glyph in glyphs)
        {
            Starts(loca, next, glyph, (int)glyf.Length);
            glyf.Write(font.Outline(glyph));
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            next = glyph + 1;
        }
        Starts(loca, next, font.GlyphCount, (int)glyf.Length);
        return (glyf.ToArray(), loca);
    }

    /// <summary>Glyphs up to and with <paramref name="last"/> begin here: all but the last are empty.</summary>
    private static void Starts(byte[] loca, int first, int last, int start)
    {
        for (int glyph = first; glyph <= last; glyph++) Write32(loca, 4 * glyph, start);
    }

    private static byte[] CharacterMap(List<(int Character, ushort Glyph)> map)
    {
        var bytes = new byte[12 + 16 + 12 * map.Count];
        var at = bytes.AsSpan();
        Write16(at, 2, 1); Write16(at, 4, 3); Write16(at, 6, 10); Write32(at, 8, 12); // one table: Windows, whole Unicode
        Write16(at, 12, 12); Write32(at, 16, 16 + 12 * map.Count); Write32(at, 24, map.Count);
        for (int i = 0; i < map.Count; i++)
        {
            Write32(at, 28 + 12 * i, map[i].Character);
            Write32(at, 32 + 12 * i, map[i].Character);
            Write32(at, 36 + 12 * i, map[i].Glyph);
        }
        return bytes;
    }

    private static byte[] Post()
    {
        var post = new byte[32];
        Write32(post, 0, 0x0003_0000); // version 3: no glyph names
        return post;
    }

    private static void Write16(Span<byte> to, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(to[at..], (ushort)value);
    private static void Write32(Span<byte> to, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(to[at..], value);
}
