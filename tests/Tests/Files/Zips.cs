using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Wutong.Tests.Files;

/// <summary>ZIP files written byte by byte, so that they can lie.</summary>
internal static class Zips
{
    /// <summary>An entry as it lies in the file: deflated, and the length and checksum it claims to unpack to.</summary>
    public sealed record Entry(string Name, byte[] Deflated, uint Claimed, uint Crc32 = 0);

    public static byte[] Workbook(params Entry[] more) =>
        Of([Text("[Content_Types].xml", "<Types/>"), Text("xl/workbook.xml", "<workbook/>"), .. more]);

    public static Entry Text(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(name, Deflated(bytes), (uint)bytes.Length, Crc32.HashToUInt32(bytes));
    }

    public static byte[] Of(params Entry[] entries)
    {
        using var file = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, deflated, claimed, crc) in entries)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            var at = (uint)file.Length;
            byte[] common = [20, 0, 0, 8, 8, 0, 0, 0, 0, 0, .. Int32(crc), .. Int32((uint)deflated.Length), .. Int32(claimed), .. Int16(bytes.Length), 0, 0];
            file.Write([.. "PK\x03\x04"u8, .. common, .. bytes, .. deflated]);
            directory.Write([.. "PK\x01\x02"u8, 20, 0, .. common, 0, 0, 0, 0, 0, 0, .. Int32(0), .. Int32(at), .. bytes]);
        }
        var start = (uint)file.Length;
        return [.. file.ToArray(), .. directory.ToArray(), .. "PK\x05\x06"u8, 0, 0, 0, 0, .. Int16(entries.Length), .. Int16(entries.Length), .. Int32((uint)directory.Length), .. Int32(start), 0, 0];
    }

    public static byte[] Deflated(byte[] content)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) deflate.Write(content);
        return packed.ToArray();
    }

    /// <summary>A mebibyte of zeros ends on a whole byte when flushed, and may be said again and again.</summary>
    public static byte[] DeflatedZeros(int megabytes)
    {
        var packed = new MemoryStream();
        using var deflate = new DeflateStream(packed, CompressionLevel.Optimal);
        deflate.Write(new byte[1 << 20]);
        deflate.Flush();
        var one = packed.ToArray();
        return [.. Enumerable.Repeat(one, megabytes).SelectMany(b => b), 3, 0];
    }

    private static byte[] Int16(int value) => [(byte)value, (byte)(value >> 8)];
    private static byte[] Int32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
