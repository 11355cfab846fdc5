using System.IO.Compression;

namespace Wutong.Geo.Osm;

/// <summary>Reads and inflates one blob after another into buffers it keeps: one instance per worker.</summary>
internal sealed class PbfInflater(PbfSource source)
{
    private const int DeflateRatio = 1032; // no deflate stream expands further (zlib technical details)

    private byte[] _packed = [], _inflated = [];

    /// <returns>The block's bytes, good until the next call.</returns>
    public ReadOnlySpan<byte> Inflate(PbfBlobPlace place)
    {
        Ensure(ref _packed, place.Size);
        var blob = _packed.AsSpan(0, place.Size);
        source.Read(place.Start, blob);
        return Unpack(blob);
    }

    private ReadOnlySpan<byte> Unpack(Span<byte> blob)
    {
        var rawSize = -1;
        ReadOnlySpan<byte> raw = default, zlib = default;
        bool hasRaw = false, hasZlib = false;
        var reader = new ProtoReader(blob);
        while (reader.Next(out var field, out var wire))
            switch (field)
            {
                case PbfFormat.Blob.Raw: raw = reader.Bytes(wire, "raw data"); hasRaw = true; break;
                case PbfFormat.Blob.RawSize: rawSize = reader.Int32(wire, "raw_size", 0, PbfFormat.MaxInflatedBytes); break;
                case PbfFormat.Blob.Zlib: zlib = reader.Bytes(wire, "zlib data"); hasZlib = true; break;
                case PbfFormat.Blob.Lzma: Refuse("lzma"); break;
                case PbfFormat.Blob.Bzip2: Refuse("bzip2"); break;
                case PbfFormat.Blob.Lz4: Refuse("lz4"); break;
                case PbfFormat.Blob.Zstd: Refuse("zstd"); break;
                default: if (wire == ProtoReader.BytesWire) Refuse($"field {field}"); reader.Skip(wire); break;
            }
        if (hasRaw == hasZlib) ProtoReader.Fail(hasRaw ? "the blob has both raw and zlib data" : "the blob has no data");
        if (hasZlib) return InflateZlib(blob, zlib, rawSize);
        if (rawSize >= 0 && rawSize != raw.Length) ProtoReader.Fail($"raw_size says {rawSize} and the raw data has {raw.Length} bytes");
        return raw;
    }

    private static void Refuse(string compression) =>
        ProtoReader.Fail($"the blob is compressed with {compression}, which this reader does not know; rewrite the file with zlib (osmium cat -f pbf,pbf_compression=zlib)");

    private ReadOnlySpan<byte> InflateZlib(ReadOnlySpan<byte> blob, ReadOnlySpan<byte> zlib, int rawSize)
    {
        if (rawSize < 0) ProtoReader.Fail("the blob does not say its raw_size");
        if (rawSize > DeflateRatio * (long)zlib.Length) ProtoReader.Fail($"raw_size says {rawSize}, more than {zlib.Length} bytes of zlib data can hold");
        Ensure(ref _inflated, rawSize + 1); // one byte more tells a stream that is too long
        blob.Overlaps(zlib, out var start);
        var count = InflateAll(new MemoryStream(_packed, start, zlib.Length), _inflated.AsSpan(0, rawSize + 1));
        if (count != rawSize) ProtoReader.Fail($"raw_size says {rawSize} and the zlib data holds {(count > rawSize ? "more" : count)}");
        return _inflated.AsSpan(0, rawSize);
    }

    private static int InflateAll(MemoryStream packed, Span<byte> into)
    {
        try
        {
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            return zlib.ReadAtLeast(into, into.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new OsmFileException($"the zlib data is damaged: {e.Message}", e);
        }
    }

    private static void Ensure(ref byte[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new byte[Math.Max(size, Math.Min(buffer.Length * 2, PbfFormat.MaxBlobBytes + 1))];
    }
}
