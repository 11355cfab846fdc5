using System.Runtime.CompilerServices;
using System.Text;

namespace Wutong.Geo.Osm;

/// <summary>One decoded PrimitiveBlock: string table, groups and the grid its coordinates are on. Reused: one per worker.</summary>
internal sealed class PbfBlock
{
    private readonly record struct Part(int Start, int Length);

    private Part[] _strings = new Part[64], _groups = new Part[4];

    public int StringCount { get; private set; }
    public int GroupCount { get; private set; }
    public PbfGrid Grid { get; private set; }

    /// <summary>Takes a block apart; the same <paramref name="bytes"/> go with every later question.</summary>
    public void Open(ReadOnlySpan<byte> bytes)
    {
        (StringCount, GroupCount) = (0, 0);
        int granularity = 100;
        long lat = 0, lon = 0;
        var reader = new ProtoReader(bytes);
        while (reader.Next(out var field, out var wire))
            switch (field)
            {
                case PbfFormat.Block.Strings: OpenStrings(bytes, reader.Bytes(wire, "the string table")); break;
                case PbfFormat.Block.Group: Add(ref _groups, GroupCount++, bytes, reader.Bytes(wire, "a primitive group")); break;
                case PbfFormat.Block.Granularity: granularity = reader.Int32(wire, "granularity", 1, int.MaxValue); break;
                case PbfFormat.Block.LatOffset: lat = (long)reader.Number(wire, "lat_offset"); break;
                case PbfFormat.Block.LonOffset: lon = (long)reader.Number(wire, "lon_offset"); break;
                default: reader.Skip(wire); break;
            }
        Grid = PbfGrid.Of(granularity, lat, lon);
    }

    public ReadOnlySpan<byte> Group(ReadOnlySpan<byte> bytes, int group) => bytes.Slice(_groups[group].Start, _groups[group].Length);
    public ReadOnlySpan<byte> String(ReadOnlySpan<byte> bytes, int index) => bytes.Slice(_strings[index].Start, _strings[index].Length);
    public string Text(ReadOnlySpan<byte> bytes, int index) => Encoding.UTF8.GetString(String(bytes, index));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OpenStrings(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> table)
    {
        if (StringCount > 0) ProtoReader.Fail("a block has two string tables");
        var reader = new ProtoReader(table);
        while (reader.Next(out var field, out var wire))
            if (field == 1) Add(ref _strings, StringCount++, bytes, reader.Bytes(wire, "a string"));
            else reader.Skip(wire);
    }

    private static void Add(ref Part[] parts, int index, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> part)
    {
        if (index == parts.Length) Array.Resize(ref parts, parts.Length * 2);
        whole.Overlaps(part, out var start);
        parts[index] = new(part.Length == 0 ? 0 : start, part.Length);
    }
}
