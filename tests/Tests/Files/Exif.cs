using System.Buffers.Binary;
using System.Text;

namespace Wutong.Tests.Files;

/// <summary>Writes the TIFF structure of EXIF, in either byte order.</summary>
internal sealed class Exif(bool little)
{
    private readonly SortedDictionary<ushort, (ushort Type, uint Count, byte[] Bytes)> _root = [], _photo = [], _gps = [];

    public Exif Orientation(ushort value)
    {
        _root[0x0112] = (3, 1, UInt16(value));
        return this;
    }

    public Exif Taken(string time, string? offset = null)
    {
        _photo[0x9003] = Ascii(time);
        if (offset is not null) _photo[0x9011] = Ascii(offset);
        return this;
    }

    /// <summary>Degrees, minutes and seconds, each with its letter.</summary>
    public Exif At(string latitudeLetter, (uint Above, uint Below)[] latitude, string longitudeLetter, (uint Above, uint Below)[] longitude)
    {
        (_gps[1], _gps[2], _gps[3], _gps[4]) = (Ascii(latitudeLetter), Rationals(latitude), Ascii(longitudeLetter), Rationals(longitude));
        return this;
    }

    public byte[] Bytes()
    {
        var photoAt = 8u + (uint)Size(_root.Count + 2);
        var root = new SortedDictionary<ushort, (ushort, uint, byte[])>(_root) { [0x8769] = (4, 1, UInt32(photoAt)), [0x8825] = (4, 1, UInt32(photoAt + Whole(_photo))) };
        return [.. little ? "II*\0"u8 : "MM\0*"u8, .. UInt32(8), .. Directory(root, 8), .. Directory(_photo, photoAt), .. Directory(_gps, photoAt + Whole(_photo))];
    }

    private static int Size(int entries) => 2 + 12 * entries + 4;
    private static uint Whole(SortedDictionary<ushort, (ushort, uint, byte[] Bytes)> entries) => (uint)(Size(entries.Count) + entries.Values.Sum(e => e.Bytes.Length > 4 ? e.Bytes.Length : 0));

    private byte[] Directory(SortedDictionary<ushort, (ushort Type, uint Count, byte[] Bytes)> entries, uint at)
    {
        List<byte> head = [.. UInt16((ushort)entries.Count)], values = [];
        foreach (var (tag, entry) in entries)
        {
            head.AddRange([.. UInt16(tag), .. UInt16(entry.Type), .. UInt32(entry.Count)]);
            if (entry.Bytes.Length <= 4) head.AddRange([.. entry.Bytes, .. new byte[4 - entry.Bytes.Length]]);
            else
            {
                head.AddRange(UInt32(at + (uint)Size(entries.Count) + (uint)values.Count));
                values.AddRange(entry.Bytes);
            }
        }
        return [.. head, 0, 0, 0, 0, .. values];
    }

    private static (ushort, uint, byte[]) Ascii(string text) => (2, (uint)text.Length + 1, [.. Encoding.ASCII.GetBytes(text), 0]);
    private (ushort, uint, byte[]) Rationals((uint Above, uint Below)[] values) => (5, (uint)values.Length, [.. values.SelectMany(v => (byte[])[.. UInt32(v.Above), .. UInt32(v.Below)])]);

    private byte[] UInt16(ushort value)
    {
        var bytes = new byte[2];
        if (little) BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        else BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }

    private byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        if (little) BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        else BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
