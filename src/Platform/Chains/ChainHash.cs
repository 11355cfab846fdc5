using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wutong.Platform.Chains;

/// <summary>What the hash of a sealed row is made of: every field in order, texts with their length before them, so that no two rows share one text. Not thread-safe.</summary>
public sealed class ChainHash
{
    /// <summary>What the first link is made on.</summary>
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    /// <summary>Ties a row to all before it.</summary>
    public static byte[] Link(ReadOnlySpan<byte> before, long number, ReadOnlySpan<byte> contentHash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes * 2 + 8];
        before.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[32..], number);
        contentHash.CopyTo(bytes[40..]);
        return SHA256.HashData(bytes);
    }

    public ChainHash Add(Guid id)
    {
        id.TryWriteBytes(_bytes.GetSpan(16), bigEndian: true, out _);
        _bytes.Advance(16);
        return this;
    }

    public ChainHash Add(DateTime atUtc) => Add(atUtc.Ticks);

    public ChainHash Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), number);
        _bytes.Advance(8);
        return this;
    }

    public ChainHash Add(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), number);
        _bytes.Advance(4);
        return this;
    }

    /// <summary>Null and empty are not the same.</summary>
    public ChainHash Add(string? text)
    {
        var count = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
        Add(count);
        if (count > 0) _bytes.Advance(Encoding.UTF8.GetBytes(text!, _bytes.GetSpan(count)));
        return this;
    }

    public ChainHash Add(Guid? id) => Add(id?.ToString());

    public byte[] Sum() => SHA256.HashData(_bytes.WrittenSpan);
}
