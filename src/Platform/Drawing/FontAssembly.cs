using System.Buffers.Binary;
using System.Text;

namespace Wutong.Platform.Drawing;

/// <summary>Puts font tables together into a file, with directory and checksums.</summary>
internal static class FontAssembly
{
    public static byte[] Join(Dictionary<string, byte[]> tables)
    {
        var names = tables.Keys.Order(StringComparer.Ordinal).ToList();
        int at = 12 + 16 * names.Count;
        var file = new byte[at + tables.Values.Sum(t => (t.Length + 3) / 4 * 4)];
        int power = 1 << (int)Math.Log2(names.Count);
        Write32(file, 0, 0x0001_0000);
        Write16(file, 4, names.Count); Write16(file, 6, 16 * power); Write16(file, 8, (int)Math.Log2(power)); Write16(file, 10, 16 * (names.Count - power));
        for (int i = 0; i < names.Count; i++)
        {
            var table = tables[names[i]];
            if (names[i] == "head") table.AsSpan(8, 4).Clear(); // the file's own checksum is counted as 0
            table.CopyTo(file, at);
            int entry = 12 + 16 * i;
            Encoding.ASCII.GetBytes(names[i], file.AsSpan(entry, 4));
            Write32(file, entry + 4, (int)Sum(file.AsSpan(at, (table.Length + 3) / 4 * 4)));
            Write32(file, entry + 8, at);
            Write32(file, entry + 12, table.Length);
            at += (table.Length + 3) / 4 * 4;
        }
        int head = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(12 + 16 * names.IndexOf("head") + 8));
        Write32(file, head + 8, (int)(0xB1B0_AFBA - Sum(file)));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        return sum;
    }

    private static void Write16(byte[] to, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(to.AsSpan(at), (ushort)value);
    private static void Write32(byte[] to, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(to.AsSpan(at), value);
}
