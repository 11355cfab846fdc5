using System.Buffers;
using Wutong.Geo;
using Wutong.Geo.Osm;

namespace Wutong.Territory;

/// <summary>Rings as bytes: how many rings, then for each how many points and the points as zigzag varint deltas in 1e-7 degrees.</summary>
internal static class RingBytes
{
    public static byte[] Pack(GeoRings rings)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, rings.Rings.Count);
        foreach (var ring in rings.Rings)
        {
            Write(bytes, ring.Length);
            long lon = 0, lat = 0;
            foreach (var point in ring)
            {
                Write(bytes, point.LonE7 - lon);
                Write(bytes, point.LatE7 - lat);
                (lon, lat) = (point.LonE7, point.LatE7);
            }
        }
        return bytes.WrittenSpan.ToArray();
    }

    public static GeoRings Unpack(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var rings = new GeoPoint[Read(bytes, ref at)][];
        for (var r = 0; r < rings.Length; r++)
        {
            var ring = rings[r] = new GeoPoint[Read(bytes, ref at)];
            long lon = 0, lat = 0;
            for (var p = 0; p < ring.Length; p++)
            {
                lon += Read(bytes, ref at);
                lat += Read(bytes, ref at);
                ring[p] = new((int)lon, (int)lat);
            }
        }
        return new(rings);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, long value)
    {
        var left = (ulong)((value << 1) ^ (value >> 63));
        var span = bytes.GetSpan(10);
        var count = 0;
        for (; left >= 0x80; left >>= 7) span[count++] = (byte)(left | 0x80);
        span[count++] = (byte)left;
        bytes.Advance(count);
    }

    private static long Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return (long)(value >> 1) ^ -(long)(value & 1);
        }
    }
}
