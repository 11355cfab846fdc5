using System.Runtime.CompilerServices;
using System.Text;

namespace Wutong.Geo.Osm;

/// <summary>Writes Protocol Buffers wire format to a buffer that grows.</summary>
/// <remarks>Source: protobuf.dev/programming-guides/encoding.</remarks>
internal sealed class ProtoWriter
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);
    public void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Varint(ulong value)
    {
        if (_bytes.Length - Length < 10) Grow(10);
        var at = Length;
        while (value >= 0x80)
        {
            _bytes[at++] = (byte)(value | 0x80);
            value >>= 7;
        }
        _bytes[at++] = (byte)value;
        Length = at;
    }

    /// <summary>A signed number, small when near zero on either side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ZigZag(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length) Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Field(int field, ulong value)
    {
        Varint((ulong)field << 3);
        Varint(value);
    }

    public void Field(int field, ReadOnlySpan<byte> bytes)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)bytes.Length);
        Raw(bytes);
    }

    public void Field(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    private void Grow(int more) => Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, Length + more)));
}
