using System.Buffers.Binary;
using System.IO.Compression;

namespace Wutong.Geo.Osm;

/// <summary>Deflates blocks on all cores and writes them in the order they came.</summary>
internal sealed class PbfBlobQueue(Stream stream)
{
    private readonly Queue<Task<byte[]>> _pending = [];

    public void Add(string type, byte[] block)
    {
        if (block.Length > PbfFormat.MaxInflatedBytes)
            throw new InvalidOperationException($"one block of {block.Length} bytes is more than the format's {PbfFormat.MaxInflatedBytes}; an element is too large to write");
        _pending.Enqueue(Task.Run(() => Frame(type, block)));
        while (_pending.Count > Environment.ProcessorCount + 1) WriteOne();
    }

    public void Flush()
    {
        while (_pending.Count > 0) WriteOne();
        stream.Flush();
    }

    private void WriteOne() => stream.Write(_pending.Dequeue().GetAwaiter().GetResult());

    /// <summary>Length, BlobHeader and Blob of one block.</summary>
    internal static byte[] Frame(string type, byte[] block)
    {
        var blob = new ProtoWriter();
        blob.Field(PbfFormat.Blob.RawSize, (ulong)block.Length);
        blob.Field(PbfFormat.Blob.Zlib, Deflate(block));
        return FrameBlob(type, blob.Written);
    }

    /// <summary>Length, BlobHeader and the blob as given.</summary>
    internal static byte[] FrameBlob(string type, ReadOnlySpan<byte> blob)
    {
        var header = new ProtoWriter();
        header.Field(PbfFormat.BlobHeader.Type, type);
        header.Field(PbfFormat.BlobHeader.DataSize, (ulong)blob.Length);
        var frame = new byte[4 + header.Length + blob.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, header.Length);
        header.Written.CopyTo(frame.AsSpan(4));
        blob.CopyTo(frame.AsSpan(4 + header.Length));
        return frame;
    }

    private static ReadOnlySpan<byte> Deflate(byte[] block)
    {
        var packed = new MemoryStream(block.Length / 2 + 64);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(block);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }
}
