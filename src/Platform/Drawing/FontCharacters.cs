using System.Buffers.Binary;

namespace Wutong.Platform.Drawing;

/// <summary>字符映射: reads a font's cmap: the whole-Unicode table (format 12) if there is one, else the basic plane (format 4).</summary>
internal static class FontCharacters
{
    public static Dictionary<int, ushort> Read(byte[] bytes, int cmap)
    {
        var tables = Enumerable.Range(0, U16(bytes, cmap + 2)).Select(i => cmap + I32(bytes, cmap + 4 + 8 * i + 4)).Distinct().ToList();
        if (tables.Where(t => U16(bytes, t) == 12).Cast<int?>().FirstOrDefault() is { } whole) return Format12(bytes, whole);
        if (tables.Where(t => U16(bytes, t) == 4).Cast<int?>().FirstOrDefault() is { } basic) return Format4(bytes, basic);
        throw new InvalidDataException("the font has no character map of format 4 or 12");
    }

    private static Dictionary<int, ushort> Format12(byte[] bytes, int at)
    {
        var map = new Dictionary<int, ushort>();
        for (int group = 0; group < I32(bytes, at + 12); group++)
        {
            int record = at + 16 + 12 * group, first = I32(bytes, record), last = I32(bytes, record + 4), glyph = I32(bytes, record + 8);
            for (int c = first; c <= last; c++) map[c] = (ushort)(glyph + c - first);
        }
        return map;
    }

    private static Dictionary<int, ushort> Format4(byte[] bytes, int at)
    {
        var map = new Dictionary<int, ushort>();
        int twice = U16(bytes, at + 6), ends = at + 14, starts = ends + twice + 2, deltas = starts + twice, offsets = deltas + twice;
        for (int s = 0; s < twice; s += 2)
        {
            int first = U16(bytes, starts + s), last = U16(bytes, ends + s), offset = U16(bytes, offsets + s);
            for (int c = first; c <= last && c != 0xFFFF; c++)
            {
                int glyph = offset == 0 ? c : U16(bytes, offsets + s + offset + 2 * (c - first));
                if (glyph != 0) map[c] = (ushort)(glyph + U16(bytes, deltas + s));
            }
        }
        return map;
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
    private static int I32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
