using System.Buffers.Binary;
using System.IO.Compression;

namespace Wutong.Platform.Drawing;

/// <summary>WOFF: a font packed for the web, each table by zlib. Source: W3C WOFF File Format 1.0.</summary>
internal static class WebFont
{
    public static byte[] Pack(byte[] font)
    {
        int count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        var tables = Enumerable.Range(0, count).Select(i => 12 + 16 * i).Select(at => (Entry: at, Start: Read(font, at + 8), Length: Read(font, at + 12))).ToList();
        var packed = tables.Select(t => Smaller(font.AsSpan(t.Start, t.Length))).ToList();
        int at = 44 + 20 * count;
        var file = new byte[at + packed.Sum(p => (p.Length + 3) / 4 * 4)];
        Write(file, 0, 0x774F_4646); Write(file, 4, 0x0001_0000); Write(file, 8, file.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(12), (ushort)count);
        Write(file, 16, font.Length);
        file[21] = 1;
        for (int i = 0; i < count; i++)
        {
            int entry = 44 + 20 * i;
            font.AsSpan(tables[i].Entry, 4).CopyTo(file.AsSpan(entry));
            Write(file, entry + 4, at); Write(file, entry + 8, packed[i].Length); Write(file, entry + 12, tables[i].Length);
            font.AsSpan(tables[i].Entry + 4, 4).CopyTo(file.AsSpan(entry + 16));
            packed[i].CopyTo(file, at);
            at += (packed[i].Length + 3) / 4 * 4;
        }
        return file;
    }

    private static byte[] Smaller(ReadOnlySpan<byte> table)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(table);
        return packed.Length < table.Length ? packed.ToArray() : table.ToArray();
    }

    private static int Read(byte[] from, int at) => BinaryPrimitives.ReadInt32BigEndian(from.AsSpan(at));
    private static void Write(byte[] to, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(to.AsSpan(at), value);
}
