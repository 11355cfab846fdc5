using System.Buffers.Binary;

namespace Wutong.Geo.Osm;

/// <summary>Where one blob's bytes lie.</summary>
/// <param name="Frame">Byte at which the blob's frame (length, header, blob) starts: the place error messages name.</param>
internal readonly record struct PbfBlobPlace(long Frame, long Start, int Size, bool IsHeader);

/// <summary>Finds the blobs of a file by hopping from header to header, without reading the blobs.</summary>
internal static class PbfFraming
{
    /// <returns>The header and data blobs in file order; blobs of unknown types are left out, as the format asks.</returns>
    public static List<PbfBlobPlace> Find(PbfSource source, CancellationToken ct)
    {
        var places = new List<PbfBlobPlace>();
        var buffer = new byte[64];
        for (long at = 0; at < source.Length;)
        {
            if ((places.Count & 0xFFF) == 0) ct.ThrowIfCancellationRequested();
            try { at = ReadFrame(source, at, places, ref buffer); }
            catch (OsmFileException e) { throw OsmFileException.InBlob(at, e); }
        }
        if (places.Count == 0 || !places[0].IsHeader)
            throw new OsmFileException("this is not an OpenStreetMap PBF file: it does not begin with an OSMHeader blob");
        return places;
    }

    private static long ReadFrame(PbfSource source, long at, List<PbfBlobPlace> places, ref byte[] buffer)
    {
        if (source.Length - at < 4) ProtoReader.Fail("the file ends inside a blob's length");
        source.Read(at, buffer.AsSpan(0, 4));
        var length = BinaryPrimitives.ReadUInt32BigEndian(buffer);
        if (length > PbfFormat.MaxBlobHeaderBytes)
            ProtoReader.Fail($"the blob header claims {length} bytes, the format allows {PbfFormat.MaxBlobHeaderBytes}; this is no OSM PBF file or it is damaged");
        if (length > source.Length - at - 4) ProtoReader.Fail($"the blob header claims {length} bytes and the file ends before");
        if (buffer.Length < length) buffer = new byte[length];
        source.Read(at + 4, buffer.AsSpan(0, (int)length));
        var start = at + 4 + length;
        var size = ReadHeader(buffer.AsSpan(0, (int)length), out var type);
        if (size > source.Length - start) ProtoReader.Fail($"the blob claims {size} bytes and {source.Length - start} are left in the file");
        if (type != Kind.Other) places.Add(new(at, start, size, type == Kind.Header));
        return start + size;
    }

    private enum Kind { Missing, Other, Header, Data }

    private static int ReadHeader(ReadOnlySpan<byte> bytes, out Kind type)
    {
        type = Kind.Missing;
        var size = -1;
        var reader = new ProtoReader(bytes);
        while (reader.Next(out var field, out var wire))
        {
            if (field == PbfFormat.BlobHeader.Type) type = KindOf(reader.Bytes(wire, "the blob's type"));
            else if (field == PbfFormat.BlobHeader.DataSize) size = reader.Int32(wire, "the blob's size", 0, PbfFormat.MaxBlobBytes);
            else reader.Skip(wire);
        }
        if (type == Kind.Missing || size < 0) ProtoReader.Fail("the blob header lacks its type or its size");
        return size;
    }

    private static Kind KindOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("OSMData"u8) ? Kind.Data : type.SequenceEqual("OSMHeader"u8) ? Kind.Header : Kind.Other;
}
