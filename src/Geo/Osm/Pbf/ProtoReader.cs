using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Wutong.Geo.Osm;

/// <summary>Reads Protocol Buffers wire format from a span, checking every length and number.</summary>
/// <remarks>Source: protobuf.dev/programming-guides/encoding. Throws <see cref="OsmFileException"/> and nothing else.</remarks>
internal ref struct ProtoReader(ReadOnlySpan<byte> bytes)
{
    public const int VarintWire = 0, EightBytesWire = 1, BytesWire = 2, FourBytesWire = 5;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool More => _at < _bytes.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Varint()
    {
        if ((uint)_at < (uint)_bytes.Length && _bytes[_at] < 0x80) return _bytes[_at++];
        return LongVarint();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ZigZag()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Moves to the next field; false at the end.</summary>
    public bool Next(out int field, out int wire)
    {
        (field, wire) = (0, 0);
        if (!More) return false;
        var tag = Varint();
        if (tag is < 8 or > uint.MaxValue) Fail("a field number is not valid");
        (field, wire) = ((int)(tag >> 3), (int)(tag & 7));
        return true;
    }

    public ReadOnlySpan<byte> Bytes(int wire, string what)
    {
        if (wire != BytesWire) Fail($"{what} has wire type {wire} where bytes were expected");
        var length = Varint();
        if (length > (ulong)(_bytes.Length - _at)) Fail($"{what} claims {length} bytes and {_bytes.Length - _at} are left");
        var part = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return part;
    }

    public ulong Number(int wire, string what)
    {
        if (wire != VarintWire) Fail($"{what} has wire type {wire} where a number was expected");
        return Varint();
    }

    public int Int32(int wire, string what, int least, int most)
    {
        var value = (long)Number(wire, what);
        if (value < least || value > most) Fail($"{what} is {value}, outside {least} to {most}");
        return (int)value;
    }

    public void Skip(int wire)
    {
        switch (wire)
        {
            case VarintWire: Varint(); break;
            case EightBytesWire: Jump(8); break;
            case BytesWire: Bytes(wire, "an unknown field"); break;
            case FourBytesWire: Jump(4); break;
            default: Fail($"wire type {wire} does not exist"); break;
        }
    }

    /// <summary>How many varints a packed field holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountVarints(ReadOnlySpan<byte> packed)
    {
        var count = 0;
        foreach (var b in packed) count += (b >> 7) ^ 1;
        if (packed.Length > 0 && packed[^1] >= 0x80) Fail("a list of numbers ends inside a number");
        return count;
    }

    [DoesNotReturn]
    internal static void Fail(string message) => throw new OsmFileException(message);

    private void Jump(int count)
    {
        if (_bytes.Length - _at < count) Fail("the data ends inside a fixed-size field");
        _at += count;
    }

    private ulong LongVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (_at >= _bytes.Length) Fail("the data ends inside a number");
            ulong b = _bytes[_at++];
            if (shift == 63 && b > 1) break;
            value |= (b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        Fail("a number is longer than 64 bits");
        return 0;
    }
}
